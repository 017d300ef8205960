import Auditing
import Model
import TestSupport
import Testing

/// Nothing that stands in a document keeps its audit from ending.
struct HostileReportTests {
    private static let pieces = [
        "ตัวชี้วัดที่ ", "ตัวชี้วัด", "ย่อย", "ที่", "ส่วนที่ 2", "EIT", "OIT", "ITA", "คะแนน", "ร้อยละ", "เฉลี่ย",
        "ได้",
        "ผลการประเมิน", "ปี พ.ศ. 2568", "ปีงบประมาณ ๒๕๖๗", "โดยรวม", "ระดับ ผ่านดี", "ระดับ", "๐1", "o12",
        "i1-i3",
        "e9 ", "100.00", "99", "0.", ".5", "1,00,0", "9999999999999999999", "98.123456789", "๙๗.๖๓",
        " ",
        "\u{FFFD}", "การใช้อำนาจ", "ข้อมูลพื้นฐาน", "-", "(", "%", "|", "o", "0", "๐", "10.1", "มาตรการ",
        "ผู้รับผิดชอบ",
        "ระยะเวลา",
    ]

    @Test(arguments: 0..<60) func `any words and numbers are audited`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let lines = (0..<30).map { _ in
            (0..<Int.random(in: 0...40, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined(separator: Bool.random(using: &random) ? "" : "\t")
        }
        let text = lines.joined(separator: "\n")
        for document in [try ReportText.lines(text), try ReportText.tables(text)] {
            let audit = audit(document)
            #expect(audit.scores.allSatisfy { $0.value <= Fraction(100) })
            #expect(audit.contradictions.allSatisfy { !$0.printed.isEmpty })
        }
    }

    @Test func `a line without end is passed over`() throws {
        let line = String(repeating: "ตัวชี้วัดที่ 1 ปี 2568 ได้คะแนน 90.00 ", count: 20_000)
        #expect(audit(try ReportText.lines(line)).scores.isEmpty)
    }

    @Test func `a long line of years and scores is read`() throws {
        let line = String(repeating: "ตัวชี้วัดที่ 1 ปี 2568 ได้คะแนน 90.00 ", count: 600)
        #expect(audit(try ReportText.lines(line)).scores.count == 600)
    }
}
