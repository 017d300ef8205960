/// A line as one model read it: scalar by scalar, spaces not counted.
struct LineReading {
    private(set) var letters: [Letter] = []

    struct Letter {
        let scalar: Unicode.Scalar
        /// 0…100.
        let confidence: Double
        /// Dots from the left of the line's picture, roughly.
        let left: Int
        let right: Int
        /// Whether a space stands before it.
        var beginsWord: Bool
    }

    init(_ signs: [TextModel.Sign]) {
        for sign in signs {
            for (index, scalar) in Self.spelled(sign.text).enumerated() {
                letters.append(
                    Letter(
                        scalar: scalar,
                        confidence: sign.confidence,
                        left: sign.left,
                        right: sign.right,
                        beginsWord: sign.beginsWord && index == 0
                    )
                )
            }
        }
    }

    var isEmpty: Bool { letters.isEmpty }

    /// Whether it holds letters of another script than Thai.
    var hasLatin: Bool { letters.contains { $0.scalar.isLatin } }

    /// The models know no sara am: they give its two parts.
    private static func spelled(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where scalar.value > 0x20 { scalars.append(scalar) }
        return scalars
    }
}

extension Unicode.Scalar {
    var isLatin: Bool { 0x41...0x5A ~= value || 0x61...0x7A ~= value }
    var isArabicDigit: Bool { 0x30...0x39 ~= value }
    var isThaiDigit: Bool { 0x0E50...0x0E59 ~= value }
    var isDigit: Bool { isArabicDigit || isThaiDigit }
    /// Consonants, vowels and marks.
    var isThaiLetter: Bool { 0x0E01...0x0E3A ~= value || 0x0E40...0x0E4E ~= value }
    /// A sign that was seen and cannot be trusted.
    static let withheld: Unicode.Scalar = "\u{FFFD}"
}
