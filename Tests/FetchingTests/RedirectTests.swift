import Addressing
import Model
import TestSupport
import Testing

@testable import Fetching

@Suite struct RedirectTests {
    @Test func `each hop is recorded, with its status`() async throws {
        let site = [
            "/a": Answer.redirect(to: "/b", status: 301),
            "/b": .redirect(to: "c?x=1#top", status: 307),
            "/c?x=1": .page("here"),
        ]
        try await SiteServer.serving(site) { server in
            let home = server.address
            let reply = try await makeFetcher(naming: home).fetch(home + "a")
            #expect(reply.text == "here")
            #expect(reply.asked.text == home + "a")
            #expect(reply.address.text == home + "c?x=1#top")
            #expect(reply.hops.map(\.status) == [301, 307])
            #expect(reply.hops.map(\.to.text) == [home + "b", home + "c?x=1#top"])
        }
    }

    @Test func `a page that redirects to itself is a loop, asked once`() async throws {
        try await SiteServer.serving(["/": .redirect(to: "/#again")]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.trouble == .redirectLoop)
            #expect(server.targets == ["/"])
        }
    }

    @Test func `two pages that redirect to each other are a loop`() async throws {
        let site = ["/a": Answer.redirect(to: "/b"), "/b": .redirect(to: "/a")]
        try await SiteServer.serving(site) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address + "a")
            #expect(reply.trouble == .redirectLoop)
            #expect(server.targets == ["/a", "/b"])
        }
    }

    @Test func `ten redirects are followed`() async throws {
        try await SiteServer.serving(chain(of: 10)) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address + "0")
            #expect(reply.text == "end")
            #expect(reply.hops.count == 10)
        }
    }

    @Test func `eleven redirects are too many`() async throws {
        try await SiteServer.serving(chain(of: 11)) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address + "0")
            #expect(reply.trouble == .tooManyRedirects)
            #expect(reply.hops.count == 10)
        }
    }

    private func chain(of length: Int) -> [String: Answer] {
        var site = ["/\(length)": Answer.page("end")]
        for step in 0..<length { site["/\(step)"] = .redirect(to: "/\(step + 1)") }
        return site
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://example.org/", "javascript:0", "http://", ""])
    func `a redirect to something that is no web address is bad`(location: String) async throws {
        try await SiteServer.serving(["/": .redirect(to: location)]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            // An empty Location names the page itself.
            #expect(
                reply.trouble == (location.isEmpty ? .redirectLoop : .badRedirect),
                "\(reply.outcome)"
            )
        }
    }

    @Test func `a redirect without a Location is bad`() async throws {
        try await SiteServer.serving(["/": .status(302)]) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.trouble == .badRedirect)
        }
    }

    @Test func `a Location in plain Thai is followed`() async throws {
        let target = "/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7"
        let site = ["/": Answer.redirect(to: "/ข่าว"), target: .page("ข่าว")]
        try await SiteServer.serving(site) { server in
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.text == "ข่าว")
        }
    }

    @Test func `a Location in windows-874 is asked byte by byte`() async throws {
        let head = Array("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/".utf8)
        let server = try RawServer(saying: head + [0xA2, 0xE8] + Array("\r\n\r\n".utf8))
        defer { server.stop() }
        let reply = try await makeFetcher(naming: server.address).fetch(server.address)
        #expect(reply.address.text == "http://127.0.0.1:1/%A2%E8")
    }

    @Test func `the body of a redirect does not count`() async throws {
        let long = Answer(
            status: 302,
            headers: [("Location", "/end")],
            body: .bytes([UInt8](repeating: 65, count: 300_000))
        )
        try await SiteServer.serving(["/": long, "/end": .page("end")]) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let reply = try await fetcher.fetch(server.address, limit: 10)
            #expect(reply.text == "end")
        }
    }

    @Test func `an admission that stops a hop ends the trail there`() async throws {
        try await SiteServer.serving(["/": .redirect(to: "/private")]) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let home = try address(server.address)
            let reply = await fetcher.fetch(home, Fetcher.Appetite(limit: 10)) { address in
                address.path == "/private" ? .stop(.skipped(.robots)) : .go(spacing: .zero)
            }
            #expect(reply.skip == .robots)
            #expect(reply.address.path == "/private")
            #expect(server.targets == ["/"])
        }
    }
}
