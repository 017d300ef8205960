/// The one spelling in which the patterns of a robots.txt and the addresses are compared
/// (RFC 9309 §2.2.2).
enum RobotsSpelling {
    /// A path with its query, from its slash on. `*` and `$` are escaped: they are no wildcards
    /// there. Beyond 4 KiB it is not looked at, so that no address makes the comparison slow.
    static func normalised(target: String) -> [UInt8] {
        let bytes = Array(target.utf8.prefix(4096))
        return spelt(bytes.first == slash ? bytes : [slash] + bytes) { $0 == star || $0 == dollar }
    }

    /// A pattern without the `$` at its end; any other is no wildcard.
    static func normalised(pattern: some Sequence<UInt8>) -> [UInt8] {
        spelt(Array(pattern)) { $0 == dollar }
    }

    /// Decodes escapes of unreserved characters, writes the others in capitals, and escapes what is
    /// not ASCII, and what `needsEscape` names.
    private static func spelt(_ bytes: [UInt8], needsEscape: (UInt8) -> Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let value = Escapes.value(in: bytes, at: index)
            if let value, Escapes.isUnreserved(value) {
                output.append(value)
            } else if value != nil || byte >= 0x7F || byte <= 0x20 || needsEscape(byte) {
                Escapes.append(value ?? byte, to: &output)
            } else {
                output.append(byte)
            }
            index += value == nil ? 1 : 3
        }
        return output
    }

    private static let star = UInt8(ascii: "*")
    private static let dollar = UInt8(ascii: "$")
    private static let slash = UInt8(ascii: "/")
}
