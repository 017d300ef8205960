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
            let value = byte == percent ? escape(bytes, at: index) : nil
            if let value, isUnreserved(value) {
                output.append(value)
            } else if value != nil || byte >= 0x7F || byte <= 0x20 || needsEscape(byte) {
                append(value ?? byte, to: &output)
            } else {
                output.append(byte)
            }
            index += value == nil ? 1 : 3
        }
        return output
    }

    private static func append(_ byte: UInt8, to output: inout [UInt8]) {
        output += [percent, hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    /// The byte that an escape stands for; nil where there is none.
    private static func escape(_ bytes: [UInt8], at index: Int) -> UInt8? {
        guard index + 2 < bytes.count else { return nil }
        let digits = [bytes[index + 1], bytes[index + 2]].compactMap(value(ofHexDigit:))
        return digits.count == 2 ? digits[0] << 4 | digits[1] : nil
    }

    private static func value(ofHexDigit digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }

    /// Letters, digits, `-`, `.`, `_` and `~` (RFC 3986 §2.3).
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static let percent = UInt8(ascii: "%")
    private static let star = UInt8(ascii: "*")
    private static let dollar = UInt8(ascii: "$")
    private static let slash = UInt8(ascii: "/")
}
