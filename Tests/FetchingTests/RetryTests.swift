import Addressing
import Model
import Synchronization
import TestSupport
import Testing

@testable import Fetching

/// Servers that cannot answer just now, and how often they are asked.
@Suite struct RetryTests {
    /// Answers one target with these in turn, the last one for good.
    private func sequence(_ answers: [Answer]) -> @Sendable (SiteServer.Visit) -> Answer {
        let left = Mutex(answers[...])
        return { _ in
            left.withLock { left in
                left.count > 1 ? left.removeFirst() : left.first ?? .status(404)
            }
        }
    }

    private func busy(_ status: Int, _ headers: (String, String)...) -> Answer {
        var answer = Answer.status(status)
        answer.headers += headers.map { (name: $0.0, value: $0.1) }
        return answer
    }

    private func reply(
        to answers: [Answer],
        settings: Settings = .brisk
    ) async throws -> (reply: Reply, asked: Int) {
        try await SiteServer.serving { server in
            server.on("/a", sequence(answers))
            let fetcher = try makeFetcher(naming: server.address, settings: settings)
            let reply = try await fetcher.fetch(server.address + "a")
            return (reply, server.targets.count)
        }
    }

    @Test func `a page that is refused for haste comes after the pause`() async throws {
        let (reply, asked) = try await reply(to: [busy(429, ("Retry-After", "0")), .page("here")])
        #expect(reply.text == "here")
        #expect(asked == 2)
    }

    @Test func `a server that fails twice is asked a third time`() async throws {
        let (reply, asked) = try await reply(to: [busy(503), busy(503), .page("here")])
        #expect(reply.text == "here")
        #expect(asked == 3)
    }

    @Test func `three refusals are enough`() async throws {
        let (reply, asked) = try await reply(to: [busy(503)])
        #expect(reply.status == 503)
        #expect(asked == 3)
    }

    @Test func `a pause beyond patience is not waited for`() async throws {
        let (reply, asked) = try await reply(
            to: [busy(503, ("Retry-After", "7200")), .page("here")]
        )
        #expect(reply.status == 503)
        #expect(asked == 1)
    }

    @Test func `a gateway that gets no answer is asked once more`() async throws {
        let (reply, asked) = try await reply(to: [busy(502)])
        #expect(reply.status == 502)
        #expect(asked == 2)
    }

    @Test(arguments: [404, 403, 500])
    func `what is no matter of haste is asked once`(status: Int) async throws {
        let (reply, asked) = try await reply(to: [.status(status)])
        #expect(reply.status == status)
        #expect(asked == 1)
    }

    @Test func `a host's pause holds up no other host`() async throws {
        let settings = Settings.brisk.with { $0.backoff.longestPause = .seconds(60) }
        try await SiteServer.serving { busyServer in
            busyServer.on("/a") { _ in
                var answer = Answer.status(429)
                answer.headers.append((name: "Retry-After", value: "60"))
                return answer
            }
            try await SiteServer.serving(["/": .page("other")]) { other in
                // The same loopback by another name is another host to a crawler.
                let named = busyServer.address.replacing("127.0.0.1", with: "localhost")
                let fetcher = try makeFetcher(naming: named, other.address, settings: settings)
                let paused = Task { try await fetcher.fetch(named + "a") }
                while busyServer.targets.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                #expect(try await fetcher.fetch(other.address).text == "other")
                #expect(busyServer.targets.count == 1)
                paused.cancel()
                #expect(try await paused.value.skip == .cancelled)
            }
        }
    }

    @Test func `a host that only fails is left alone in the end`() async throws {
        try await SiteServer.serving { server in
            let fetcher = try makeFetcher(
                naming: server.address,
                settings: .brisk.with { $0.backoff.firstPause = .milliseconds(1) }
            )
            server.on("/busy") { _ in .status(503) }
            var replies: [Reply] = []
            for _ in 0..<8 { replies.append(try await fetcher.fetch(server.address + "busy")) }
            #expect(replies.last?.trouble == .hostGivenUp)
            #expect(server.targets.count == HostPace.mostTroubles)
        }
    }
}
