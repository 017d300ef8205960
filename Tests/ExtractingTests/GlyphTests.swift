import Model
import TestSupport
import Testing

@testable import Extracting

/// Words, lines and repairs, from glyphs put down one by one.
@Suite struct GlyphTests {
    private let style = GlyphStyle(size: 12, ascent: 10, descent: 3)

    @Test func `words part at spaces and where letters stand apart, lines where the pen goes down`()
    {
        var page = WrittenPage()
        page.write("one two", x: 50, y: 100)
        page.write("apart", x: 150, y: 100)
        page.write("below", x: 50, y: 120)
        #expect(page.lines == ["one two apart", "below"])
        #expect(page.words.words.count == 4)
    }

    @Test func `the next column of a line that was drawn back to front is a line of its own`() {
        var page = WrittenPage()
        page.write("right", x: 300, y: 100)
        page.write("left", x: 50, y: 100)
        #expect(page.lines == ["right", "left"])
    }

    @Test func `gaps between Thai letters are no spaces where spaces are drawn`() {
        var page = WrittenPage()
        page.write("งาน ของ เมือง", x: 50, y: 80)
        page.write("เทศ", x: 50, y: 100)
        page.write("บาล", x: 72, y: 100)
        #expect(page.lines == ["งาน ของ เมือง", "เทศบาล"])
    }

    @Test func `a mark that a font lifts stays with its letter`() {
        var page = WrittenPage()
        page.put(0x0E19, x: 50, y: 100, width: 6, style)
        page.put(0x0E49, x: 56, y: 91, width: 0, style)
        page.put(0x0E33, x: 56, y: 100, width: 6, style)
        #expect(page.lines == ["น้ำ"])
    }

    @Test func `marks that are drawn after the whole line go back to their letters`() {
        var page = WrittenPage()
        page.write("ทีดินของเมือง", x: 50, y: 100)
        page.write("ท้ายหน้า", x: 50, y: 300)
        page.put(0x0E48, x: 54, y: 95, width: 0, style)
        #expect(page.lines == ["ที่ดินของเมือง", "ท้ายหน้า"])
        #expect(page.text.isRepaired)
    }

    @Test func `what is drawn twice for the sake of weight counts once`() {
        var page = WrittenPage()
        for shift in [0, 0.3] as [Float] { page.write("คำสั่ง", x: 50 + shift, y: 100) }
        page.write("ที่", x: 50, y: 130)
        for letter in Array("หนา".unicodeScalars).enumerated() {
            for shift in [0, 0.2] as [Float] {
                page.put(
                    letter.element.value,
                    x: 50 + 6 * Float(letter.offset) + shift,
                    y: 160,
                    width: 6,
                    style
                )
            }
        }
        #expect(page.lines == ["คำสั่ง", "ที่", "หนา"])
    }

    @Test func `slanted letters make words along their own line`() {
        var page = WrittenPage()
        var slanted = style
        slanted.isSlanted = true
        for (index, scalar) in "DRAFT".unicodeScalars.enumerated() {
            let at = 100 + 6 * Float(index)
            page.put(scalar.value, x: at, y: at, width: 6, slanted)
            page.drawing.glyphs[index].endY = at + 6
        }
        #expect(page.lines == ["DRAFT"])
    }

    @Test func `a watermark between the lines stands once, behind the text`() {
        var page = WrittenPage()
        let light = GlyphStyle(size: 14, ascent: 10, descent: 3, shade: 220)
        for row in 0..<6 {
            page.write("สำนักงานกลาง", x: 50, y: Float(100 + 40 * row), light)
            page.write("บรรทัดที่ \(row)", x: 50, y: Float(110 + 40 * row))
        }
        #expect(page.lines == (0..<6).map { "บรรทัดที่ \($0)" })
        #expect(page.text.watermarks == ["สำนักงานกลาง"])
        #expect(page.text.boxedWords.allSatisfy { !$0.text.contains("กลาง") })
    }

