import Testing

@testable import Extracting

/// A line of which every sign is ten dots wide.
struct PutDigitsTests {
    @Test func `certain shapes go before what the models made of them`() {
        #expect(put("๒๕๖๗", into: "พ.ศ. ๒๕๒๓", at: 40) == "พ.ศ. ๒๕๖๗")
    }

    @Test func `a digit that is not certain stays withheld`() {
        #expect(put("๒๕?๗", into: "พ.ศ. ๒๕๒๓", at: 40) == "พ.ศ. ๒๕\u{FFFD}๗")
    }

    @Test func `points of an amount stay where no digit stands`() {
        #expect(put("๑๗·๖๕๐", into: "๑๓,๒๕๐", at: 0) == "๑๗,๖๕๐")
        #expect(put("๑๗๖๕๐๐", into: "๑๓,๒๕๐", at: 0) == "\u{FFFD}\u{FFFD},\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    @Test func `a number that the models counted wrongly is taken whole or not at all`() {
        #expect(put("๒๕๖๗", into: "ปี ๒๕๐๑๓", at: 20, wide: 12) == "ปี ๒๕๖๗")
        #expect(put("๒๕?๗", into: "ปี ๒๕๐๑๓", at: 20, wide: 12) == "ปี " + withheld(5))
        #expect(put("๒๕·", into: "ปี ๒๕๐๓", at: 20) == "ปี " + withheld(4))
    }

    @Test func `a point before a number does not make it doubtful`() {
        let line = put("·๒๕๖๗", into: "พศ.๒๕๐๑๓", at: 20, wide: 10, pointed: true)
        #expect(line == "พศ.๒๕๖๗")
        #expect(put("·๒๕๖๗", into: "พศ.๒๕๐๑๓", at: 20) == "พศ." + withheld(5))
    }

    @Test func `a shape that is no digit is none, whatever the models say`() {
        #expect(put("๒·๖๗", into: "ปี ๒๕๒๓", at: 20) == "ปี " + withheld(4))
    }

    @Test func `an Arabic number is left to the models`() {
        #expect(put("2567", into: "ปี 2567", at: 20) == "ปี 2567")
        #expect(put("????", into: "ปี 2567", at: 20) == "ปี 2567")
    }

    @Test func `an Arabic digit in the shape of a Thai one is put right`() {
        #expect(put("๒๕๖๑", into: "ปี 2569", at: 20) == "ปี ๒๕๖๑")
    }

    @Test func `a line without glyphs keeps its gaps`() {
        #expect(put("", into: "ปี ๒๕๖๗", at: 20) == "ปี " + withheld(4))
    }

    private func withheld(_ count: Int) -> String { String(repeating: "\u{FFFD}", count: count) }

    /// What a line says once glyphs that stand from some place on, all so wide, were put into it. A `·`
    /// is a glyph that is no digit (a point at the foot of the line where it is pointed), a `?` one that
    /// is not certain.
    private func put(
        _ glyphs: String,
        into text: String,
        at left: Int,
        wide: Int = 10,
        pointed: Bool = false
    ) -> String {
        var signs: [TextModel.Sign] = []
        var beginsWord = false
        for scalar in text.unicodeScalars {
            guard scalar != " " else {
                beginsWord = true
                continue
            }
            let place = signs.count * 10
            signs.append(
                TextModel.Sign(
                    text: String(scalar),
                    confidence: 98,
                    left: place,
                    right: place + 10,
                    beginsWord: beginsWord
                )
            )
            beginsWord = false
        }
        let reading = LineReading(signs)
        var line = ReadLine(reading, reading)
        line.withholdDoubtfulDigits()
        line.putDigits(
            glyphs.unicodeScalars.enumerated().map { number, scalar in
                let place = left + number * wide
                let top = pointed && scalar == "·" ? 8 : 0
                let box = DotBox(left: place, top: top, right: place + wide - 1, bottom: 12)
                switch scalar {
                case "·": return DigitReader.Glyph(box: box, reading: .other)
                case "?": return DigitReader.Glyph(box: box, reading: .unsure)
                default: return DigitReader.Glyph(box: box, reading: .digit(scalar))
                }
            }
        )
        return line.text
    }
}
