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

    /// The scalar whose UTF-8 the escapes from `index` on spell, and how many bytes they take.
    static func scalar(in bytes: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int)? {
        guard let lead = escape(in: bytes, at: index) else { return nil }
        let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var encoded = [lead]
        while encoded.count < count {
            guard let next = escape(in: bytes, at: index + 3 * encoded.count) else { return nil }
            encoded.append(next)
        }
        guard let text = String(validating: encoded, as: UTF8.self),
            let scalar = text.unicodeScalars.first
        else { return nil }
        return (scalar, 3 * count)
    }

    /// The text with its escapes decoded, but not those of controls and slashes; a name that
    /// comes out can neither leave its folder nor break a line. As it is where it is no UTF-8.
    static func decodedName(_ bytes: Span<UInt8>) -> String {
        let raw = bytes.indices.map { bytes[$0] }
        var decoded: [UInt8] = []
        var index = 0
        while index < raw.count {
            if let byte = escape(in: bytes, at: index), byte > 0x1F, byte != 0x7F, !byte.isSlash {
                decoded.append(byte)
                index += 3
            } else {
                decoded.append(raw[index])
                index += 1
            }
        }
        return String(validating: decoded, as: UTF8.self) ?? String(decoding: raw, as: UTF8.self)
    }

    /// Whether ``normalised(_:)`` would change nothing.
    static func isNormalised(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] == ASCII.percent {
            guard let byte = escape(in: bytes, at: index), !unreserved.contains(byte),
                bytes[index + 1] < lowerCase, bytes[index + 2] < lowerCase
            else { return false }
        }
        return true
    }

    private static let lowerCase = UInt8(ascii: "a")

    /// The same text in the one spelling of RFC 3986 §6.2.2: hexadecimal in upper case,
    /// unreserved characters plain, a percent sign that starts no escape escaped itself.
    static func normalised(_ bytes: Span<UInt8>) -> [UInt8] {
        var normalised: [UInt8] = []
        normalised.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let byte = escape(in: bytes, at: index) {
                if unreserved.contains(byte) {
                    normalised.append(byte)
                } else {
                    normalised.appendEscaped(byte)
                }
                index += 3
                continue
            }
            // Left alone, a plain % could form a new escape with what is decoded behind it.
            if bytes[index] == ASCII.percent {
                normalised.appendEscaped(ASCII.percent)
            } else {
                normalised.append(bytes[index])
            }
            index += 1
        }
        return normalised
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
