internal import Deriving
internal import Model

/// What a closer look at a document showed, with all that it depends on beside the document: which of
/// its blocks the site repeats.
struct PageInspection: Sendable {
    let inspection: Inspection
    private let repeated: [UInt64]
    private let own: [UInt64]

    init(_ inspection: Inspection, of document: Document, in boilerplate: Boilerplate) {
        self.inspection = inspection
        let blocks =
            document.format == .html ? Boilerplate.fingerprints(of: document).sorted() : []
        repeated = blocks.filter(boilerplate.repeats)
        own = blocks.filter { !boilerplate.repeats($0) }
    }

    /// Whether a look at the same document would show the same on a site that repeats these blocks.
    func holds(in boilerplate: Boilerplate) -> Bool {
        repeated.allSatisfy(boilerplate.repeats) && !own.contains(where: boilerplate.repeats)
    }

    var encoded: [UInt8] {
        let numbers = [UInt64(repeated.count)] + repeated + own
        return SealedBytes(numbers: numbers, payload: inspection.encoded).bytes
    }

    /// Reads what `encoded` gave; nil where it was damaged since.
    init?(decoding bytes: [UInt8]) {
        guard let sealed = SealedBytes(bytes), let first = sealed.numbers.first,
            let count = Int(exactly: first), count < sealed.numbers.count,
            let inspection = try? Inspection(decoding: sealed.payload)
        else { return nil }
        self.inspection = inspection
        repeated = Array(sealed.numbers[1..<(count + 1)])
        own = Array(sealed.numbers[(count + 1)...])
    }
}
