/// Names that no page bears, the same ones in every run.
struct MadeUpName {
    private var state: UInt64

    /// - Parameter seed: what the names follow from.
    init(seed: String) {
        // FNV-1a
        state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    mutating func make(_ kind: NameKind) -> String {
        switch kind {
        case .number: number()
        case .numberAndWord: number() + "-" + word()
        case .word: word()
        }
    }

    /// Nine digits, more than any site has entries.
    private mutating func number() -> String { String(900_000_000 + next() % 100_000_000) }

    /// Ten consonants.
    private mutating func word() -> String {
        let letters = Array("bcdfghjklmnpqrstvwxz")
        return String((0..<10).map { _ in letters[Int(next() % UInt64(letters.count))] })
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
