internal import Crypto
internal import FoundationEssentials

/// A digest as WARC writes it: the name of the algorithm, a colon, and base 32 (RFC 4648 §6) or
/// hexadecimal digits.
struct BlockDigest {
    private let algorithm: Algorithm
    private let bytes: [UInt8]

    private enum Algorithm { case sha1, sha256, md5 }

    /// Nil where it is written in a way that is not known here.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let length: Int
        switch parts[0].lowercased() {
        case "sha1", "sha-1": (algorithm, length) = (.sha1, 20)
        case "sha256", "sha-256": (algorithm, length) = (.sha256, 32)
        case "md5": (algorithm, length) = (.md5, 16)
        default: return nil
        }
        let decoded = Self.hexadecimal(parts[1], length) ?? Base32.decoded(parts[1])
        guard let decoded, decoded.count == length else { return nil }
        bytes = decoded
    }

    /// Compares it with the bytes that are given piece by piece.
    func check() -> Check {
        switch algorithm {
        case .sha1: Check(expected: bytes, sum: Insecure.SHA1())
        case .sha256: Check(expected: bytes, sum: SHA256())
        case .md5: Check(expected: bytes, sum: Insecure.MD5())
        }
    }

    /// Digests bytes, to be compared in the end.
    struct Check {
        fileprivate let expected: [UInt8]
        fileprivate var sum: any HashFunction

        mutating func update(_ piece: [UInt8]) { sum.update(data: piece) }

        /// Whether the bytes were those that the digest was made of.
        var fits: Bool { sum.finalize().elementsEqual(expected) }
    }

    /// The SHA-1 of some bytes as `sha1:` and base 32, which is what programs that read WARC expect.
    static func sha1(of block: [UInt8]) -> String {
        "sha1:" + Base32.encoded(Array(Insecure.SHA1.hash(data: block)))
    }

    private static func hexadecimal(_ text: Substring, _ length: Int) -> [UInt8]? {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == length * 2, text.utf8.count == digits.count else { return nil }
        return (0..<length).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
    }
}

/// Base 32 with the letters A–Z and the digits 2–7 (RFC 4648 §6).
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Without the padding, which whole multiples of five bytes do not need.
    static func encoded(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            (bits, count) = ((bits << 8 | Int(byte)) & 0xFFFF, count + 8)
            while count >= 5 {
                count -= 5
                output.append(letters[bits >> count & 31])
            }
        }
        if count > 0 { output.append(letters[bits << (5 - count) & 31]) }
        return String(decoding: output, as: UTF8.self)
    }

    /// Nil where a letter is none of them.
    static func decoded(_ text: some StringProtocol) -> [UInt8]? {
        var output: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in text.utf8 where byte != UInt8(ascii: "=") {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61
            case 0x32...0x37: value = byte - 0x32 + 26
            default: return nil
            }
            (bits, count) = ((bits << 5 | Int(value)) & 0xFFFF, count + 5)
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return output
    }
}
