extension GlyphStrip {
    /// In heights of the line's letters: what may be several digits, and what a digit is wide at least.
    private static let leastWide: Float = 1.1
    private static let widest: Float = 5
    private static let leastPart: Float = 0.4

    /// Columns at which several digits that touch may be parted: where there is little ink.
    func cuts(of glyph: Glyph) -> [Int] {
        let box = glyph.box
        let left = max(box.left, glyph.columns?.lowerBound ?? box.left)
        let right = min(box.right, glyph.columns?.upperBound ?? box.right)
        let size = Float(right - left)
        guard size >= Self.leastWide * height, size <= Self.widest * height else { return [] }
        let counts = (left..<right).map { x in
            (box.top..<box.bottom).count { isInk(x, $0, of: glyph) }
        }
        let margin = Int(Self.leastPart * height)
        let first = max(1, margin)
        let end = min(right - left, right - left - margin + 1)
        guard first < end else { return [] }
        return (first..<end)
            .filter { 3 * min(counts[$0], counts[$0 - 1]) <= box.height }
            .map { $0 + left }
    }

    /// What of a glyph lies in some columns; nil where that is nothing.
    func part(of glyph: Glyph, _ columns: Range<Int>) -> Glyph? {
        let box = glyph.box
        let columns = columns.clamped(to: box.left..<box.right)
        var part: DotBox?
        for y in box.top..<box.bottom {
            for x in columns where isInk(x, y, of: glyph) {
                let dot = DotBox(left: x, top: y, right: x + 1, bottom: y + 1)
                part = part?.union(dot) ?? dot
            }
        }
        return part.map { Glyph(box: $0, labels: glyph.labels, columns: columns) }
    }
}
