import Testing

@testable import ThaiText

struct PatternSetTests {
    private func found(
        _ pattern: String,
        _ tolerance: Pattern.Tolerance,
        in text: String,
        _ form: Folded.Form = .skeleton
    ) -> [String] {
        let set = PatternSet([Pattern(id: 1, text: pattern, tolerance: tolerance)], form: form)
        let folded = Folded(text, form)
        return set.hits(in: folded).map { text.utf8Slice(folded.sourceRange(of: $0.range)) }
    }

    @Test func `a pattern is found inside a word, whatever the spaces and marks`() {
        #expect(found("ที่ดิน", .exact, in: "ภาษีที ดินและสิ่งปลูกสร้าง") == ["ที ดิน"])
        #expect(found("ท", .exact, in: "ที่ดิน") == ["ที่"])
        #expect(found("น้ำ", .exact, in: "น\u{0E4D}\u{0E49}า") == ["น\u{0E4D}\u{0E49}า"])
    }

    @Test(arguments: [
        ("เจตนารมณ์", "เจตนารมย์"),
        ("ประพฤติมิชอบ", "ประพฤตินิชอบ"), ("ประพฤติมิชอบ", "ประพฤฒิมิชอบ"), ("ประพฤติมิชอบ", "การพฤติมิชอบ"),
        ("พัฒนา", "พัมนา"), ("มาตรฐาน", "มาตราฐาน"), ("จริยธรรม", "จริธรรม"), ("สถิติ", "สถิต"),
        ("การทุจริต", "การทุจรติ"), ("การทุจริต", "การทจุริต"), ("ทุจริต", "คทุจริต"),
        ("ประมวลจริยธรรม", "ประมวลผลจริยธรรม"),
    ])
    func `a misspelling seen on real sites is found with errors allowed`(
        right: String,
        wrong: String
    ) {
        #expect(!found(right, .share(0.3), in: "ดู" + wrong + " ปี").isEmpty)
        #expect(found(right, .exact, in: wrong).isEmpty || wrong.hasSuffix(right))
    }

    @Test func `a year never matches approximately`() {
        let plan = "แผนปฏิบัติการ ประจำปี 2568"
        #expect(found(plan, .errors(4), in: "แผนปฎิบัตการ ประจาปี ๒๕๖๘").count == 1)
        for year in ["2567", "25680", "12568", "256", "25 68", "2,568", "๒๕๖๙", ""] {
            #expect(found(plan, .errors(4), in: "แผนปฏิบัติการ ประจำปี " + year).isEmpty, "\(year)")
        }
    }

    @Test func `a number after a number is another number`() {
        #expect(found("ปี 2568", .exact, in: "ปี 2568 10 โครงการ") == ["ปี 2568"])
        #expect(found("o1", .exact, in: "o12 o1 o11") == ["o1"])
    }

    @Test func `of overlapping hits the best is given`() {
        #expect(found("กขคงจฉ", .errors(1), in: "กขคงกขคงจฉช") == ["กขคงจฉ"])
        #expect(found("กก", .exact, in: "กกกกก") == ["กก", "กก"])
    }

    @Test func `hits come by position, then by pattern`() {
        let set = PatternSet(
            [
                Pattern(id: 9, text: "ของ"), Pattern(id: 4, text: "ของขวัญ"),
                Pattern(id: 2, text: "นโยบาย"),
                Pattern(id: 3, text: " -"),
            ],
            form: .plain
        )
        let hits = set.hits(in: Folded("นโยบายไม่รับของขวัญ", .plain))
        #expect(hits.map(\.pattern) == [2, 4, 9])
        #expect(hits.allSatisfy { $0.distance == 0 })
    }

    @Test func `nothing to look for, nothing to look in`() {
        #expect(PatternSet([], form: .plain).hits(in: Folded("กข", .plain)).isEmpty)
        #expect(found("กข", .errors(2), in: "").isEmpty)
        #expect(found("", .errors(2), in: "กข").isEmpty)
        #expect(found("กข", .share(.nan), in: "กข") == ["กข"])
        #expect(found("กข", .share(.infinity), in: "กข") == ["กข"])
        #expect(found("กข", .errors(.max), in: "กข") == ["กข"])
        #expect(found("กข", .errors(-3), in: "กข") == ["กข"])
    }

    @Test func `a long pattern is found with errors beyond its first word of bits`() {
        let pattern = String(repeating: "การป้องกันและปราบปรามทุจริต", count: 4)
        let text = pattern.replacingLast("ทุจริต", with: "ทจุริต")
        #expect(found(pattern, .errors(3), in: "ก " + text + " ข", .plain) == [text])
    }

    @Test func `the set finds what brute force finds`() {
        var random = RandomText(seed: 99)
        let alphabet: [Unicode.Scalar] = Array("กขค12 ".unicodeScalars)
        for _ in 0..<400 {
            let patterns = (0..<4).map { id in
                let text = random.text(of: alphabet, length: 1 + random.number(below: 12))
                return Pattern(id: id, text: text, tolerance: .errors(random.number(below: 4)))
            }
            let text = Folded(random.text(of: alphabet, length: 30), .plain)
            let expected = patterns.flatMap { BruteForce.hits(of: $0, in: text) }
                .sorted { ($0.range.lowerBound, $0.pattern) < ($1.range.lowerBound, $1.pattern) }
            let hits = PatternSet(patterns, form: .plain).hits(in: text)
            #expect(hits.map(\.place) == expected.map(\.place), "\(patterns) in \(text.bytes)")
        }
    }

    @Test func `the distance of a title is the least anywhere in the text`() throws {
        let text = "รายงานผลการดำเนินงานตามแผนฯ 2567"
        let folded = Folded(text, .skeleton)
        let near = try #require(distance(of: Folded("ผลการดาเนนงาน", .skeleton), in: folded))
        #expect(near.distance == 1)
        #expect(text.utf8Slice(folded.sourceRange(of: near.range)) == "ผลการดำเนินงาน")
        #expect(distance(of: Folded("แผน 2568", .skeleton), in: folded) == nil)
        #expect(distance(of: Folded("", .skeleton), in: folded) == nil)
        #expect(distance(of: Folded("กขค", .plain), in: Folded("", .plain))?.distance == 3)
    }
}

extension Hit {
    fileprivate var place: [Int] { [pattern, range.lowerBound, range.upperBound, distance] }
}

extension String {
    fileprivate func replacingLast(_ tail: String, with other: String) -> String {
        utf8Slice(0..<(utf8.count - tail.utf8.count)) + other
    }
}
