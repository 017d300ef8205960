extension DigitReader {
    /// Believes no ๐ that stands in no number: o is drawn like it in many a font.
    static func withoutLoneRings(_ glyphs: [Glyph], height: Int) -> [Glyph] {
        var glyphs = glyphs
        for number in numbers(in: glyphs, height: height) {
            let digits = number.compactMap { glyphs[$0].digit }
            guard !digits.contains(where: { $0.isThaiDigit && $0 != ring }) else { continue }
            for index in number where glyphs[index].digit == ring {
                glyphs[index] = Glyph(box: glyphs[index].box, reading: .unsure)
            }
        }
        return glyphs
    }

    /// Believes no digit close to which stands what may be a piece of it: ๒ without its stem is ๓, and so
    /// is ๗ without its tail.
    static func withoutBrokenOnes(_ glyphs: [Glyph]) -> [Glyph] {
        glyphs.indices.map { index in
            let glyph = glyphs[index]
            let isBroken = [index - 1, index + 1].contains { other in
                glyphs.indices.contains(other) && glyphs[other].mayBePiece(of: glyph)
            }
            return isBroken && glyph.digit != nil ? Glyph(box: glyph.box, reading: .unsure) : glyph
        }
    }

    /// Glyphs that may be one number: certain digits, one sign between two of them at most, nowhere
    /// further apart than the line is high.
    private static func numbers(in glyphs: [Glyph], height: Int) -> [Range<Int>] {
        var numbers: [Range<Int>] = []
        for index in glyphs.indices where glyphs[index].digit != nil {
            if let last = numbers.last, index - last.upperBound <= 1,
                glyphs[index].box.left - glyphs[last.upperBound - 1].box.right <= height
            {
                numbers[numbers.count - 1] = last.lowerBound..<index + 1
            } else {
                numbers.append(index..<index + 1)
            }
        }
        return numbers
    }

    private static let ring: Unicode.Scalar = "๐"
}

extension DigitReader.Glyph {
    /// Whether it certainly is a Thai digit.
    var isThai: Bool { digit.map { $0.isThaiDigit } ?? false }

    /// Whether it is higher than a point, narrower than a digit and close to one.
    fileprivate func mayBePiece(of digit: Self) -> Bool {
        let height = digit.box.height
        let gap = -box.sharedWidth(digit.box)
        return !isThai && box.height * 4 >= height && box.width * 5 <= height * 3
            && gap * 5 <= height
    }
}
