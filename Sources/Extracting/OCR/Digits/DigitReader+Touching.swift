extension DigitReader {
    /// Digits of which one number may consist without a gap.
    private static let most = 5

    /// The digits that touch in a glyph; nil where they are not certain: where no cuts, or not all
    /// that leave certain digits, give the same.
    func digits(touchingIn glyph: GlyphStrip.Glyph, of strip: GlyphStrip) -> [Glyph]? {
        var search = Search(strip: strip, reader: self)
        let found = search.readings(of: glyph, depth: Self.most)
        guard let first = found.first, first.count > 1 else { return nil }
        let digits = first.map(\.digit)
        return found.allSatisfy { $0.map(\.digit) == digits } ? first : nil
    }

    /// Tries all cuts, from left to right.
    private struct Search {
        let strip: GlyphStrip
        let reader: DigitReader
        /// Parts that may still be looked at: a blot has many.
        private var budget = 400

        init(strip: GlyphStrip, reader: DigitReader) {
            self.strip = strip
            self.reader = reader
        }

        /// All ways in which a glyph can be cut into certain digits.
        mutating func readings(of glyph: GlyphStrip.Glyph, depth: Int) -> [[Glyph]] {
            guard depth > 1 else { return [] }
            var found: [[Glyph]] = []
            for cut in strip.cuts(of: glyph) {
                guard let first = certain(glyph, glyph.box.left..<cut),
                    let rest = strip.part(of: glyph, cut..<glyph.box.right)
                else { continue }
                if let last = certain(rest) {
                    found.append([first, last])
                } else {
                    found += readings(of: rest, depth: depth - 1).map { [first] + $0 }
                }
            }
            return found
        }

        private mutating func certain(
            _ glyph: GlyphStrip.Glyph,
            _ columns: Range<Int>
        ) -> Glyph? {
            strip.part(of: glyph, columns).flatMap { certain($0) }
        }

        private mutating func certain(_ glyph: GlyphStrip.Glyph) -> Glyph? {
            guard budget > 0 else { return nil }
            budget -= 1
            let reading = reader.reading(of: glyph, in: strip)
            return reading.isDigit ? Glyph(box: glyph.box, reading: reading) : nil
        }
    }
}
