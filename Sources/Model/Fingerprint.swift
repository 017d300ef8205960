/// A number that stands for a text, the same for the same words.
package enum Fingerprint {
    /// FNV-1a over the bytes that are no white space.
    package static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in bytes.indices where bytes[index] > 0x20 {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
        }
        return hash
    }

    /// The same of a text in UTF-8.
    package static func of(_ text: String) -> UInt64 { of(text.utf8.span) }
}
