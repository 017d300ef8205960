internal import Model

/// What was read of a page or document, small enough to be kept from night to night.
struct PageReading: Sendable {
    var facts: Facts
    /// Fingerprints of the blocks of a page, for the boilerplate.
    var fingerprints: Set<UInt64> = []
    /// What the page says but for digits; nil for what is no page.
    var face: UInt64?
    /// The facts as bytes, where they were at hand.
    var encodedFacts: [UInt8]?
}

extension PageReading {
    var encoded: [UInt8] {
        let numbers = [face == nil ? 0 : 1, face ?? 0] + fingerprints
        return SealedBytes(numbers: numbers, payload: facts.encoded).bytes
    }

    /// Reads what `encoded` gave; nil where it was damaged since.
    init?(decoding bytes: [UInt8]) {
        guard let sealed = SealedBytes(bytes), sealed.numbers.count >= 2,
            let facts = try? Facts(decoding: sealed.payload)
        else { return nil }
        self.facts = facts
        encodedFacts = sealed.payload
        face = sealed.numbers[0] == 0 ? nil : sealed.numbers[1]
        fingerprints = Set(sealed.numbers.dropFirst(2))
    }
}
