import Addressing
import Model
import TestSupport
import Testing

@testable import Fetching

@Suite struct FrontierTests {
    private let home = "https://example.go.th/"

    private func frontier(_ budgets: Budgets = Budgets()) throws -> Frontier {
        var frontier = Frontier(site: Site(home: try address(home)), budgets: budgets)
        frontier.start(at: try address(home))
        return frontier
    }

    private func taken(from frontier: inout Frontier) throws -> Visit {
        let visit = frontier.next(elapsed: .zero)
        return try #require(visit)
    }

    /// Visits everything, where `links` gives the paths that each path links; answers come back in
    /// an order that `random` chooses. Returns the addresses in the order in which they were asked.
    private func crawl(
        _ frontier: inout Frontier,
        _ links: [String: [String]],
        random: inout SeededRandom
    ) throws -> [String] {
        var asked: [String] = []
        var underway: [Visit] = []
        while !frontier.isFinished {
            while underway.count < 3, let visit = frontier.next(elapsed: .zero) {
                underway.append(visit)
                asked.append(visit.address.text)
            }
            underway.shuffle(using: &random)
            guard let visit = underway.popLast() else { break }
            let targets = try (links[visit.address.text] ?? []).map { try address($0) }
            frontier.add(targets.shuffled(using: &random), from: visit)
            frontier.settle(visit, .empty(visit.address))
        }
        return asked
    }

    @Test func `the order is breadth first, pages before documents, other hosts last`() throws {
        var random = SeededRandom(seed: 2)
        var frontier = try frontier()
        let order = try crawl(
            &frontier,
            [
                home: [
                    home + "z", home + "a.pdf", "https://other.example/", home + "b",
                ],
                home + "b": [home + "c"],
            ],
            random: &random
        )
        #expect(
            order == [
                home, home + "b", home + "z", home + "a.pdf", "https://other.example/", home + "c",
            ]
        )
    }

    @Test func `the order and the paths do not depend on who answers first`() throws {
        var random = SeededRandom(seed: 3)
        let pages = (0..<60).map { home + "p\($0)" }
        var links = [home: Array(pages.prefix(5))]
        for page in pages {
            links[page] = (0..<6).compactMap { _ in pages.randomElement(using: &random) }
        }
        var first = try frontier(Budgets(pages: 40))
        let order = try crawl(&first, links, random: &random)
        for _ in 0..<20 {
            var again = try frontier(Budgets(pages: 40))
            #expect(try crawl(&again, links, random: &random) == order)
            #expect(again.remainders == first.remainders)
            for page in pages {
                let page = try address(page)
                #expect(again.path(to: page) == first.path(to: page))
            }
        }
    }

    @Test func `a page is asked once, whatever its spelling`() throws {
        var random = SeededRandom(seed: 4)
        var frontier = try frontier()
        let order = try crawl(
            &frontier,
            [
                home: [
                    home + "%E0%B8%81", home + "ก", home + "ก#top", "http://www.example.go.th/ก",
                    home + "#", home,
                ]
            ],
            random: &random
        )
        #expect(order.count == 2)
    }

    @Test func `a budget of pages is reported with what was left`() throws {
        var random = SeededRandom(seed: 5)
        var frontier = try frontier(Budgets(pages: 2))
        let order = try crawl(
            &frontier,
            [home: [home + "a", home + "b", home + "c"]],
            random: &random
        )
        #expect(order == [home, home + "a"])
        #expect(frontier.exhausted == .pages)
        #expect(frontier.remainders.map(\.visit.address.text) == [home + "b", home + "c"])
        #expect(frontier.remainders.allSatisfy { $0.budget == .pages })
    }

    @Test func `a budget that just suffices is not exhausted`() throws {
        var random = SeededRandom(seed: 6)
        var frontier = try frontier(Budgets(pages: 2))
        _ = try crawl(&frontier, [home: [home + "a"]], random: &random)
        #expect(frontier.exhausted == nil)
        #expect(frontier.remainders.isEmpty)
    }

    @Test func `what was not asked after all costs no page`() throws {
        var frontier = try frontier(Budgets(pages: 2))
        let start = try taken(from: &frontier)
        frontier.add([try address(home + "a"), try address(home + "b")], from: start)
        frontier.settle(start, .empty(start.address))
        let first = try taken(from: &frontier)
        #expect(frontier.next(elapsed: .zero) == nil)
        #expect(!frontier.isFinished)
        frontier.settle(first, Reply(asked: first.address, outcome: .skipped(.robots)))
        #expect(frontier.next(elapsed: .zero)?.address.text == home + "b")
    }

    @Test func `bytes and time end a crawl as well`() throws {
        for budgets in [Budgets(bytes: 3), Budgets(time: .seconds(5))] {
            var frontier = try frontier(budgets)
            let start = try taken(from: &frontier)
            frontier.add([try address(home + "a")], from: start)
            frontier.settle(start, .empty(start.address, bytes: 3))
            #expect(frontier.next(elapsed: .seconds(5)) == nil)
            #expect(frontier.exhausted == (budgets.bytes == 3 ? .bytes : .time))
            #expect(frontier.isFinished)
            #expect(frontier.remainders.count == 1)
        }
    }

    @Test func `links deeper than the budget are left and told`() throws {
        var random = SeededRandom(seed: 7)
        var frontier = try frontier(Budgets(depth: 1))
        let order = try crawl(
            &frontier,
            [home: [home + "a"], home + "a": [home + "b", home]],
            random: &random
        )
        #expect(order == [home, home + "a"])
        #expect(frontier.exhausted == nil)
        #expect(frontier.remainders.map(\.visit.address.text) == [home + "b"])
        #expect(frontier.remainders.map(\.budget) == [.depth])
    }

    @Test func `where a redirect has led is not asked again`() throws {
        var frontier = try frontier()
        let start = try taken(from: &frontier)
        let (old, new) = (try address(home + "old"), try address(home + "new"))
        frontier.add([old], from: start)
        frontier.settle(start, .empty(start.address))
        let visit = try taken(from: &frontier)
        frontier.add([new], from: visit)
        let hop = Hop(from: old, to: new, status: 301)
        frontier.settle(visit, Reply(asked: old, hops: [hop], outcome: .refused(status: 404)))
        #expect(frontier.isFinished)
        #expect(frontier.path(to: new).map(\.text) == [home, home + "old"])
    }

    @Test func `what no page links comes last and has no path before it`() throws {
        var random = SeededRandom(seed: 8)
        var frontier = try frontier()
        frontier.addUnlinked([try address(home + "linked"), try address(home + "a-orphan")])
        let order = try crawl(
            &frontier,
            [
                home: [home + "x"], home + "x": [home + "linked"],
                home + "a-orphan": [home + "child"],
            ],
            random: &random
        )
        #expect(
            order == [home, home + "x", home + "linked", home + "a-orphan", home + "child"]
        )
        #expect(frontier.path(to: try address(home + "linked")).count == 3)
        #expect(
            frontier.path(to: try address(home + "child")).map(\.text) == Array(order.suffix(2))
        )
    }
}

extension Reply {
    static func empty(_ address: Address, bytes: Int = 0) -> Reply {
        let bytes = [UInt8](repeating: 0, count: bytes)
        return Reply(
            asked: address,
            outcome: .arrived(Arrival(bytes: bytes, digest: .sha256(of: bytes)))
        )
    }
}
