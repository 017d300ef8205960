import Addressing
import TestSupport
import Testing

@testable import Model

struct FactsFrameTests {
    @Test func `facts that are kept are the same again`() throws {
        var random = RandomFacts(seed: 2568)
        for _ in 0..<300 {
            let facts = try random.make()
            let again = try Facts(decoding: facts.encoded)
            #expect(again == facts)
            #expect(again.links.map(\.target.fragment) == facts.links.map(\.target.fragment))
            #expect(again.address.partLengths == facts.address.partLengths)
        }
    }

    @Test func `the same facts are the same bytes`() throws {
        var (one, other) = (RandomFacts(seed: 7), RandomFacts(seed: 7))
        #expect(try one.make().encoded == other.make().encoded)
    }

    @Test func `every beginning of kept facts is refused`() throws {
        var random = RandomFacts(seed: 3)
        let bytes = try random.make().encoded
        for length in bytes.indices {
            #expect(throws: FrameError.self) { try Facts(decoding: Array(bytes[..<length])) }
        }
    }

    @Test func `facts with any byte changed are refused`() throws {
        var random = RandomFacts(seed: 5)
        var bytes = try random.make().encoded
        for index in bytes.indices {
            bytes[index] ^= 0x20
            #expect(throws: FrameError.self) { try Facts(decoding: bytes) }
            bytes[index] ^= 0x20
        }
        #expect(throws: FrameError.self) { try Facts(decoding: bytes + [0]) }
    }

    @Test func `random bytes behind a right checksum never trap`() throws {
        var random = SeededRandom(seed: 11)
        var made = RandomFacts(seed: 11)
        for _ in 0..<3_000 {
            var bytes = try made.make().encoded
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 9..<bytes.count, using: &random)
                bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? Facts(decoding: bytes.sealed)
            let noise = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = try? Facts(decoding: ([1] + [UInt8](repeating: 0, count: 8) + noise).sealed)
        }
    }

    @Test func `facts of another version are told by its number`() throws {
        var random = RandomFacts(seed: 1)
        var bytes = try random.make().encoded
        bytes[0] = 9
        #expect(throws: FrameError.version(9)) { try Facts(decoding: bytes) }
    }
}

extension [UInt8] {
    /// The same with the checksum that belongs to them.
    fileprivate var sealed: [UInt8] {
        var bytes = self
        Facts.seal(&bytes)
        return bytes
    }
}
