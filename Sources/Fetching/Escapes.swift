/// Percent-encoding (RFC 3986 §2) of bytes.
enum Escapes {
    /// The byte that the escape at `index` stands for; nil where there is none.
    static func value(in bytes: [UInt8], at index: Int) -> UInt8? {
        guard index + 2 < bytes.count, bytes[index] == percent,
            let high = value(ofHexDigit: bytes[index + 1]),
            let low = value(ofHexDigit: bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    /// Appends the escape of a byte, in capitals.
    static func append(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(percent)
        output.append(hexDigits[Int(byte >> 4)])
        output.append(hexDigits[Int(byte & 15)])
    }

    /// Letters, digits, `-`, `.`, `_` and `~`, which need no escape anywhere (§2.3).
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static let percent = UInt8(ascii: "%")
    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    private static func value(ofHexDigit digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
