import Addressing
import Model
import TestSupport
import Testing

@testable import Fetching

/// Cookies along one way of redirects.
struct CookieTests {
    private static func gate(_ cookies: String..., to location: String) -> Answer {
        var answer = Answer.redirect(to: location)
        answer.headers += cookies.map { (name: "Set-Cookie", value: $0) }
        return answer
    }

    @Test func `what a redirect sets is sent where it leads, on the same origin`() async throws {
        let site = [
            "/share": Self.gate("FedAuth=77u/; path=/; HttpOnly", "b=2", to: "/file"),
            "/file": .page("plan"),
        ]
        try await SiteServer.serving(site) { server in
            let home = server.address
            let reply = try await makeFetcher(naming: home).fetch(home + "share")
            #expect(reply.text == "plan")
            #expect(server.visits.map { $0.headers["cookie"] } == [nil, "FedAuth=77u/; b=2"])
        }
    }

    @Test func `a server that lets in only whom it has sent round does let us in`() async throws {
        try await SiteServer.serving([:]) { server in
            server.on("/") { visit in
                visit.headers["cookie"] == "s=1"
                    ? .page("home") : Self.gate("s=1; path=/", to: "/")
            }
            let reply = try await makeFetcher(naming: server.address).fetch(server.address)
            #expect(reply.text == "home")
            #expect(server.targets == ["/", "/"])
        }
    }

    @Test func `no cookie outlives its way, and none goes to another origin`() async throws {
        try await SiteServer.serving(["/there": .page("there")]) { other in
            let site = [
                "/out": Self.gate("s=1", to: other.address + "there"), "/in": .page("in"),
            ]
            try await SiteServer.serving(site) { server in
                let fetcher = try makeFetcher(naming: server.address, other.address)
                let out = try await fetcher.fetch(server.address + "out")
                let back = try await fetcher.fetch(server.address + "in")
                #expect([out.text, back.text] == ["there", "in"])
                #expect((server.visits + other.visits).allSatisfy { $0.headers["cookie"] == nil })
            }
        }
    }

    @Test func `what is no cookie is passed over`() throws {
        let here = try address("https://a.go.th/x")
        var cookies = Cookies()
        let odd = cookies.take(["flag", "ก=ข", "a=\u{1}"], from: here)
        #expect(!odd)
        #expect(cookies.header(for: here) == nil)
        let isNew = cookies.take(["a=1; Secure", "=v"], from: here)
        #expect(isNew)
        let isNewAgain = cookies.take(["a=1"], from: here)
        #expect(!isNewAgain)
        #expect(cookies.header(for: here) == "a=1; =v")
        let plain = try address("http://a.go.th/x")
        #expect(cookies.header(for: plain) == nil)
        let long = cookies.take(["long=" + String(repeating: "x", count: 5_000)], from: here)
        #expect(!long)
    }
}
