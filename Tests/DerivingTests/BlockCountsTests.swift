import TestSupport
import Testing

@testable import Deriving

struct BlockCountsTests {
    @Test func `few blocks are counted exactly`() {
        var counts = BlockCounts(limit: 10)
        for block in 0..<10 as Range<UInt64> { for _ in 0...block { counts.add(block) } }
        #expect((0..<10).map { counts[UInt64($0)] } == Array(1...10))
        #expect(counts[99] == 0)
    }

    @Test func `many blocks are never counted too few, and hardly too many`() {
        var random = SeededRandom(seed: 20)
        var counts = BlockCounts(limit: 1_000)
        let menu = (0..<40).map { _ in random.next() }
        let pages = 4_000
        for _ in 0..<pages {
            for block in menu { counts.add(block) }
            for _ in 0..<20 { counts.add(random.next()) }
        }
        for block in menu {
            #expect(counts[block] >= pages)
            #expect(counts[block] < pages + 20)
        }
        for _ in 0..<2_000 { #expect(counts[random.next()] < 20) }
    }

    @Test func `what is counted does not hang on the order`() {
        var random = SeededRandom(seed: 21)
        let blocks = (0..<500).map { _ in random.next() % 120 }
        var (one, other) = (BlockCounts(limit: 50), BlockCounts(limit: 50))
        for block in blocks { one.add(block) }
        for block in blocks.reversed() { other.add(block) }
        for block in 0..<120 as Range<UInt64> { #expect(one[block] == other[block]) }
    }
}
