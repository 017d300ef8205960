/// Tells fast whether a window can hold a needle at all (Myers 1999, in Hyyrö's form): one machine word is a column.
///
/// It knows no rule about digits and looks at the first 64 characters only, so it may say yes too often, never no.
struct BitParallel: Sendable {
    /// Where in the needles each byte stands, a row of words for each needle.
    private var masks: [UInt64] = []
    /// Columns of `masks`: the bytes that occur in any needle. Column 0 is for all others.
    private var columns = [UInt8](repeating: 0, count: 256)
    private var width = 1

    init(_ needles: [Needle]) {
        for needle in needles {
            for byte in needle.bytes.prefix(64) where columns[Int(byte)] == 0 {
                columns[Int(byte)] = UInt8(width)
                width += 1
            }
        }
        masks = [UInt64](repeating: 0, count: needles.count * width)
        for (row, needle) in needles.enumerated() {
            for (place, byte) in needle.bytes.prefix(64).enumerated() {
                masks[row * width + Int(columns[Int(byte)])] |= 1 << UInt64(place)
            }
        }
    }

    /// Whether some part of the window is within the needle's errors.
    func mayHold(_ needle: Needle, row: Int, in bytes: [UInt8], window: Range<Int>) -> Bool {
        let length = min(needle.bytes.count, 64)
        let last: UInt64 = 1 << UInt64(length &- 1)
        let masksOfRow = row &* width
        var (increases, decreases): (UInt64, UInt64) = (.max, 0)
        var distance = length
        for index in window {
            let equal = masks[masksOfRow &+ Int(columns[Int(bytes[index])])]
            let vertical = equal | decreases
            let horizontal = (((equal & increases) &+ increases) ^ increases) | equal
            let up = decreases | ~(horizontal | increases)
            let down = increases & horizontal
            if up & last != 0 { distance &+= 1 }
            if down & last != 0 { distance &-= 1 }
            if distance <= needle.errors { return true }
            increases = down << 1 | ~(vertical | up << 1)
            decreases = up << 1 & vertical
        }
        return false
    }
}
