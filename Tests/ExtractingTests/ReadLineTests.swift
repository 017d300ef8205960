import TestSupport
import Testing

@testable import Extracting

@Suite struct ReadLineTests {
    /// A reading of so many signs, each ten dots wide, all but those named surely read.
    private func reading(_ text: String, unsure: Set<Unicode.Scalar> = []) -> LineReading {
        var signs: [TextModel.Sign] = []
        var isSpaced = false
        for scalar in text.unicodeScalars {
            guard scalar != " " else {
                isSpaced = true
                continue
            }
            signs.append(
                TextModel.Sign(
                    text: String(scalar),
                    confidence: unsure.contains(scalar) ? 70 : 99,
                    left: signs.count * 10,
                    right: signs.count * 10 + 9,
                    beginsWord: isSpaced
                )
            )
            isSpaced = false
        }
        return LineReading(signs)
    }

    private func line(_ first: String, _ second: String) -> ReadLine {
        ReadLine(reading(first), reading(second))
    }

    private func withheld(_ first: String, _ second: String) -> String {
        var line = line(first, second)
        line.withholdDoubtfulDigits()
        return line.text
    }

    @Test func `what both models read stands, with the words they both part`() {
        let line = line("ไม่มี เรื่องร้องเรียน", "ไม่มี เรื่อง ร้องเรียน")
        #expect(line.text == "ไม่มี เรื่องร้องเรียน")
        #expect(line.agreement == 1)
        #expect(line.confidence == 99)
    }

    @Test func `a disagreement lowers the confidence`() {
        let line = line("นโยบาย", "นโยบเย")
        #expect(line.agreement < 1)
        #expect(line.confidence < 99)
    }

    @Test func `Thai digits are never believed, whoever saw them`() {
        #expect(withheld("พ.ศ. ๒๕๕๕", "พ.ศ. ๒๕๕๕") == "พ.ศ. \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(withheld("ข้อ ๑๒", "ข้อ 12") == "ข้อ \u{FFFD}\u{FFFD}")
        #expect(withheld("ข้อ 12", "ข้อ ๑2") == "ข้อ \u{FFFD}\u{FFFD}")
    }

    @Test func `Arabic digits that both read alike are believed`() {
        #expect(withheld("พ.ศ. 2568", "พ.ศ. 2568") == "พ.ศ. 2568")
        #expect(withheld("1,250,000.50 บาท", "1,250,000.50 บาท") == "1,250,000.50 บาท")
    }

    @Test func `one doubtful digit takes its whole number with it`() {
        let four = "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
        #expect(withheld("ปี 2568", "ปี 2563") == "ปี \(four)")
        #expect(withheld("ปี 2568", "ปี 256@") == "ปี \(four)")
        var line = ReadLine(reading("ปี 2568 ที่ 1", unsure: ["8"]), reading("ปี 2568 ที่ 1"))
        line.withholdDoubtfulDigits()
        #expect(line.text == "ปี \(four) ที่ 1")
    }

    @Test func `numbers that no one writes are not believed`() {
        #expect(!Numbers.isWellFormed("1,25,000"))
        #expect(!Numbers.isWellFormed("535.948.65"))
        #expect(!Numbers.isWellFormed("1.250.000"))
        for number in ["1,250,000.00", "08.30", "1.2.15", "1,2", "2568", "3/2568"] {
            #expect(Numbers.isWellFormed(number), "\(number)")
        }
    }

    @Test func `English words come from the English model, years never do`() {
        var policy = line("(ผ๐ 6ift Policy)", "(พ๐ Gift Policy)")
        policy.mend(withLatin: reading("(No Gift Policy)"))
        #expect(policy.text == "(No Gift Policy)")
        var year = line("พ.ศ. ๒๕๔๐ มาตรา ๒๐ Open Data", "พ.ศ. ๒๕๕๐ มาตรา ๒๐ Open Data")
        year.mend(withLatin: reading("W.A. logco onesn bo Open Data"))
        year.withholdDoubtfulDigits()
        #expect(!year.text.contains("logco"))
        #expect(year.text.hasPrefix("พ.ศ. \u{FFFD}"))
    }

    @Test func `spelling is mended`() {
        #expect(Spelling.mended("ตํ\u{0E32}บล") == "ตำบล")
        #expect(Spelling.mended("ท่อระบายน\u{0E49}\u{0E49}า") == "ท่อระบายน้ำ")
    }

    @Test func `no two readings trap`() {
        var random = SeededRandom(seed: 2_568)
        let signs = Array("กขคำ่้ัAb0189๐๒๕๖.,/-() ".unicodeScalars)
        for _ in 0..<2_000 {
            let texts = (0..<3).map { _ in
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0..<14, using: &random)).map { _ in
                            signs[Int.random(in: 0..<signs.count, using: &random)]
                        }
                    )
                )
            }
            var line = line(texts[0], texts[1])
            line.mend(withLatin: reading(texts[2]))
            line.withholdDoubtfulDigits()
            #expect(!line.letters.contains { $0.scalar.isThaiDigit })
        }
    }
}
