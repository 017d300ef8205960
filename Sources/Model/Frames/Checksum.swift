/// FNV-1a over words of 64 bits rather than bytes, eight times as fast: tells what was damaged, not what
/// was forged.
package enum Checksum {
    package static func of(_ bytes: [UInt8], from start: Int) -> UInt64 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        var index = start
        while index + 8 <= bytes.count {
            var word: UInt64 = 0
            for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
            sum = mixed(sum, word)
            index += 8
        }
        while index < bytes.count {
            sum = mixed(sum, UInt64(bytes[index]))
            index += 1
        }
        return sum
    }

    /// The shift brings the high bits down, which a multiplication alone never does.
    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x100_0000_01b3
        return product ^ product >> 29
    }
}
