import Addressing
import FoundationEssentials
import Model
import TestSupport
import Testing

@testable import Fetching

@Suite struct GuardianTests {
    @Test func `a private host that was not named is not asked`() async throws {
        try await SiteServer.serving(["/": .page("secret")]) { server in
            let reply = try await makeFetcher().fetch(server.address)
            #expect(reply.trouble == .privateAddress)
            #expect(server.visits.isEmpty)
        }
    }

    @Test func `a redirect to a private host is not followed`() async throws {
        try await SiteServer.serving(["/": .page("secret")]) { inner in
            try await SiteServer.serving(["/": .redirect(to: inner.address)]) { outer in
                let reply = try await makeFetcher(naming: outer.address).fetch(outer.address)
                #expect(reply.trouble == .privateAddress)
                #expect(reply.hops.map(\.to.text) == [inner.address])
                #expect(inner.visits.isEmpty)
            }
        }
    }

    @Test(arguments: [
        "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
        "http://localhost/", "http://x.localhost/", "http://0x7f.1/", "http://2130706433/",
        "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/",
    ])
    func `what is private as it is written is refused, in any spelling`(text: String) throws {
        #expect(!Guardian(named: []).mayAsk(try address(text)))
    }

    @Test func `a name that leads to a private address is refused when it connects`() async throws {
        try await SiteServer.serving(["/": .page("secret")]) { server in
            // As if `localhost` were any name: only the socket can tell.
            let loop = try CurlLoop(settings: .brisk, now: { Date(timeIntervalSince1970: 0) })
            let name = server.address.replacing("127.0.0.1", with: "localhost")
            let response = await loop.perform(
                Request(
                    address: try address(name),
                    limit: 100,
                    spacing: .zero,
                    mayBePrivate: false
                )
            )
            guard case .failed(.privateAddress) = response else {
                Issue.record("\(response)")
                return
            }
            #expect(server.visits.isEmpty)
        }
    }

    @Test func `a named host may be private on its port and the two of the web only`() throws {
        let guardian = Guardian(named: [try address("http://intranet.local:8080/")])
        #expect(guardian.isNamed(try address("http://intranet.local:8080/x")))
        #expect(guardian.isNamed(try address("https://intranet.local/")))
        #expect(!guardian.isNamed(try address("http://intranet.local:9200/")))
        #expect(!guardian.isNamed(try address("http://other.local:8080/")))
    }
}
