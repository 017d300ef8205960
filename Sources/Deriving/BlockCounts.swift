/// On how many pages each block stands, in 2 MB at most: exactly while the blocks are few, and from then on
/// in a count-min sketch (Cormode and Muthukrishnan, 2005), which may count too many.
///
/// What is asked of it is whether half of all pages have a block. Where the sketch is used the pages are
/// thousands, and it errs by about one in a thousand of them; what it says never hangs on the order in
/// which the blocks came.
struct BlockCounts: Sendable {
    private var exact: [UInt64: Int32] = [:]
    /// Rows of counters, one behind the other; empty while the counts are exact.
    private var sketch: [Int32] = []

    /// Blocks that are counted exactly: those of a thousand pages.
    private let limit: Int

    private static let rows = 4
    private static let widthBits = 16
    private static let width = 1 << widthBits

    init(limit: Int = 45_000) { self.limit = limit }

    mutating func add(_ block: UInt64) {
        if !sketch.isEmpty {
            addToSketch(block, 1)
        } else {
            exact[block, default: 0] += 1
            if exact.count > limit { beginSketch() }
        }
    }

    subscript(block: UInt64) -> Int {
        guard !sketch.isEmpty else { return Int(exact[block] ?? 0) }
        return (0..<Self.rows).reduce(.max) { min($0, Int(sketch[Self.place(of: block, row: $1)])) }
    }

    private mutating func beginSketch() {
        sketch = [Int32](repeating: 0, count: Self.rows * Self.width)
        for (block, count) in exact { addToSketch(block, count) }
        exact = [:]
    }

    private mutating func addToSketch(_ block: UInt64, _ count: Int32) {
        for row in 0..<Self.rows { sketch[Self.place(of: block, row: row)] &+= count }
    }

    /// Of the mixed fingerprint each row takes bits of its own.
    private static func place(of block: UInt64, row: Int) -> Int {
        var mixed = block &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 29
        return row * width + Int(truncatingIfNeeded: mixed >> UInt64(row * widthBits)) & (width - 1)
    }
}