    @Test func `a font that shows Thai digits says Thai digits`() {
        var page = WrittenPage()
        var thai = style
        thai.hasThaiDigits = true
        page.write("พ.ศ. 2568", x: 50, y: 100, thai)
        page.write("2568", x: 50, y: 130)
        var repair = GlyphRepair()
        #expect(repair.repair(&page.drawing) == 4)
        #expect(page.lines == ["พ.ศ. ๒๕๖๘", "2568"])
    }

    @Test func `a real space before a vowel is left alone`() {
        var page = WrittenPage()
        page.write("ก", x: 50, y: 100)
        page.put(0x20, x: 56, y: 100, width: 4, style)
        page.put(0x0E32, x: 60, y: 100, width: 6, style)
        var repair = GlyphRepair()
        #expect(repair.repair(&page.drawing) == 0)
    }

    @Test func `a page that runs sideways is read as if it stood upright`() {
        var page = WrittenPage()
        var sideways = style
        sideways.turns = 1
        for (index, scalar) in "หนังสือ".unicodeScalars.enumerated() {
            let at = 100 + 6 * Float(index)
            page.put(scalar.value, x: 400, y: at, width: 0, sideways)
            page.drawing.glyphs[index].endY = at + 6
        }
        page.drawing.upright = [Rule(position: 390, from: 90, to: 300)]
        page.drawing.turnUpright()
        #expect((page.drawing.width, page.drawing.height) == (842, 595))
        #expect(page.drawing.level == [Rule(position: 205, from: 90, to: 300)])
        #expect(page.lines == ["หนังสือ"])
        #expect(page.text.lines[0].box.top < 205)
    }

    @Test(arguments: [
        ("เทศบาลได้ดำเนินการตามแผน", true), ("ประกาศ ณ วันที่ ๑ มกราคม ๒๕๖๘", true),
        ("สํานักงานเทศบาลได้กําหนดจํานวนและดําเนินการ", true),
        ("Annual procurement plan 2568 (B.E.)", true), ("12,000 11,500 48,500.00", true),
        ("\u{E001}\u{E002}\u{E003}\u{E004} หน้า", false), ("สานักงานได้กาหนดจานวนและดาเนินการ", false),
        ("เ๑ แ. โ2 ไ- เ1 แ5 โ, ใ7", false), ("\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} หน้า", false),
        (String(repeating: "ด้วยส่ำนักงำนเทศบำล", count: 8), false),
        (String(repeating: "'VIlJ~lU.m.J~ {9)bn cr..:Ji1Fl11lJL~ell ", count: 4), false),
        (String(repeating: "»ÃÐ¡ÒÈ à·ÈºÒÅ ", count: 8), false),
    ])
    func `text is trusted that can be what somebody wrote`(_ text: String, _ isTrusted: Bool) {
        #expect(TextTrust([text]).isTrusted == isTrusted)
    }

    @Test func `any glyphs are borne`() {
        var random = SeededRandom(seed: 9)
        let scalars: [UInt32] = [
            0, 0x20, 0x41, 0x0E01, 0x0E48, 0x0E32, 0x0E33, 0x0E4D, 0xF70A, 0x1F600,
        ]
        for _ in 0..<200 {
            var page = WrittenPage()
            for _ in 0..<Int.random(in: 0...120, using: &random) {
                var style = GlyphStyle(size: Float.random(in: 0.1...90, using: &random))
                style.turns = UInt8.random(in: 0...3, using: &random)
                style.isSlanted = Bool.random(using: &random)
                style.font = Int32.random(in: 0...3, using: &random)
                page.put(
                    scalars.randomElement(using: &random) ?? 0,
                    code: UInt32.random(in: 0...40, using: &random),
                    x: Float.random(in: -90...900, using: &random),
                    y: Float.random(in: -90...900, using: &random),
                    width: Float.random(in: -9...40, using: &random),
                    style
                )
            }
            var repair = GlyphRepair()
            _ = repair.repair(&page.drawing)
            page.drawing.turnUpright()
            let text = page.text
            #expect(text.boxedWords.count <= page.drawing.glyphs.count)
        }
    }
}
