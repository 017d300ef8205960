import Addressing
import Model
import TestSupport
import Testing

@testable import Fetching

/// Many requests at once, and requests that nobody wants any more.
@Suite struct CrowdTests {
    @Test func `a thousand small fetches come back, each with its own answer`() async throws {
        let site = Dictionary(
            uniqueKeysWithValues: (0..<1000).map { ("/\($0)", Answer.page("page \($0)")) }
        )
        try await SiteServer.serving(site) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let texts = try await withThrowingTaskGroup(of: (Int, String?).self) { group in
                for index in 0..<1000 {
                    group.addTask {
                        (index, try await fetcher.fetch(server.address + "\(index)").text)
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect((0..<1000).allSatisfy { texts[$0] == "page \($0)" })
            // Four lanes to the host, so no more connections than those, used again and again.
            #expect(Set(server.visits.map(\.connection)).count <= 4)
        }
    }

    @Test func `a fetch that is cancelled in mid-body ends, and the next one works`() async throws {
        let endless = Answer.Body.drip(piece: [65], count: 10_000, interval: .milliseconds(20))
        let site = ["/endless": Answer(body: endless), "/": .page("home")]
        try await SiteServer.serving(site) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let task = Task { try await fetcher.fetch(server.address + "endless") }
            while server.visits.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            #expect(try await task.value.skip == .cancelled)
            #expect(try await fetcher.fetch(server.address).text == "home")
        }
    }

    @Test func `a fetch that waits for its turn can be cancelled`() async throws {
        let site = ["/slow": Answer(delay: .seconds(50)), "/": .page("home")]
        try await SiteServer.serving(site) { server in
            let fetcher = try makeFetcher(
                naming: server.address,
                settings: .brisk.with { $0.concurrency = 1 }
            )
            let first = Task { try await fetcher.fetch(server.address + "slow") }
            while server.visits.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            let second = Task { try await fetcher.fetch(server.address) }
            second.cancel()
            #expect(try await second.value.skip == .cancelled)
            first.cancel()
            #expect(try await first.value.skip == .cancelled)
            #expect(server.targets == ["/slow"])
        }
    }

    @Test func `a task that is cancelled already asks nobody`() async throws {
        try await SiteServer.serving(["/": .page("home")]) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let skip = try await withThrowingTaskGroup(of: Skip?.self) { group in
                group.cancelAll()
                group.addTask { try await fetcher.fetch(server.address).skip }
                return try await group.next() ?? nil
            }
            #expect(skip == .cancelled)
            #expect(server.visits.isEmpty)
        }
    }

    @Test func `no more requests run at a host than its lane is wide`() async throws {
        let slow = Answer.page("x")
        let site = Dictionary(uniqueKeysWithValues: (0..<40).map { ("/\($0)", slow) })
        try await SiteServer.serving(site) { server in
            let fetcher = try makeFetcher(
                naming: server.address,
                settings: .brisk.with { $0.concurrency = 2 }
            )
            await withTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask { _ = try? await fetcher.fetch(server.address + "\(index)") }
                }
            }
            #expect(server.visits.count == 40)
            #expect(Set(server.visits.map(\.connection)).count <= 2)
        }
    }
}
