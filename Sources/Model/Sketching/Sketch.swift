/// What a page says, small enough to keep of every page: two pages that say the same have the same
/// sketch, and what they have in common cancels out of the difference.
///
/// Each word that stands there adds once to one of 32 counters or takes from it, as its hash has it
/// (Alon, Matias and Szegedy 1996, "tug of war"). So the squares of the difference of two sketches add
/// up to about as many words as stand on one page and not on the other, whatever frame both share.
package struct Sketch: Hashable, Sendable {
    /// Sums modulo 256, whose differences are right as long as they are small.
    private var counters = SIMD32<Int8>()
    /// The sum of the squares of all that was added: 1 for a piece of a word, 16 for a link.
    package private(set) var weight = 0

    package init() {}

    /// From what `bytes` and `weight` gave; nil for another number of bytes.
    init?(bytes: [UInt8], weight: Int) {
        guard bytes.count == counters.scalarCount else { return nil }
        for index in bytes.indices { counters[index] = Int8(bitPattern: bytes[index]) }
        self.weight = weight
    }

    /// The counters, each a byte.
    var bytes: [UInt8] { counters.indices.map { UInt8(bitPattern: counters[$0]) } }

    static let byteCount = 32

    /// About how much stands on one page and not on the other, in the measure of `weight`.
    package func difference(from other: Sketch) -> Int {
        let difference = counters &- other.counters
        return difference.indices.reduce(0) { $0 + Int(difference[$1]) * Int(difference[$1]) }
    }

    /// About how much of this page does not stand on `other`, a page in the same frame.
    package func share(besides other: Sketch) -> Int {
        (difference(from: other) + weight - other.weight) / 2
    }

    mutating func add(_ hash: UInt64, times: Int8) {
        // FNV hardly moves the high bits of short words: mixed, all bits count.
        let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(mixed >> 59)
        let sign: Int8 = mixed & 1 << 58 == 0 ? times : -times
        counters[slot] = counters[slot] &+ sign
        weight += Int(times) * Int(times)
    }
}
