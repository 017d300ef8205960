/// Percent-encode sets and escapes, as WHATWG URL §1.3 lists them.
enum PercentEncoding {
    private static let controls = ByteSet(Array(0x00...0x1F) + [0x7F])

    /// WHATWG's fragment percent-encode set, its ASCII part.
    static let fragment = controls.union(ByteSet(" \"<>`"))
    /// WHATWG's special-query percent-encode set, its ASCII part.
    static let query = controls.union(ByteSet(" \"#<>'"))
    /// WHATWG's path percent-encode set, its ASCII part.
    static let path = controls.union(ByteSet(" \"#<>?^`{}"))
    /// The characters of RFC 3986 §2.3 whose escaped and plain forms mean the same.
    static let unreserved = ByteSet(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )

    /// The byte of the escape `%XX` that starts at `index`, nil where none does.
    static func escape(in bytes: Span<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < bytes.count, bytes[index] == ASCII.percent,
            let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
        else { return nil }
        return high << 4 | low
    }

    /// The bytes with every escape `%XX` replaced by its byte; other percent signs stay.
    static func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let byte = escape(in: bytes, at: index) {
                decoded.append(byte)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return decoded
    }
}

extension [UInt8] {
    /// Appends `%XX`, in upper case.
    mutating func appendEscaped(_ byte: UInt8) {
        append(ASCII.percent)
        append((byte >> 4).hexDigit)
        append(byte.hexDigit)
    }

    /// Appends `byte`, escaped when it is in `set` or beyond ASCII.
    mutating func append(_ byte: UInt8, escaping set: ByteSet) {
        if byte >= 0x80 || set.contains(byte) {
            appendEscaped(byte)
        } else {
            append(byte)
        }
    }

    /// Appends the bytes of `text`, an ASCII string of this room.
    mutating func append(_ text: String) {
        append(contentsOf: text.utf8)
    }
}
