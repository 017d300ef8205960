import Foundation
import TestSupport
import Testing

/// A crawl that is killed again and again.
struct KillTests {
    /// How often it is killed.
    private static let kills = 20
    /// How many of the last answers before its death a run may have got in vain: those of a second, two
    /// at a time and each after a tenth of one. They are counted, since on a busy machine all is slower.
    private static let memory = 20

    private static func arguments(_ server: SiteServer, _ folder: ScratchFolder) -> [String] {
        [
            "check", server.address, "--site-url", Subject.complete.published,
            "--as-of", "2025-04-30", "--external", "none", "--delay", "0",
            "--concurrency", "2", "--format", "json", "--quiet",
            "--cache", folder.url.appending(path: "cache").path,
        ]
    }

    /// The fixture's town, and pages below `/more/` that make it last.
    private static func makeSite() throws -> SiteServer {
        let server = SiteServer(folder: Subject.complete.folder)
        let home = Subject.complete.folder.appending(path: "index.html")
        let page = try String(contentsOf: home, encoding: .utf8)
        server.on("/") { _ in .page(page + "<p><a href=/more/1>ข่าว</a></p>") }
        for number in 1...500 {
            let links = (0..<5).map { number * 5 + $0 - 3 }.filter { $0 <= 500 }
                .map { "<a href=/more/\($0)>ข่าวที่ \($0)</a>" }
            let words = String(repeating: "ข่าวที่ \(number) ของเทศบาล ", count: number % 7 + 3)
            server.on("/more/\(number)") { _ in
                .page("<main><h1>ข่าว</h1><p>\(words)</p>\(links.joined())</main>")
            }
        }
        return server
    }

    @Test
    func `a crawl killed again and again comes to the same report, and asks for nothing twice`()
        async throws
    {
        try await ScratchFolder.with { folder in
            let server = try Self.makeSite()
            try await server.start()
            let undisturbed = try await ScratchFolder.with { other in
                try await Program.run(Self.arguments(server, other))
            }
            server.forget()
            server.slow(to: .milliseconds(100))
            var random = SeededRandom(seed: 2569)
            var deaths: [ContinuousClock.Instant] = []
            for _ in 0..<Self.kills {
                let before = server.sent.count
                let program = try Program.start(Self.arguments(server, folder))
                while server.sent.count == before { try await Task.sleep(for: .milliseconds(5)) }
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...1800, using: &random)))
                program.kill9()
                deaths.append(.now)
                let ending = try await program.ending(within: .seconds(60))
                #expect(ending.code == nil, "it ended before it was killed: \(ending.complaint)")
            }
            server.slow(to: .zero)
            let last = try await Program.run(Self.arguments(server, folder))
            await server.stop()
            #expect(undisturbed.code == 0, "\(undisturbed.complaint)")
            #expect(last.code == 0, "\(last.complaint)")
            #expect(last.timeless == undisturbed.timeless)
            let sent = server.sent
            for (target, answers) in Dictionary(grouping: sent, by: \.target) {
                for answer in answers.dropLast() {
                    let death = try #require(
                        deaths.first { $0 >= answer.askedAt },
                        "\(target) was asked for twice by one run"
                    )
                    let later = sent.count { answer.askedAt < $0.askedAt && $0.askedAt <= death }
                    #expect(later < Self.memory, "\(target) was asked for again")
                }
            }
        }
    }

    @Test func `what a killed run has got is evidence of when it got it`() async throws {
        try await ScratchFolder.with { folder in
            let server = SiteServer(folder: Subject.complete.folder)
            try await server.start()
            server.on("/sitemap.xml") { _ in .status(404) }
            let program = try Program.start(Self.arguments(server, folder))
            while server.targets.count < 60 { try await Task.sleep(for: .milliseconds(5)) }
            try await Task.sleep(for: .seconds(2))
            program.kill9()
            _ = try await program.ending(within: .seconds(60))
            let death = Date().formatted(.iso8601)
            try await Task.sleep(for: .seconds(2))
            let ending = try await Program.run(Self.arguments(server, folder))
            await server.stop()
            let times = ending.text.matches(of: /"fetchedAt" : "([^"]*)"/).map { String($0.1) }
            #expect(!times.isEmpty)
            #expect(times.contains { $0 <= death })
        }
    }
}
