import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

@Suite struct FetcherTests {
    @Test func `a page arrives with its bytes, digest, type and time`() async throws {
        try await SiteServer.serving(["/": .page("สวัสดี")]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            let arrival = try #require(reply.arrival)
            #expect(arrival.bytes == Array("สวัสดี".utf8))
            #expect(arrival.digest == .sha256(of: arrival.bytes))
            #expect(arrival.contentType == "text/html; charset=utf-8")
            #expect(reply.fetchedAt == Date(timeIntervalSince1970: 1_000_000))
            #expect(reply.hops.isEmpty)
        }
    }

    @Test func `the digest is SHA-256`() {
        #expect(
            Digest.sha256(of: Array("abc".utf8)).hex
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }

    @Test func `a request says who asks, and asks for Thai`() async throws {
        try await SiteServer.serving(["/": .page("x")]) { server in
            _ = try await makeFetcher(naming: server.address).fetch(server.address)
            let headers = try #require(server.visits.first).headers
            #expect(headers["user-agent"]?.hasPrefix("oitcheck/0.1 (+https://") == true)
            #expect(headers["accept-language"]?.hasPrefix("th") == true)
        }
    }

    @Test(arguments: [400, 401, 403, 404, 410, 429, 500, 503])
    func `an error status is a refusal`(status: Int) async throws {
        try await SiteServer.serving(["/": .status(status)]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.status == status)
        }
    }

    @Test func `a compressed page arrives decoded`() async throws {
        let page = Array(String(repeating: "องค์การบริหารส่วนตำบล ", count: 500).utf8)
        try await SiteServer.serving(["/": .gzip(page)]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.arrival?.bytes == page)
        }
    }

    @Test func `a gzip bomb is too large`() async throws {
        let bomb = [UInt8](repeating: 0, count: 64 << 20)
        try await SiteServer.serving(["/": .gzip(bomb)]) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let reply = try await fetcher.fetch(server.address, limit: 100_000)
            #expect(reply.trouble == .tooLarge(limit: 100_000))
        }
    }

    @Test func `a body of exactly the limit arrives, and one more byte is too large`() async throws
    {
        let site = ["/at": Answer.page("12345"), "/over": .page("123456")]
        try await SiteServer.serving(site) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let fitting = try await fetcher.fetch(server.address + "at", limit: 5)
            let excessive = try await fetcher.fetch(server.address + "over", limit: 5)
            #expect(fitting.text == "12345")
            #expect(excessive.trouble == .tooLarge(limit: 5))
        }
    }

    @Test func `a body without an announced length is too large as well`() async throws {
        let drip = Answer.Body.drip(piece: Array("123".utf8), count: 9, interval: .zero)
        try await SiteServer.serving(["/": Answer(body: drip)]) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let reply = try await fetcher.fetch(server.address, limit: 20)
            #expect(reply.trouble == .tooLarge(limit: 20))
        }
    }

    @Test func `nobody at the port is a refused connection`() async throws {
        let port = try SilentPort()
        defer { withExtendedLifetime(port) {} }
        let reply = try await makeFetcher(naming: port.address).fetch(port.address)
        #expect(reply.trouble == .connectionRefused)
    }

    @Test func `a name that nobody has is an unknown host`() async throws {
        // No label may have 64 letters, so that no name server is asked.
        let label = String(repeating: "x", count: 64)
        let reply = try await makeFetcher().fetch("http://\(label).example/")
        #expect(reply.trouble == .unknownHost)
    }

    @Test func `a server that thinks for too long times out`() async throws {
        try await SiteServer.serving(["/": Answer(delay: .seconds(50))]) { server in
            let settings = Settings.brisk.with { $0.timeouts.total = .milliseconds(300) }
            let fetcher = try makeFetcher(naming: server.address, settings: settings)
            let reply = try await fetcher.fetch(server.address)
            #expect(reply.trouble == .timeout)
        }
    }

    @Test func `a slow drip is cut off`() async throws {
        let drip = Answer.Body.drip(piece: [65], count: 1000, interval: .milliseconds(200))
        try await SiteServer.serving(["/": Answer(body: drip)]) { server in
            let settings = Settings.brisk.with { $0.timeouts.stalled = .seconds(1) }
            let fetcher = try makeFetcher(naming: server.address, settings: settings)
            let reply = try await fetcher.fetch(server.address)
            #expect(reply.trouble == .timeout)
        }
    }

    @Test func `links in headers are kept as sent`() async throws {
        let answer = Answer(headers: [
            ("Refresh", "0; url='/new/หน้าแรก'"),
            ("Link", "</next>; rel=\"next\", </app.js>; rel=preload"),
        ])
        try await SiteServer.serving(["/": answer]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.arrival?.headerLinks == ["/new/หน้าแรก", "/next"])
        }
    }
}
