internal import FlyingSocks

/// A body that comes in pieces, one after each interval.
struct Drip: AsyncBufferedSequence {
    typealias Element = UInt8

    let piece: [UInt8]
    let count: Int
    let interval: Duration

    func makeAsyncIterator() -> Iterator { Iterator(drip: self, left: count) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        let drip: Drip
        var left: Int

        mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard left > 0 else { return nil }
            left -= 1
            try await Task.sleep(for: drip.interval)
            return drip.piece
        }
    }
}
