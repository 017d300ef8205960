/// Turns the bytes of a page into well-formed UTF-8 without NUL; never fails.
///
/// What cannot be read becomes U+FFFD, one for each maximal part of a sequence (Unicode 15 §3.9).
enum Decoding {
    static func utf8(_ bytes: [UInt8], from start: Int, isClean: Bool) -> [UInt8] {
        if isClean { return start == 0 ? bytes : Array(bytes[start...]) }
        var decoded = Array(String(decoding: bytes[start...], as: UTF8.self).utf8)
        replaceNulls(in: &decoded)
        return decoded
    }

    static func utf16(_ bytes: Span<UInt8>, isBigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = 2
        while index + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        var decoded = Array(String(decoding: units, as: UTF16.self).utf8)
        replaceNulls(in: &decoded)
        return decoded
    }

    /// Decodes a charset of one byte a character, whose scalars stand below U+10000.
    static func singleByte(
        _ bytes: [UInt8],
        from start: Int,
        _ scalar: (UInt8) -> UInt32
    ) -> [UInt8] {
        let scalars = (0...255).map { $0 == 0 ? 0xFFFD : scalar(UInt8($0)) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count * 3 / 2)
        for byte in bytes[start...] {
            let scalar = scalars[Int(byte)]
            switch scalar {
            case ..<0x80: decoded.append(UInt8(scalar))
            case ..<0x800:
                decoded.append(0xC0 | UInt8(scalar >> 6))
                decoded.append(0x80 | UInt8(scalar & 0x3F))
            default:
                decoded.append(0xE0 | UInt8(scalar >> 12))
                decoded.append(0x80 | UInt8(scalar >> 6 & 0x3F))
                decoded.append(0x80 | UInt8(scalar & 0x3F))
            }
        }
        return decoded
    }

    /// The parser takes NUL for the end of a string.
    private static func replaceNulls(in bytes: inout [UInt8]) {
        guard bytes.contains(0) else { return }
        var replaced: [UInt8] = []
        replaced.reserveCapacity(bytes.count + 64)
        for byte in bytes {
            if byte == 0 {
                replaced.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else {
                replaced.append(byte)
            }
        }
        bytes = replaced
    }
}
