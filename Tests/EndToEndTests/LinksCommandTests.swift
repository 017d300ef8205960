import Foundation
import TestSupport
import Testing

/// `oitcheck links` as its users run it.
struct LinksCommandTests {
    /// A site of two pages with a dead link, a bad place, and a script's guess.
    private static let pages = [
        "index.html": """
        <title>เทศบาล</title><h1 id="ต้น">เทศบาล</h1>
        <p><a href="news.html">ข่าว</a> <a href="gone.html">หาย</a></p>
        <p><a href="news.html#ไม่มี">ไม่มีที่</a> <a href="news.html#%E0%B8%82">มีที่</a></p>
        <button onclick="location.href='guess.html'">เดา</button>
        """,
        "news.html": "<h2 id=ข>ข่าว</h2><a href=./#ต้น>กลับ</a><a href=gone.html>หาย</a>",
    ]

    private func withSite(
        _ pages: [String: String] = Self.pages,
        _ body: (String) async throws -> Void
    ) async throws {
        try await ScratchFolder.with { folder in
            for (name, html) in pages {
                try Data(html.utf8).write(to: folder.url.appending(path: name))
            }
            try await body(folder.path)
        }
    }

    private func links(_ ending: Ending) throws -> [String: Any] {
        let report = try JSONSerialization.jsonObject(with: ending.output) as? [String: Any]
        return try #require(report?["links"] as? [String: Any])
    }

    @Test func `a folder is checked, over HTTP the same`() async throws {
        try await withSite { path in
            let folder = try await Program.run("links", path, "--format", "json")
            #expect(folder.code == 0, "\(folder.complaint)")
            let server = SiteServer(folder: URL(filePath: path))
            try await server.start()
            let site = try await Program.run(
                "links",
                server.address,
                "--delay",
                "0",
                "--format",
                "json"
            )
            await server.stop()
            #expect(site.code == 0, "\(site.complaint)")
            for ending in [folder, site] {
                let broken = try #require(try links(ending)["broken"] as? [[String: Any]])
                #expect(broken.map { $0["kind"] as? String } == ["dead", "dead", "anchor"])
                let places = broken.map { ($0["from"] as? [Any])?.count }
                #expect(places == [2, 1, 1])
                #expect(broken.map { $0["unverified"] as? Bool } == [nil, true, nil])
            }
        }
    }

    @Test func `a report is as the schema says`() async throws {
        let file = Subject.package.appending(path: "Documentation/links.schema.json")
        let validator = try #require(SchemaValidator(Data(contentsOf: file)))
        for subject in [Subject.complete, .angthong] {
            let ending = try await Program.run("links", subject.folder.path, "--format", "json")
            let findings = try validator.findings(in: ending.output)
            #expect(findings.isEmpty, "\(findings.prefix(10))")
        }
    }

    @Test func `broken links fail a gate that asks for it, guesses of scripts do not`() async throws
    {
        try await withSite { path in
            let open = try await Program.run("links", path)
            #expect(open.code == 0)
            #expect(open.text.contains(":2:"))
            let gate = try await Program.run("links", path, "--fail-on", "broken-links")
            #expect(gate.code == 1)
            #expect(gate.output == open.output)
        }
        let guess = ["index.html": "<button onclick=\"location='x.html'\">ก</button>"]
        try await withSite(guess) { path in
            let gate = try await Program.run("links", path, "--fail-on", "broken-links")
            #expect(gate.code == 0, "\(gate.text)")
        }
    }

    @Test(arguments: [
        (["links"], 2), (["links", "/no/such/folder"], 2), (["links", "ftp://x/"], 2),
        (["links", ".", "--format", "html"], 2), (["links", ".", "--fail-on", "missing"], 2),
        (["links", ".", "--ocr-pages", "3"], 2), (["links", "https://no-such-town.invalid/"], 3),
    ])
    func `what cannot be done ends with its code and one message`(
        arguments: [String],
        code: Int
    ) async throws {
        let ending = try await Program.run(arguments)
        #expect(ending.code.map(Int.init) == code, "\(ending.complaint)")
        #expect(ending.output.isEmpty)
        #expect(!ending.complaint.isEmpty)
    }

    @Test func `a folder without a page is said`() async throws {
        try await withSite([:]) { path in
            let ending = try await Program.run("links", path)
            #expect(ending.code == 3)
            #expect(ending.complaint.contains("index.html"), "\(ending.complaint)")
        }
    }

    @Test func `formats go to a folder, a file for each`() async throws {
        try await withSite { path in
            try await ScratchFolder.with { folder in
                let ending = try await Program.run(
                    "links",
                    path,
                    "--format",
                    "text,json,csv",
                    "--output",
                    folder.path
                )
                #expect(ending.code == 0, "\(ending.complaint)")
                #expect(folder.names == ["links.csv", "links.json", "links.txt"])
            }
        }
    }
}
