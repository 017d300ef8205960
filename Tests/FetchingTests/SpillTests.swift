import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

/// A frontier gives the same visits in the same order, in memory and on disk.
@Suite struct SpillTests {
    private let folder = FileManager.default.temporaryDirectory.path

    @Test(arguments: [1, 50, .max], [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `a frontier does what a plain one does, wherever it keeps its pages`(
        limit: Int,
        seed: UInt64
    ) throws {
        var town = try RandomTown(seed: seed)
        let site = Site(home: town.home)
        let budgets = town.budgets()
        var frontier = Frontier(
            site: site,
            budgets: budgets,
            spill: Spill(limit: limit, in: folder)
        )
        var plain = PlainFrontier(site: site, budgets: budgets, start: town.home)
        frontier.start(at: town.home)
        frontier.addUnlinked(town.unlinked)
        plain.addUnlinked(town.unlinked)
        var underway: [Visit] = []
        var asked = 0
        while true {
            while underway.count < 4 {
                let visit = frontier.next(elapsed: .zero)
                try #require(visit == plain.next())
                guard let visit else { break }
                asked += 1
                underway.append(visit)
            }
            guard let visit = town.draw(from: &underway) else { break }
            let links = town.links(of: visit.address)
            frontier.add(links, from: visit)
            plain.add(links, from: visit)
            let reply = town.reply(to: visit.address)
            frontier.settle(visit, reply)
            plain.settle(visit, reply)
        }
        #expect(frontier.isFinished)
        #expect(frontier.isWhole)
        #expect(asked > 20)
        #expect(Set(frontier.remainders) == plain.remainders)
        for address in town.pages { #expect(frontier.path(to: address) == plain.path(to: address)) }
    }

    @Test func `rows on disk hold what was put into them`() {
        var random = SeededRandom(seed: 4)
        var space = Space<UInt64>(chunkLength: 8, blank: 0)
        var plain: [UInt64] = []
        for round in 0..<2_000 {
            if round == 300 { space.spill(to: SpillFile(in: folder)) }
            let value = random.next()
            if plain.count < 40 || Bool.random(using: &random) {
                space.append(value)
                plain.append(value)
            } else {
                let index = Int.random(in: plain.indices, using: &random)
                space[index] = value
                plain[index] = value
            }
            let start = Int.random(in: plain.indices, using: &random)
            let end = min(plain.count, start + 20)
            #expect(space.read(start..<end) == Array(plain[start..<end]))
            #expect(space[start] == plain[start])
        }
        #expect(!space.isDamaged)
    }

    @Test func `where no file can be made all stays in memory`() throws {
        let town = try RandomTown(seed: 3)
        let site = Site(home: town.home)
        var frontier = Frontier(site: site, spill: Spill(limit: 1, in: "/no/such/folder"))
        frontier.start(at: town.home)
        frontier.addUnlinked(town.unlinked)
        var asked = 0
        while let visit = frontier.next(elapsed: .zero) {
            asked += 1
            frontier.add(town.links(of: visit.address), from: visit)
            frontier.settle(visit, .empty(visit.address))
        }
        #expect(asked > 20)
        #expect(frontier.isWhole)
    }

    @Test func `a book gives each address one number, and the address for it`() throws {
        var book = AddressBook(spill: Spill(limit: 100, in: folder))
        let addresses = try (0..<500).map { try address("https://a\($0 % 7).th/p\($0)?q=\($0)#f") }
        let numbers = addresses.map { book.enter($0) }
        book.spillOver()
        #expect(addresses.map { book.enter($0) } == numbers)
        #expect(Set(numbers).count == 500)
        for (number, address) in zip(numbers, addresses) {
            #expect(book[number] == address)
            #expect(book[number].fragment == address.fragment)
        }
        #expect(book.number(of: try address("https://a.th/")) == nil)
    }
}
