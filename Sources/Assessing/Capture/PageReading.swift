internal import Model

/// What was read of a page or document, small enough to be kept from night to night.
struct PageReading: Sendable {
    var facts: Facts
    /// Fingerprints of the blocks of a page, for the boilerplate.
    var fingerprints: Set<UInt64> = []
    /// What the page says but for digits; nil for what is no page.
    var face: UInt64?
}

/// As bytes: a checksum of all that follows, the face, the fingerprints, and the facts. Numbers are
/// little-endian, of eight bytes.
extension PageReading {
    private static let headLength = 8 + 8 + 8 + 8

    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        let facts = facts.encoded
        bytes.reserveCapacity(Self.headLength + fingerprints.count * 8 + facts.count)
        bytes.append(number: 0)
        bytes.append(number: face == nil ? 0 : 1)
        bytes.append(number: face ?? 0)
        bytes.append(number: UInt64(fingerprints.count))
        for fingerprint in fingerprints { bytes.append(number: fingerprint) }
        bytes += facts
        let sum = Checksum.of(bytes, from: 8)
        for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
        return bytes
    }

    /// Reads what `encoded` gave; nil where it was damaged since.
    init?(decoding bytes: [UInt8]) {
        guard bytes.count >= Self.headLength, bytes.number(at: 0) == Checksum.of(bytes, from: 8),
            let count = Int(exactly: bytes.number(at: 24)),
            count <= (bytes.count - Self.headLength) / 8
        else { return nil }
        let end = Self.headLength + count * 8
        guard let facts = try? Facts(decoding: Array(bytes[end...])) else { return nil }
        self.facts = facts
        face = bytes.number(at: 8) == 0 ? nil : bytes.number(at: 16)
        fingerprints = Set(minimumCapacity: count)
        for index in 0..<count {
            fingerprints.insert(bytes.number(at: Self.headLength + index * 8))
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
    }

    fileprivate func number(at start: Int) -> UInt64 {
        var number: UInt64 = 0
        for offset in 0..<8 { number |= UInt64(self[start + offset]) << UInt64(8 * offset) }
        return number
    }
}
