@testable import Extracting

/// A page of glyphs, put down one by one as a PDF draws them.
struct WrittenPage {
    var drawing = PageDrawing(width: 595, height: 842)

    var words: GlyphWords { GlyphWords(drawing) }
    var text: PageText { PageText(words) }
    /// The text of its lines.
    var lines: [String] { text.lines.map(\.text) }

    /// Writes letters half their size wide, marks of no width and spaces as they are, on a baseline
    /// at a distance from the top; where the pen is lifted.
    @discardableResult
    mutating func write(
        _ text: String,
        x: Float,
        y: Float,
        size: Float = 12,
        isBold: Bool = false
    ) -> Float {
        var style = GlyphStyle(size: size, ascent: 0.8 * size, descent: 0.2 * size)
        style.isBold = isBold
        return write(text, x: x, y: y, style)
    }

    @discardableResult
    mutating func write(_ text: String, x: Float, y: Float, _ style: GlyphStyle) -> Float {
        var x = x
        for scalar in text.unicodeScalars {
            let width = ThaiGlyph.isMark(scalar.value) ? 0 : style.size / 2
            put(scalar.value, x: x, y: y, width: width, style)
            x += width
        }
        return x
    }

    /// Puts one glyph down.
    mutating func put(
        _ scalar: UInt32,
        code: UInt32 = 0,
        x: Float,
        y: Float,
        width: Float,
        _ style: GlyphStyle = GlyphStyle()
    ) {
        let index = drawing.styles.firstIndex(of: style) ?? drawing.styles.count
        if index == drawing.styles.count { drawing.styles.append(style) }
        drawing.glyphs.append(
            Glyph(
                scalar: scalar,
                code: code,
                style: Int32(index),
                x: x,
                y: y,
                endX: x + width,
                endY: y
            )
        )
        drawing.shows = true
    }
}
