/// Repairs what the fonts of a PDF say wrongly about their glyphs, page by page, where the glyphs
/// themselves leave no doubt; what it learns on one page holds for the next.
struct GlyphRepair {
    private var latin = ThaiInLatin()
    private var marks = NamelessMarks()
    private var rings = SaraAmRepair()
    private var coded = CodedSaraAm()

    /// Whether pages that were read before what was learnt on later ones are to be read again.
    var hasLearntLate: Bool {
        marks.hasLearntLate || rings.hasLearntLate || coded.hasLearntLate
    }

    /// Learns from pages before the first of them is repaired.
    mutating func learn(from drawings: some Sequence<PageDrawing>) {
        for var drawing in drawings { _ = repair(&drawing) }
        marks.forgetOpen()
        rings.forgetOpen()
        coded.forgetOpen()
    }

    /// Repairs a page; how many glyphs say something else now.
    mutating func repair(_ drawing: inout PageDrawing) -> Int {
        guard !drawing.glyphs.isEmpty else { return 0 }
        return latin.repair(&drawing) + Self.drawThaiDigits(&drawing) + marks.repair(&drawing)
            + rings.repair(&drawing) + coded.repair(&drawing)
    }

    /// The fonts named "IT๙" show Thai digits where the text holds Arabic ones; the text then says
    /// what is shown.
    private static func drawThaiDigits(_ drawing: inout PageDrawing) -> Int {
        let styles = drawing.styles
        guard styles.contains(where: \.hasThaiDigits) else { return 0 }
        var count = 0
        for index in drawing.glyphs.indices {
            let glyph = drawing.glyphs[index]
            guard 0x30...0x39 ~= glyph.scalar, drawing.style(of: glyph)?.hasThaiDigits == true
            else { continue }
            drawing.glyphs[index].scalar = glyph.scalar + 0x0E20
            count += 1
        }
        return count
    }
}

extension PageDrawing {
    func style(of glyph: Glyph) -> GlyphStyle? {
        let index = Int(glyph.style)
        return styles.indices.contains(index) ? styles[index] : nil
    }
}
