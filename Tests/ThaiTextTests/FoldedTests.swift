import Testing

@testable import ThaiText

struct FoldedTests {
    private func isFoldedAlike(_ one: String, _ other: String, _ form: Folded.Form) -> Bool {
        Folded(one, form).bytes == Folded(other, form).bytes
    }

    @Test func `thai keeps its place in the block and ascii is lower case`() {
        #expect(Folded("ก๒ Ab-ฯ๛", .plain).bytes == [0xA1, 0x32, 0x61, 0x62, 0xCF])
        #expect(Folded("é漢½\u{301}😀", .plain).bytes == [0x80, 0x80])
    }

    @Test func `spaces and punctuation are dropped`() {
        #expect(isFoldedAlike("กำ หนด, (พ.ศ. ๒๕๖๘)", "กำหนดพศ2568", .plain))
        #expect(!isFoldedAlike("ปี", "ปิ", .skeleton))
    }

    @Test(arguments: [
        ("ประจำปี", "ประจาปี"), ("ประจำปี", "ประจ\u{0E4D}าปี"), ("การดำเนินงาน", "การดาเนินงาน"),
        ("การดำเนินงาน", "การด าเนินงาน"), ("อำนาจ", "อานาจ"), ("อำนาจ", "อ านาจ"),
        ("อำนาจ", "อ\u{0E4D}านาจ"),
        ("กฎหมาย", "กฏหมาย"), ("คำนวณ", "คำนวน"), ("คำนวณ", "คานวณ"), ("ประเมิน", "ประเมิณ"),
        ("โปร่งใส", "โปร่งใส่"), ("เจตนารมณ์", "เจตนารมน์"),
        ("ข้อมูล", "ข้อมู่ล"), ("ที่เกี่ยวข้อง", "ทีเกียวข้อง"), ("เผยแพร่", "เผยเเพร"), ("ค้ำประกัน", "ค้ าประกัน"),
    ])
    func `what is lost or mistaken folds alike on the skeleton`(right: String, wrong: String) {
        #expect(isFoldedAlike(right, wrong, .skeleton))
    }

    @Test func `years stay apart on the skeleton`() {
        #expect(isFoldedAlike("ปี ๒๕๖๘", "ปี 2568", .skeleton))
        #expect(!isFoldedAlike("ปี ๒๕๖๘", "ปี 2567", .skeleton))
    }

    @Test func `the written form keeps signs and breaks`() {
        let written = Folded("o๑๒ – พ.ศ.\n“ก”", .written).bytes
        #expect(written == Array("o12 - ".utf8) + [0xBE, 0x2E, 0xC8, 0x2E, 0x0A, 0x01, 0xA1, 0x01])
    }

    @Test func `a source range holds the marks of its letters`() {
        let text = "ดู ที่ด\u{0E4D}าเนิน"
        let folded = Folded(text, .skeleton)
        #expect(text.utf8Slice(folded.sourceRange(of: 2..<3)) == "ที่")
        #expect(text.utf8Slice(folded.sourceRange(of: 4..<6)) == "ด\u{0E4D}า")
        #expect(folded.sourceRange(of: 1..<1) == 0..<0)
        #expect(folded.sourceRange(of: 90..<99) == text.utf8.count..<text.utf8.count)
        #expect(Folded("", .plain).sourceRange(of: 0..<5) == 0..<0)
    }

    @Test func `a tone that moved stays inside the source range`() {
        let text = "ก ครัง้ ข"
        let folded = Folded(text, .plain)
        #expect(text.utf8Slice(folded.sourceRange(of: 2..<4)) == "รัง้")
    }

    @Test func `a text and its normalised form fold alike`() {
        var random = RandomText(seed: 7)
        for _ in 0..<20_000 {
            let text = random.text(of: RandomText.damaged, length: 1 + random.number(below: 16))
            for form in [Folded.Form.plain, .skeleton, .written] {
                #expect(isFoldedAlike(text, normalise(text), form), "\(text)")
            }
        }
    }

    @Test func `source ranges are in bounds, ordered and whole clusters`() {
        var random = RandomText(seed: 11)
        for _ in 0..<2_000 {
            let text = random.text(of: RandomText.damaged, length: 1 + random.number(below: 30))
            let folded = Folded(text, .plain)
            var earlier = 0..<0
            for index in folded.bytes.indices {
                let range = folded.sourceRange(of: index..<(index + 1))
                #expect(
                    range.lowerBound >= earlier.lowerBound && range.upperBound >= earlier.upperBound
                )
                #expect(!range.isEmpty && range.upperBound <= text.utf8.count)
                #expect(text.utf8Slice(range).utf8.count == range.count)
                earlier = range
            }
        }
    }

    @Test func `any slice is safe`() {
        let text = "กข😀"
        #expect(text.utf8Slice(-5..<999) == text)
        #expect(text.utf8Slice(1..<2) == "ก")
        #expect(text.utf8Slice(4..<8) == "ข😀")
        #expect(text.utf8Slice(4..<4) == "")
        #expect(text.utf8Slice(500..<600) == "")
        #expect("".utf8Slice(0..<1) == "")
    }
}
