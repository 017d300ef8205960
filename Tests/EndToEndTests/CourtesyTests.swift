import Foundation
import TestSupport
import Testing

/// What the command never does to a server, whatever its pages say.
struct CourtesyTests {
    private static func page(_ body: String) -> Answer {
        let text = String(repeating: "ข้อความของหน้านี้ ", count: 10)
        return .page("<html><body><main><h1>เทศบาล</h1><p>\(text)</p>\(body)</main></body></html>")
    }

    private static let robots = Answer(
        headers: [("Content-Type", "text/plain")],
        body: .bytes(Array("User-agent: *\nDisallow: /closed/\n".utf8))
    )

    private static let site = [
        "/robots.txt": robots,
        "/": page("<a href=/closed/a.html>ปิด</a> <a href=/open.html>เปิด</a>"),
        "/closed/a.html": page(""), "/open.html": page(""),
    ]

    @Test func `a page that robots.txt closes is never asked, and the report says so`()
        async throws
    {
        try await SiteServer.serving(Self.site) { server in
            let report = try await check(server.address)
            #expect(server.targets.contains("/open.html"))
            #expect(!server.targets.contains("/closed/a.html"))
            let skipped = report.coverage.notChecked
            #expect(skipped.map(\.url) == [server.address + "closed/a.html"])
            #expect(skipped.map(\.reason) == ["robots"])
        }
    }

    @Test func `with the web officer's consent it is asked`() async throws {
        try await SiteServer.serving(Self.site) { server in
            let report = try await check(server.address, "--ignore-robots")
            #expect(server.targets.contains("/closed/a.html"))
            #expect(report.coverage.notChecked.isEmpty)
        }
    }

    @Test(arguments: ["documents", "links"])
    func `a private address that a page links is never asked`(external: String) async throws {
        let other = SiteServer(answers: ["/": Self.page(""), "/plan.pdf": Self.page("")])
        try await other.start()
        let links =
            "<a href=\(other.address)>ก</a><a href=\(other.address)plan.pdf>แผน</a>"
            + "<a href=http://10.0.0.1/plan.pdf>ข</a><a href=http://[::1]:9/a.pdf>ค</a>"
        let report = try await SiteServer.serving(["/": Self.page(links)]) { server in
            try await check(server.address, "--external", external)
        }
        await other.stop()
        #expect(other.targets.isEmpty)
        #expect(!report.links.broken.contains { $0.kind == "dead" })
    }

    @Test func `a redirect to a private address is not followed`() async throws {
        let other = SiteServer(answers: ["/secret.pdf": Self.page("")])
        try await other.start()
        let answers = [
            "/": Self.page("<a href=/away>แผน</a>"),
            "/away": Answer.redirect(to: other.address + "secret.pdf"),
        ]
        _ = try await SiteServer.serving(answers) { server in try await check(server.address) }
        await other.stop()
        #expect(other.targets.isEmpty)
    }

    @Test func `forms are looked at and never sent`() async throws {
        let forms = """
            <form action=/search method=get><input name=q><input name=r></form>
            <form action=/delete method=post><input name=id><button formaction=/drop>ลบ</button></form>
            """
        try await SiteServer.serving(["/": Self.page(forms)]) { server in
            _ = try await check(server.address)
            #expect(
                server.targets.filter { !$0.hasPrefix("/robots") && $0 != "/sitemap.xml" }
                    == ["/"]
            )
        }
    }

    @Test(arguments: [Subject.complete, .shells] + Subject.real)
    func `of a whole site only pages are read, each once, and nothing is sent`(subject: Subject)
        async throws
    {
        let visits = try await Runs.shared.run(subject, .http).visits
        #expect(visits.allSatisfy { $0.method == "GET" || $0.method == "HEAD" })
        let counts = Dictionary(grouping: visits, by: \.target).filter { $0.value.count > 1 }
        #expect(counts.isEmpty, "\(counts.keys)")
    }

    private func check(_ address: String, _ options: String...) async throws -> Report {
        let ending = try await Program.run(
            ["check", address, "--format", "json", "--delay", "0"] + options
        )
        try #require(ending.code == 0, "\(ending.complaint)")
        return try Report(ending.output)
    }
}
