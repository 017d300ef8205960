/// Seeded texts of the scalars that repairing has rules about, far denser in accidents than any real text.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func text(of alphabet: [Unicode.Scalar], length: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<length { scalars.append(alphabet[number(below: alphabet.count)]) }
        return String(scalars)
    }

    /// Consonants, every mark, leading vowels, AA and AM, spaces, invisible scalars, private use glyphs, digits.
    static let damaged: [Unicode.Scalar] = Array(
        """
        กนตหงวด\u{0E31}\u{0E34}\u{0E35}\u{0E38}\u{0E39}\u{0E3A}\u{0E47}\u{0E48}\u{0E49}\u{0E49}\u{0E4C}\u{0E4D}\
        \u{0E4D}\u{0E4E}ะาาาำำเเแไๆฯ๒8aZ. -  \u{00A0}\u{200B}\u{00AD}\n\u{F70A}\u{F711}\u{F71A}é漢😀
        """.unicodeScalars
    )
}
