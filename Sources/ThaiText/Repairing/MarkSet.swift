/// The marks one consonant carries: each at most once, always in the same order.
///
/// Being a set is the repair: a mark typed or extracted twice collapses, and a tone that came before its vowel
/// (U+0E31–0E3A) is written after it, which is the order of the code points.
struct MarkSet: Equatable {
    private var bits: UInt32 = 0

    private static let tones = MarkSet(0x0E48...0x0E4B)
    /// Marks that fill the place of a vowel, so that no SARA AA or SARA AM can follow.
    private static let vowels: MarkSet = {
        var set = MarkSet(0x0E34...0x0E3A)
        set.insert(Scalar.maiHanAkat)
        set.insert(0x0E47)
        set.insert(Scalar.thanthakhat)
        set.insert(0x0E4E)
        return set
    }()

    init() {}

    private init(_ scalars: ClosedRange<UInt32>) {
        for scalar in scalars { insert(scalar) }
    }

    var isEmpty: Bool { bits == 0 }
    var hasTone: Bool { bits & Self.tones.bits != 0 }
    var hasVowel: Bool { bits & Self.vowels.bits != 0 }
    var isTonesOnly: Bool { bits != 0 && bits & ~Self.tones.bits == 0 }

    func contains(_ scalar: UInt32) -> Bool { bits & Self.bit(scalar) != 0 }

    mutating func insert(_ scalar: UInt32) { bits |= Self.bit(scalar) }

    mutating func remove(_ scalar: UInt32) { bits &= ~Self.bit(scalar) }

    /// Gives all marks to another consonant.
    mutating func move(to other: inout MarkSet) {
        other.bits |= bits
        bits = 0
    }

    /// Takes out the mark that is written first; nil when none is left.
    mutating func popFirst() -> UInt32? {
        guard bits != 0 else { return nil }
        let index = UInt32(bits.trailingZeroBitCount)
        bits &= bits &- 1
        return 0x0E30 &+ index
    }

    private static func bit(_ scalar: UInt32) -> UInt32 { 1 << (scalar &- 0x0E30) }
}
