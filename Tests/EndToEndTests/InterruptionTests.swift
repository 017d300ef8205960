import Foundation
import TestSupport
import Testing

/// Crawls that end before everything was seen: nothing may be called missing then.
struct InterruptionTests {
    /// A page with links to ten pages like it, below it.
    private static func page(_ path: String) -> Answer {
        let links = (0..<10).map { "<a href=\"\(path)\($0)/\">หน้า \($0)</a>" }.joined()
        let text = String(repeating: "ข้อความของหน้านี้ ", count: 10)
        return .page("<html><body><main><h1>เทศบาล</h1><p>\(text)</p>\(links)</main></body></html>")
    }

    @Test func `Ctrl-C ends a slow crawl soon, with a report of what was seen`() async throws {
        let slow = Self.page("/").delayed(by: .milliseconds(50))
        var answers = ["/": slow]
        for number in 0..<10 {
            answers["/\(number)/"] = Self.page("/\(number)/").delayed(by: .seconds(20))
        }
        let ending = try await SiteServer.serving(answers) { server in
            let program = try Program.start(
                ["check", server.address, "--format", "json", "--delay", "0"]
            )
            while server.targets.filter({ $0.count == 3 }).isEmpty {
                try await Task.sleep(for: .milliseconds(20))
            }
            program.interrupt()
            return try await program.ending(within: .seconds(15))
        }
        #expect(ending.code == 3, "\(ending.complaint)")
        let report = try Report(ending.output)
        #expect(!report.coverage.exhausted)
        #expect(report.items("missing").isEmpty)
        #expect(report.items("complete").isEmpty)
    }

    @Test func `a crawl that may not see all says what it left and calls nothing missing`()
        async throws
    {
        let ending = try await SiteServer.serving(folder: Subject.complete.folder) { server in
            try await Program.run(
                "check",
                server.address,
                "--site-url",
                Subject.complete.published,
                "--as-of",
                "2025-04-30",
                "--format",
                "json",
                "--delay",
                "0",
                "--max-pages",
                "5"
            )
        }
        #expect(ending.code == 0, "\(ending.complaint)")
        let report = try Report(ending.output)
        #expect(!report.coverage.exhausted)
        #expect(report.coverage.pages + report.coverage.documents <= 5)
        #expect(report.coverage.notChecked.contains { $0.reason == "budget" })
        #expect(report.items("missing").isEmpty)
        #expect(report.items("undecided").count >= 20)
    }

    @Test func `a site whose pages never end comes to an end`() async throws {
        var answers: [String: Answer] = [:]
        for number in 0..<60 {
            let path = number == 0 ? "/" : "/day/\(number)"
            answers[path] = .page("<main><h1>ปฏิทิน</h1><a href=/day/\(number + 1)>พรุ่งนี้</a></main>")
        }
        let (ending, count) = try await SiteServer.serving(answers) { server in
            let ending = try await Program.run(
                "check",
                server.address,
                "--format",
                "json",
                "--delay",
                "0"
            )
            return (ending, server.targets.count)
        }
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(try Report(ending.output).coverage.notChecked.map(\.reason) == ["trap"])
        #expect(count < 30)
    }

    @Test func `no more is asked of a server than the budget allows`() async throws {
        let targets = try await SiteServer.serving(folder: Subject.complete.folder) { server in
            _ = try await Program.run(
                "check",
                server.address,
                "--format",
                "json",
                "--delay",
                "0",
                "--max-pages",
                "5"
            )
            return server.targets
        }
        let pages = targets.filter { !["/robots.txt", "/sitemap.xml"].contains($0) }
        #expect(pages.count <= 5, "\(pages)")
    }
}

extension Answer {
    fileprivate func delayed(by delay: Duration) -> Answer {
        var answer = self
        answer.delay = delay
        return answer
    }
}
