internal import Model

/// Numbers and a payload as bytes, behind a checksum: what is kept from night to night is believed only
/// where it is what was written.
struct SealedBytes {
    var numbers: [UInt64]
    var payload: [UInt8]

    init(numbers: [UInt64], payload: [UInt8]) {
        self.numbers = numbers
        self.payload = payload
    }

    /// The checksum of all that follows, how many numbers there are, the numbers, the payload; numbers
    /// are little-endian, of eight bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity((2 + numbers.count) * 8 + payload.count)
        bytes.append(number: 0)
        bytes.append(number: UInt64(numbers.count))
        for number in numbers { bytes.append(number: number) }
        bytes += payload
        let sum = Checksum.of(bytes, from: 8)
        for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
        return bytes
    }

    /// Reads what `bytes` gave; nil where it was damaged since.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 16, bytes.number(at: 0) == Checksum.of(bytes, from: 8),
            let count = Int(exactly: bytes.number(at: 8)), count <= (bytes.count - 16) / 8
        else { return nil }
        numbers = (0..<count).map { bytes.number(at: 16 + $0 * 8) }
        payload = Array(bytes[(16 + count * 8)...])
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
