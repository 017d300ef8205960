/// The SHA-256 digest of some bytes: the name under which they are kept and cited.
package struct Digest: Hashable, Sendable {
    private let words: InlineArray<4, UInt64>

    /// Takes the 32 bytes of a SHA-256 digest; nil when there are more or fewer.
    package init?(bytes: some Sequence<UInt8>) {
        var words = InlineArray<4, UInt64>(repeating: 0)
        var count = 0
        for byte in bytes {
            guard count < 32 else { return nil }
            words[count / 8] = words[count / 8] << 8 | UInt64(byte)
            count += 1
        }
        guard count == 32 else { return nil }
        self.words = words
    }

    /// Reads 64 hexadecimal digits; nil for anything else.
    package init?(hex: String) {
        let digits = hex.utf8.compactMap(Self.value(ofHexDigit:))
        guard digits.count == 64, hex.utf8.count == 64 else { return nil }
        self.init(bytes: stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }

    /// Its 32 bytes.
    package var bytes: [UInt8] {
        words.indices.flatMap { index in
            stride(from: 56, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: words[index] >> UInt64($0))
            }
        }
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for index in words.indices {
            for shift in stride(from: 60, through: 0, by: -4) {
                text.append(Self.hexDigits[Int(words[index] >> UInt64(shift) & 15)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    private static func value(ofHexDigit digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x57
        case 0x41...0x46: digit - 0x37
        default: nil
        }
    }

    package static func == (one: Digest, other: Digest) -> Bool {
        one.words.indices.allSatisfy { one.words[$0] == other.words[$0] }
    }

    package func hash(into hasher: inout Hasher) {
        for index in words.indices { hasher.combine(words[index]) }
    }
}

extension Digest: Comparable, CustomStringConvertible {
    package static func < (one: Digest, other: Digest) -> Bool { one.hex < other.hex }
    package var description: String { hex }
}
