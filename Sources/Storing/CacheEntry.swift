/// The bytes of one entry of the cache: a mark, a checksum of all that follows, the length of the key,
/// the key, and what is kept under it. Numbers are little-endian, of eight bytes.
enum CacheEntry {
    private static let mark = Array("oitread1".utf8)
    private static let headLength = 24

    static func bytes(_ payload: [UInt8], under key: String) -> [UInt8] {
        let body = number(UInt64(key.utf8.count)) + Array(key.utf8) + payload
        return mark + number(checksum(body)) + body
    }

    /// What an entry keeps; nil where it is damaged or another key's.
    static func payload(of entry: [UInt8], under key: String) -> [UInt8]? {
        let key = Array(key.utf8)
        guard entry.count >= headLength + key.count, entry.starts(with: mark),
            number(entry[8..<16]) == checksum(entry[16...]),
            number(entry[16..<24]) == UInt64(key.count),
            entry[headLength..<headLength + key.count].elementsEqual(key)
        else { return nil }
        return Array(entry[(headLength + key.count)...])
    }

    /// FNV-1a of 64 bits: tells what was damaged, not what was forged; the folder is the user's own.
    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return sum
    }

    private static func number(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
