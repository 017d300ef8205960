/// A number that stands for a text, the same for the same words.
package enum Fingerprint {
    /// FNV-1a over the bytes that are no white space.
    package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes where byte > 0x20 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return hash
    }
}
