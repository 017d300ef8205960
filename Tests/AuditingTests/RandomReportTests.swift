import Auditing
import Model
import TestSupport
import Testing

/// Reports of random results, printed as an agency prints them.
struct RandomReportTests {
    @Test(arguments: 0..<40) func `a report of any result fits together`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let result = RandomResult(&random)
        let audit = audit(try ReportText.lines(result.printed))
        #expect(audit.contradictions.isEmpty, "\(result.printed)\n\(audit.contradictions)")
        #expect(audit.scores.count == result.figures.count)
    }

    @Test(arguments: 0..<40) func `a whole that is changed is found, and it alone`(seed: UInt64)
        throws
    {
        var random = SeededRandom(seed: seed)
        var result = RandomResult(&random)
        let wholes = result.figures.indices.filter { !result.figures[$0].isLeaf }
        let changed = try #require(wholes.randomElement(using: &random))
        result.figures[changed].hundredths = result.figures[changed].changed(by: &random)
        let found = audit(try ReportText.lines(result.printed)).contradictions
        #expect(found.map(\.subject) == [result.figures[changed].subject], "\(found)")
        #expect(found.first?.printed.map(\.place.line) == [changed + 2])
    }

    @Test(arguments: 0..<40)
    func `a question that is changed is found in its indicator, and there alone`(seed: UInt64)
        throws
    {
        var random = SeededRandom(seed: seed)
        var result = RandomResult(&random)
        let leaves = result.figures.indices.filter { result.figures[$0].isLeaf }
        let changed = try #require(leaves.randomElement(using: &random))
        let old = result.figures[changed].hundredths
        result.figures[changed].hundredths = old >= 5_000 ? old - 4_000 : old + 4_000
        let found = audit(try ReportText.lines(result.printed)).contradictions
        #expect(found.map(\.subject) == [result.figures[changed].whole], "\(found)")
    }
}

/// A result with each of its scores printed once, in hundredths of a point.
private struct RandomResult {
    struct Figure {
        var label: String
        var hundredths: Int
        var subject: ScoreSubject
        /// What it is a part of.
        var whole: ScoreSubject?
        var isLeaf = false

        /// Another value, 0.02 to 3 points away.
        func changed(by random: inout SeededRandom) -> Int {
            let step = Int.random(in: 2...300, using: &random)
            return hundredths >= 5_000 ? hundredths - step : hundredths + step
        }
    }

    var figures: [Figure] = []

    init(_ random: inout SeededRandom) {
        let iit = (1...5).map { asked($0, &random) }
        let parts = ScoreSubject.Part.allCases.map { part in
            mean(
                "EIT ส่วนที่ \(part.rawValue)",
                .instrument(.eit, part),
                (6...8).map { asked($0, in: part, &random) }
            )
        }
        let groups = [1...4, 5...11, 12...13, 14...16, 17...20].enumerated().map {
            mean(
                Self.groupNames[$0],
                .group($0 + 1, of: 9),
                items($1, .group($0 + 1, of: 9), &random)
            )
        }
        let ninth = mean("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", .indicator(9), groups)
        let tenth = mean(
            "ตัวชี้วัดที่ 10 การป้องกันการทุจริต",
            .indicator(10),
            items(21...28, .indicator(10), &random)
        )
        let whole = [
            mean("IIT", .instrument(.iit), iit), mean("OIT", .instrument(.oit), [ninth, tenth]),
        ]
        let weighted = whole[0] * 6 + (parts[0] + parts[1]) * 3 + whole[1] * 8
        add("ITA", (weighted + 10) / 20, .total)
    }

    private static let groupNames = [
        "ข้อมูลพื้นฐาน", "การบริหารงานและการใช้จ่ายงบประมาณ", "การจัดซื้อจัดจ้าง",
        "การบริหารและพัฒนาทรัพยากรบุคคล", "การส่งเสริมความโปร่งใส",
    ]

    /// A row for each, under a title that names the year.
    var printed: String {
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568\n"
            + figures.map { "\($0.label)\t\(Fraction($0.hundredths, 100).rounded(to: 2))" }
            .joined(separator: "\n")
    }

    @discardableResult
    private mutating func add(
        _ label: String,
        _ hundredths: Int,
        _ subject: ScoreSubject,
        leafOf whole: ScoreSubject? = nil
    ) -> Int {
        figures.append(
            Figure(
                label: label,
                hundredths: hundredths,
                subject: subject,
                whole: whole,
                isLeaf: whole != nil
            )
        )
        return hundredths
    }

    private mutating func mean(_ label: String, _ subject: ScoreSubject, _ parts: [Int]) -> Int {
        let (sum, count) = (parts.reduce(0, +), parts.count)
        return add(label, (2 * sum + count) / (2 * count), subject)
    }

    private mutating func asked(_ indicator: Int, _ random: inout SeededRandom) -> Int {
        let subject = ScoreSubject.indicator(indicator)
        let questions = (indicator * 3 - 2...indicator * 3).map { number in
            add(
                "i\(number) ข้อถาม",
                Int.random(in: 3_000...10_000, using: &random),
                .question(.iit, number),
                leafOf: subject
            )
        }
        return mean("ตัวชี้วัดที่ \(indicator)", subject, questions)
    }

    /// An indicator of a part of EIT, whose questions the report leaves out.
    private mutating func asked(
        _ indicator: Int,
        in part: ScoreSubject.Part,
        _ random: inout SeededRandom
    ) -> Int {
        add(
            "ตัวชี้วัดที่ \(indicator) ส่วนที่ \(part.rawValue)",
            Int.random(in: 3_000...10_000, using: &random),
            .indicator(indicator, part),
            leafOf: .instrument(.eit, part)
        )
    }

    private mutating func items(
        _ numbers: ClosedRange<Int>,
        _ whole: ScoreSubject,
        _ random: inout SeededRandom
    ) -> [Int] {
        numbers.map {
            let level = [0, 5_000, 10_000].randomElement(using: &random) ?? 0
            return add("o\($0) เรื่องที่เปิดเผย", level, .question(.oit, $0), leafOf: whole)
        }
    }
}
