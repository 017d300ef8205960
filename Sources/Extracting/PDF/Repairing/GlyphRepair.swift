/// Repairs what the fonts of a PDF say wrongly about their glyphs, page by page, where the glyphs
/// themselves leave no doubt; what it learns on one page holds for the next.
struct GlyphRepair {
    private var saraAm = SaraAmRepair()

    /// Repairs a page; how many glyphs say something else now.
    mutating func repair(_ drawing: inout PageDrawing) -> Int {
        Self.drawThaiDigits(&drawing) + saraAm.repair(&drawing)
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
