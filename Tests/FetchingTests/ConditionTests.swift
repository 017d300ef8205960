import Addressing
import Foundation
import Model
import Synchronization
import TestSupport
import Testing

@testable import Fetching

/// Requests on condition, and what a keeper knows.
struct ConditionTests {
    private static let kept = Array("as it was".utf8)

    /// A body that an earlier run got.
    private func arrival(
        from request: Address,
        tag: String? = "\"1\"",
        modified: String? = nil
    ) -> Arrival {
        Arrival(
            bytes: Self.kept,
            digest: .sha256(of: Self.kept),
            contentType: "text/html",
            validators: Validators(request: request, entityTag: tag, lastModified: modified)
        )
    }

    private func keeper(
        holding arrival: Arrival? = nil,
        at held: Address? = nil,
        otherwise: Outcome? = nil
    ) -> (Keeper, Kept) {
        let kept = Kept()
        let keeper = Keeper(
            known: { address, _ in kept.replies.withLock { $0.first { $0.asked == address } } },
            held: { address, errand in
                errand == .page && (held == nil || held == address) ? arrival : nil
            },
            keep: { reply, errand in
                kept.errands.withLock { $0.append("\(errand) \(reply.asked.path)") }
            },
            otherwise: otherwise
        )
        return (keeper, kept)
    }

    /// What a keeper was told, and what it is to know.
    private final class Kept: Sendable {
        let errands = Mutex<[String]>([])
        let replies = Mutex<[Reply]>([])

        var told: [String] { errands.withLock { $0 } }
    }

    private func fetcher(_ server: SiteServer, _ keeper: Keeper) throws -> Fetcher {
        try Fetcher(
            settings: .brisk,
            named: [address(server.address)],
            keeper: keeper,
            now: { Date(timeIntervalSince1970: 1_000_000) }
        )
    }

    @Test func `what is the same by the server's word arrives as it was kept`() async throws {
        try await SiteServer.serving { server in
            server.on("/") { _ in Answer(status: 304, headers: [("ETag", "\"2\"")]) }
            let home = try address(server.address)
            let modified = "Sun, 06 Nov 1994 08:49:37 GMT"
            let (keeper, _) = keeper(holding: arrival(from: home, modified: modified))
            let reply = try await fetcher(server, keeper).fetch(server.address)
            #expect(reply.text == "as it was")
            #expect(reply.fetchedAt != nil)
            #expect(reply.arrival?.contentType == "text/html")
            #expect(reply.arrival?.validators?.entityTag == "\"2\"")
            let headers = try #require(server.visits.first).headers
            #expect(headers["if-none-match"] == "\"1\"")
            #expect(headers["if-modified-since"] == modified)
            #expect(headers["accept-language"] == "th,en;q=0.5")
        }
    }

    @Test func `what has changed arrives as it is`() async throws {
        try await SiteServer.serving { server in
            server.on("/") { _ in
                var page = Answer.page("new")
                page.headers += [("ETag", "W/\"3\""), ("Last-Modified", "today")]
                return page
            }
            let home = try address(server.address)
            let (keeper, _) = keeper(holding: arrival(from: home))
            let reply = try await fetcher(server, keeper).fetch(server.address)
            #expect(reply.text == "new")
            #expect(reply.arrival?.validators?.entityTag == "W/\"3\"")
            #expect(reply.arrival?.validators?.lastModified == "today")
        }
    }

    @Test func `a server that says 304 to who has nothing has said nothing`() async throws {
        try await SiteServer.serving(["/": .status(304)]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.trouble == .transport("status 304"))
        }
    }

    @Test func `behind a redirect the address that sent the body is asked on condition`()
        async throws
    {
        try await SiteServer.serving(["/": .redirect(to: "/end"), "/end": .status(304)]) { server in
            let end = try address(server.address + "end")
            let (keeper, _) = keeper(holding: arrival(from: end), at: end)
            let reply = try await fetcher(server, keeper).fetch(server.address)
            #expect(reply.text == "as it was")
            #expect(reply.hops.map(\.to) == [end])
            #expect(server.visits.map { $0.headers["if-none-match"] } == [nil, "\"1\""])
        }
    }

    @Test func `a tag that Apache marked as compressed is named as the file's own too`()
        async throws
    {
        try await SiteServer.serving(["/": .status(304)]) { server in
            let home = try address(server.address)
            let (keeper, _) = keeper(holding: arrival(from: home, tag: "\"5f-gzip\""))
            _ = try await fetcher(server, keeper).fetch(server.address)
            #expect(server.visits.first?.headers["if-none-match"] == "\"5f-gzip\", \"5f\"")
        }
    }

    @Test(arguments: ["", String(repeating: "x", count: 600), "\"ก\""])
    func `a tag that cannot be said back is none`(tag: String) async throws {
        try await SiteServer.serving { server in
            server.on("/") { _ in Answer(headers: [("ETag", tag)], body: .bytes([1])) }
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(try #require(reply.arrival).validators == nil)
        }
    }

    @Test func `a body that was cut has no tag`() async throws {
        try await SiteServer.serving { server in
            server.on("/") { _ in Answer(headers: [("ETag", "\"1\"")], body: .bytes([1, 2, 3])) }
            let fetcher = try makeFetcher(naming: server.address)
            let appetite = Fetcher.Appetite(limit: 2, excess: .cut)
            let reply = await fetcher.fetch(try address(server.address), appetite) { _ in
                .go(spacing: .zero)
            }
            #expect(try #require(reply.arrival).validators == nil)
        }
    }

    @Test func `what is known is not asked`() async throws {
        try await SiteServer.serving { server in
            let home = try address(server.address)
            let (keeper, kept) = keeper()
            kept.replies.withLock { $0 = [Reply(asked: home, outcome: .refused(status: 418))] }
            let reply = try await fetcher(server, keeper).fetch(server.address)
            #expect(reply.status == 418)
            #expect(server.visits.isEmpty)
            #expect(kept.told.isEmpty)
        }
    }

    @Test func `the keeper is told of every answer of the network, and of nothing else`()
        async throws
    {
        try await SiteServer.serving([
            "/robots.txt": .page("User-agent: *\nDisallow: /closed", type: "text/plain"),
            "/": .page("home"), "/gone": .status(410), "/moved": .redirect(to: "/closed"),
        ]) { server in
            let (keeper, kept) = keeper()
            let source = try Source.web(
                home: address(server.address),
                settings: .brisk,
                keeper: keeper,
                now: { Date() }
            )
            for path in ["", "closed", "gone", "moved", "?action=logout"] {
                _ = await source.fetch(try address(server.address + path))
            }
            _ = await source.entries()
            #expect(
                kept.told == [
                    "robots /robots.txt", "page /", "page /gone", "page /moved",
                    "sitemap /sitemap.xml",
                ]
            )
        }
    }

    @Test func `without a network all that is not known comes to the same`() async throws {
        let (keeper, _) = keeper(otherwise: .skipped(.notCaptured))
        let source = try Source.web(
            home: address("https://www.example.go.th/"),
            settings: .brisk,
            keeper: keeper,
            now: { Date() }
        )
        let reply = await source.fetch(try address("https://www.example.go.th/page"))
        #expect(reply.skip == .notCaptured)
        #expect(reply.fetchedAt == nil)
        #expect(await source.entries().addresses.isEmpty)
    }
}
