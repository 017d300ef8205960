/// Reads fonts of the time before Unicode, whose Thai letters are said to be the accented Latin ones of the
/// same bytes: `à·ÈºÒÅ` is `เทศบาล`.
struct ThaiInLatin {
    /// By font: whether its accented letters are Thai.
    private var fonts: [Int32: Bool] = [:]

    /// Glyphs that tell what a font holds, and the share of them that must be accented letters.
    private static let enough = 12
    private static let share = 0.6
    private static let mostFonts = 2_000

    /// How many glyphs say something else now.
    mutating func repair(_ drawing: inout PageDrawing) -> Int {
        learn(drawing)
        guard fonts.values.contains(true) else { return 0 }
        var count = 0
        for index in drawing.glyphs.indices {
            let glyph = drawing.glyphs[index]
            guard let thai = Self.thai(glyph.scalar), let font = drawing.style(of: glyph)?.font,
                fonts[font] == true
            else { continue }
            drawing.glyphs[index].scalar = thai
            count += 1
        }
        return count
    }

    private static func thai(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xA1...0xDA, 0xDF...0xFB: scalar + 0x0D60
        default: nil
        }
    }

    /// A font is Thai if most of its signs are accented letters that make sound Thai.
    private mutating func learn(_ drawing: PageDrawing) {
        guard drawing.glyphs.contains(where: { Self.thai($0.scalar) != nil }) else { return }
        var texts: [Int32: (text: [UInt8], all: Int, accented: Int)] = [:]
        for glyph in drawing.glyphs where glyph.scalar > 0x20 {
            guard let font = drawing.style(of: glyph)?.font, fonts[font] == nil else { continue }
            let thai = Self.thai(glyph.scalar)
            texts[font, default: ([], 0, 0)].all += 1
            texts[font, default: ([], 0, 0)].accented += thai == nil ? 0 : 1
            texts[font, default: ([], 0, 0)].text.append(scalar: thai ?? glyph.scalar)
        }
        for (font, read) in texts where read.all >= Self.enough && fonts.count < Self.mostFonts {
            let isAccented = Double(read.accented) >= Self.share * Double(read.all)
            let text = String(decoding: read.text, as: UTF8.self)
            fonts[font] = isAccented && TextTrust([text]).isSound
        }
    }
}
