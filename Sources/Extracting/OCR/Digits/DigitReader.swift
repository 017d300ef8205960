/// Reads digits by their shape, Thai and Arabic, where the models of tesseract know no ๔๖๗๘๙.
///
/// It names a digit only where two nets that see different things are both sure of it, and says
/// nothing about everything else. How often it is right is in `Documentation/ocr-digits.md`.
struct DigitReader {
    /// What a glyph is, as far as that is certain.
    enum Reading: Hashable {
        /// A digit in its own script.
        case digit(Unicode.Scalar)
        /// Something that is no digit.
        case other
        case unsure

        var isDigit: Bool {
            if case .digit = self { true } else { false }
        }
    }

    struct Glyph: Hashable {
        /// In the dots of the picture.
        let box: DotBox
        let reading: Reading

        /// The digit that it certainly is.
        var digit: Unicode.Scalar? {
            if case .digit(let digit) = reading { digit } else { nil }
        }

        fileprivate func moved(right: Int, down: Int) -> Glyph {
            let box = DotBox(
                left: box.left + right,
                top: box.top + down,
                right: box.right + right,
                bottom: box.bottom + down
            )
            return Glyph(box: box, reading: reading)
        }
    }

    private let shades: SmallNet
    private let slopes: SmallNet

    /// Nil where the nets that come with the program are damaged.
    init?() {
        let side = FittedGlyph.side
        guard
            let shades = SmallNet(
                base64: DigitNets.shades,
                inputs: side * side + GlyphStrip.statures,
                hidden: DigitNets.shadesUnits
            ),
            let slopes = SmallNet(
                base64: DigitNets.slopes,
                inputs: FittedGlyph.slopeCount + GlyphStrip.statures,
                hidden: DigitNets.slopesUnits
            )
        else { return nil }
        self.shades = shades
        self.slopes = slopes
    }

    /// The glyphs of a line from left to right; the line's box holds all of its ink, marks too, in the
    /// dots of a picture whose lines are level.
    func read(_ picture: Picture, line: DotBox) -> [Glyph] {
        let line = line.within(picture)
        return read(picture, columns: line.left..<line.right, of: line)
    }

    /// The glyphs in the picture of one line.
    func read(_ line: LinePicture) -> [Glyph] {
        let (width, height) = (line.box.width, line.box.height)
        return read(
            Picture(dots: line.dots, width: width),
            line: DotBox(left: 0, top: 0, right: width, bottom: height)
        )
    }

    /// The glyphs of a word from left to right, told by the letters around it. Only the sides of the
    /// word's box count.
    func read(_ picture: Picture, word: DotBox, line: DotBox) -> [Glyph] {
        let (word, line) = (word.within(picture), line.within(picture))
        guard word.width > 0 else { return [] }
        let around = 2 * line.height
        let columns = max(0, word.left - around)..<min(picture.width, word.right + around)
        return read(picture, columns: columns, of: line).filter { glyph in
            word.left <= glyph.box.middleX && glyph.box.middleX < word.right
        }
    }

    private func read(_ picture: Picture, columns: Range<Int>, of line: DotBox) -> [Glyph] {
        let rows = max(0, line.top - Self.margin)..<min(picture.height, line.bottom + Self.margin)
        guard line.height > 0, rows.count <= Self.tallest, !columns.isEmpty else { return [] }
        let dots = rows.flatMap { y in
            let row = y * picture.width
            return picture.dots[row + columns.lowerBound..<row + columns.upperBound]
        }
        guard let strip = GlyphStrip(dots, width: columns.count) else { return [] }
        let glyphs = strip.glyphs.flatMap { glyph in
            let reading = reading(of: glyph, in: strip)
            let parts = reading.isDigit ? nil : digits(touchingIn: glyph, of: strip)
            return parts ?? [Glyph(box: glyph.box, reading: reading)]
        }
        let placed = glyphs.map { $0.moved(right: columns.lowerBound, down: rows.lowerBound) }
        return Self.withoutLoneRings(Self.withoutBrokenOnes(placed), height: line.height)
    }

    func reading(of glyph: GlyphStrip.Glyph, in strip: GlyphStrip) -> Reading {
        let (ink, width) = strip.shades(of: glyph)
        let fitted = FittedGlyph.fit(ink, width: width)
        let stature = strip.stature(of: glyph)
        let first = Opinion(shades.chances(fitted + stature))
        let second = Opinion(slopes.chances(FittedGlyph.slopes(fitted) + stature))
        guard first.number == second.number else { return .unsure }
        guard min(first.chance, second.chance) >= DigitNets.certainty else { return .unsure }
        let isDigit = Self.digits.indices.contains(first.number)
        return isDigit ? .digit(Self.digits[first.number]) : .other
    }

    private static let digits = Array("๐๑๒๓๔๕๖๗๘๙0123456789".unicodeScalars)
    /// Dots of paper wanted above and below a line, so that nothing of it touches the strip's edge.
    private static let margin = 2
    /// Dots that no line of text is high.
    private static let tallest = 600
}

extension DotBox {
    /// As much of it as lies in the picture; from left to right and from top to bottom.
    fileprivate func within(_ picture: Picture) -> DotBox {
        func clamped(_ place: Int, _ end: Int) -> Int { min(max(place, 0), end) }
        let left = clamped(left, picture.width)
        let top = clamped(top, picture.height)
        return DotBox(
            left: left,
            top: top,
            right: max(left, clamped(right, picture.width)),
            bottom: max(top, clamped(bottom, picture.height))
        )
    }
}

/// The likeliest of some classes.
private struct Opinion {
    private(set) var number = 0
    private(set) var chance: Float = 0

    init(_ chances: [Float]) {
        for (number, chance) in chances.enumerated() where chance > self.chance {
            (self.number, self.chance) = (number, chance)
        }
    }
}
