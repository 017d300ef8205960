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
