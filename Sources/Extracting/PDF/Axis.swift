/// Which way a line of text runs over the page.
struct Axis: Equatable {
    private let x: Float
    private let y: Float

    /// The way a glyph's style is turned or, where it is slanted, the way the pen takes.
    init(of glyph: Glyph, _ style: GlyphStyle) {
        let (dx, dy) = (glyph.endX - glyph.x, glyph.endY - glyph.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard style.isSlanted, length > 0.01 else {
            self.init(turns: style.turns)
            return
        }
        // In steps, so that all glyphs of a line have the same.
        self.init((dx / length * 64).rounded() / 64, (dy / length * 64).rounded() / 64)
    }

    private init(_ x: Float, _ y: Float) {
        self.x = x
        self.y = y
    }

    /// An axis of quarter turns clockwise.
    init(turns: UInt8) {
        switch turns {
        case 0: self.init(1, 0)
        case 1: self.init(0, 1)
        case 2: self.init(-1, 0)
        default: self.init(0, -1)
        }
    }

    func along(_ x: Float, _ y: Float) -> Float { x * self.x + y * self.y }

    func across(_ x: Float, _ y: Float) -> Float { y * self.x - x * self.y }

    /// The box of the page that two corners of a line's own box make.
    func box(from start: Float, _ top: Float, to end: Float, _ bottom: Float) -> Box {
        let first = (start * x - top * y, start * y + top * x)
        let second = (end * x - bottom * y, end * y + bottom * x)
        return Box(
            left: Double(min(first.0, second.0)),
            top: Double(min(first.1, second.1)),
            right: Double(max(first.0, second.0)),
            bottom: Double(max(first.1, second.1))
        )
    }
}
