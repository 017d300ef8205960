/// A glyph of a font of the document.
struct FontCode: Hashable {
    let font: Int32
    let code: UInt32
}

extension PageDrawing {
    func fontCode(of glyph: Glyph) -> FontCode {
        FontCode(font: style(of: glyph)?.font ?? -1, code: glyph.code)
    }

    /// Whether a glyph takes no room and is said to be a space or nothing at all: a mark that its
    /// font does not name.
    func isNamelessMark(_ glyph: Glyph) -> Bool {
        guard glyph.scalar == 0x20 || glyph.scalar == 0 || glyph.scalar == 0xA0 else {
            return false
        }
        let size = style(of: glyph)?.size ?? 0
        return abs(glyph.endX - glyph.x) + abs(glyph.endY - glyph.y) <= 0.02 * size
    }
}
