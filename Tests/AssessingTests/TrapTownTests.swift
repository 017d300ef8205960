import Fetching
import Foundation
import Model
import Storing
import Testing

@testable import Assessing

/// Every trap at once, with real pages beside and behind: the crawl ends, misses none and names each.
struct TrapTownTests {
    private func crawl(_ town: TrapTown, parallel: Int = 3) async throws -> SiteMap {
        let crawl = Crawl(
            source: town.source,
            desk: try desk(),
            budgets: Budgets(pages: 3_000),
            parallel: parallel,
            visitsEntries: false,
            store: try FactsStore(in: FileManager.default.temporaryDirectory.path),
            probes: false,
            report: { _ in }
        )
        return await crawl.run()
    }

    @Test func `a town of traps is crawled to its end, and every disclosure found`() async throws {
        let town = TrapTown()
        let map = try await crawl(town)
        for path in TrapTown.disclosures { #expect(map.isRead(address(path)), "\(path)") }
        #expect(map.tally.exhausted)
        #expect(town.requests(to: "/news") == 60)
        #expect(town.requests(to: "/item") == 120)
    }

    @Test func `no trap is asked for more than its budget`() async throws {
        let town = TrapTown()
        _ = try await crawl(town)
        #expect(town.requests(to: "/cal") < 200)
        #expect(town.requests(to: "/forum") < 30)
        #expect(town.requests(to: "/list") < 8)
        #expect(town.requests(to: "/post") == 1)
        #expect(town.requests(to: "/x") < 20)
        #expect(town.requests(to: "/app.php") < 16)
        #expect(town.requests(to: "/view") < 100)
    }

    @Test func `every trap is named with an address of it that was not asked`() async throws {
        let town = TrapTown()
        let map = try await crawl(town)
        let traps = map.coverage.notChecked.filter {
            if case .trap = $0.reason { true } else { false }
        }
        let kinds = Set(traps.map(\.reason))
        let all: [TrapKind] = [
            .calendar, .sessionAddresses, .twinAddresses, .deeperPaths, .sameAsParent, .samePages,
        ]
        for kind in all { #expect(kinds.contains(.trap(kind)), "\(kind)") }
        for trap in traps { #expect(!town.requests.contains(trap.address.short)) }
    }

    @Test func `every address of the town that was not asked is said to lie in a trap`()
        async throws
    {
        let map = try await crawl(TrapTown())
        let unasked = map.orderedFacts.flatMap(\.links).map(\.target).filter {
            map.node(for: $0) == nil
        }
        #expect(unasked.count > 20)
        for address in unasked {
            guard case .trap = map.whyUnasked(address) else {
                Issue.record("\(address.short): \(map.whyUnasked(address))")
                continue
            }
        }
    }

    @Test func `the same is asked whoever answers first`() async throws {
        let (one, other) = (TrapTown(), TrapTown())
        _ = try await crawl(one, parallel: 1)
        _ = try await crawl(other, parallel: 7)
        func plain(_ town: TrapTown) -> [String] {
            town.requests.map { $0.replacing(/visitor=.*/, with: "") }.sorted()
        }
        #expect(plain(one) == plain(other))
    }

    @Test func `a link to a twin leads to the page that was asked`() async throws {
        let town = TrapTown()
        let map = try await crawl(town)
        #expect(map.page(at: address("/forum/room-h?visitor=v99999999999"))?.format == .html)
        #expect(map.node(for: address("/post?print=1"))?.asked.short == "/post")
        #expect(map.node(for: address("/list?sort=unheard&dir=of"))?.asked.short == "/list")
    }
}
