import Foundation
import TestSupport
import Testing

/// `crawl` and `judge`, the two halves of the main job.
struct CaptureCommandTests {
    private static let options = ["--delay", "0", "--external", "none", "--quiet"]
    private static let judging = ["--as-of", "2025-04-30", "--format", "json", "--quiet"]

    private static func site(_ address: String) -> [String] {
        [address, "--site-url", Subject.complete.published] + options
    }

    private static func crawl(_ address: String, into folder: String) async throws -> Ending {
        try await Program.run(["crawl"] + site(address) + ["--capture", folder])
    }

    private static func judge(_ folder: String) async throws -> Ending {
        try await Program.run(["judge", "--capture", folder] + judging)
    }

    @Test func `what was crawled is judged without a server, as often as one likes`() async throws {
        try await ScratchFolder.with { folder in
            let capture = folder.url.appending(path: "town").path
            let (check, crawl) = try await SiteServer.serving(folder: Subject.complete.folder) {
                let check = try await Program.run(["check"] + Self.site($0.address) + Self.judging)
                return (check, try await Self.crawl($0.address, into: capture))
            }
            #expect(crawl.code == 0, "\(crawl.complaint)")
            #expect(crawl.text.contains("judge --capture"))
            let one = try await Self.judge(capture)
            let other = try await Self.judge(capture)
            #expect(one.code == 0, "\(one.complaint)")
            #expect(one.withoutRun == other.withoutRun)
            #expect(one.timeless == check.timeless)
        }
    }

    @Test func `what was checked can be judged again to the same bytes`() async throws {
        try await ScratchFolder.with { folder in
            let capture = folder.url.appending(path: "town").path
            let check = try await SiteServer.serving(folder: Subject.complete.folder) {
                try await Program.run(
                    ["check"] + Self.site($0.address) + Self.judging + ["--capture", capture]
                )
            }
            #expect(check.code == 0, "\(check.complaint)")
            #expect(try await Self.judge(capture).withoutRun == check.withoutRun)
        }
    }

    @Test func `a crawl that a budget of pages cut is judged as it was cut`() async throws {
        try await ScratchFolder.with { folder in
            let capture = folder.url.appending(path: "town").path
            let check = try await SiteServer.serving(folder: Subject.complete.folder) {
                try await Program.run(
                    ["check"] + Self.site($0.address) + Self.judging
                        + ["--capture", capture, "--max-pages", "20"]
                )
            }
            let judged = try await Self.judge(capture)
            #expect(judged.withoutRun == check.withoutRun)
            #expect(try !Report(judged.output).coverage.exhausted)
        }
    }

    @Test func `a crawl that a budget of time cut is judged as it was cut`() async throws {
        try await ScratchFolder.with { folder in
            let capture = folder.url.appending(path: "town").path
            var answers: [String: Answer] = [:]
            for number in 0..<200 {
                let links = (0..<4).map { "<a href=/\(number * 4 + $0 + 1)>หน้า \($0)</a>" }.joined()
                var answer = Answer.page("<main><h1>หน้า \(number)</h1>\(links)</main>")
                answer.delay = .milliseconds(100)
                answers[number == 0 ? "/" : "/\(number)"] = answer
            }
            let check = try await SiteServer.serving(answers) {
                try await Program.run(
                    ["check", $0.address] + Self.options + Self.judging
                        + ["--capture", capture, "--max-time", "2s"]
                )
            }
            #expect(check.code == 0, "\(check.complaint)")
            let judged = try await Self.judge(capture)
            #expect(judged.withoutRun == check.withoutRun)
            #expect(try !Report(judged.output).coverage.exhausted)
        }
    }

    @Test func `an interrupted crawl is not judged, and is gone on with`() async throws {
        try await ScratchFolder.with { folder in
            let capture = folder.url.appending(path: "town").path
            let server = SiteServer(answers: [
                "/": .page("<main><h1>เทศบาล</h1><a href=/a>หน้า</a></main>")
            ])
            server.on("/a") { _ in Answer(delay: .seconds(170)) }
            try await server.start()
            let program = try Program.start(
                ["crawl", server.address, "--delay", "0", "--capture", capture]
            )
            while !server.targets.contains("/a") { try await Task.sleep(for: .milliseconds(20)) }
            // Not by way of the turnstile, which may keep it until the first has come to its end.
            let second = try await Program.start(
                ["crawl", server.address, "--delay", "0", "--capture", capture]
            ).ending(within: .seconds(120))
            program.interrupt()
            let interrupted = try await program.ending(within: .seconds(60))
            let judged = try await Self.judge(capture)
            server.on("/a") { _ in .page("<main><h1>หน้า</h1></main>") }
            let resumed = try await Program.run(
                ["crawl", server.address, "--delay", "0", "--capture", capture]
            )
            await server.stop()
            #expect(second.code == 2)
            #expect(second.complaint.contains("another oitcheck"))
            #expect(interrupted.code == 3)
            #expect(judged.code == 3)
            #expect(judged.complaint.contains("did not come to its end"))
            #expect(resumed.code == 0)
            #expect(resumed.complaint.contains("going on with the crawl"))
            #expect(server.targets.count { $0 == "/" } == 1)
        }
    }

    @Test func `a site that did not answer is asked again by the next run`() async throws {
        try await ScratchFolder.with { folder in
            let capture = folder.url.appending(path: "town").path
            try await SiteServer.serving(["/": .status(500)]) { server in
                let failed = try await Self.crawl(server.address, into: capture)
                #expect(failed.code == 3)
                server.on("/") { _ in .page("<main><h1>เทศบาล</h1></main>") }
                let asked = try await Self.crawl(server.address, into: capture)
                #expect(asked.code == 0, "\(asked.complaint)")
            }
        }
    }

    @Test func `what is no capture is wrong usage`() async throws {
        try await ScratchFolder.with { folder in
            try folder.write("ก", to: "letter.txt")
            let missing = try await Self.judge(folder.url.appending(path: "nothing").path)
            #expect(missing.code == 2)
            #expect(missing.complaint.contains("there is no capture"))
            #expect(try await Self.judge(folder.path).code == 2)
            let crawl = try await Self.crawl("http://127.0.0.1:9/", into: folder.path)
            #expect(crawl.code == 2)
            #expect(crawl.complaint.contains("holds other things"))
            let ofFolder = try await Self.crawl(folder.path, into: folder.path)
            #expect(ofFolder.code == 2)
            #expect(folder.names == ["letter.txt"])
        }
    }
}

extension Ending {
    /// The report without what only the run itself knows.
    var withoutRun: String { text.replacing(/"run" : \{[^}]*\}/, with: "") }

    /// The same without the times at which the site answered.
    var timeless: String { withoutRun.replacing(/"fetchedAt" : "[^"]*"/, with: "") }
}
