import Foundation
import TestSupport
import Testing

/// Whether there is a browser to draw with; says so where there is none.
private let hasBrowser: Bool = {
    let paths = ["/usr/lib/chromium/chromium", "/usr/bin/chromium", "/opt/google/chrome/chrome"]
    if paths.contains(where: FileManager.default.isExecutableFile) { return true }
    print("Chromium is not installed: sites that scripts write are not tested here.")
    return false
}()

/// A site of which no page says anything until its program has run.
@Suite(.serialized) struct ScriptedSiteTests {
    private let all = (1...28).map { "o\($0)" }

    private func check(
        _ target: String,
        render: String,
        _ variables: [String: String] = [:]
    ) async throws -> Ending {
        try await Program.run(
            ["check", target, "--site-url", Subject.complete.published, "--as-of", "2025-04-30"]
                + ["--external", "none", "--delay", "0", "--format", "json", "--render", render],
            with: variables,
            within: .seconds(600)
        )
    }

    private func check(way: Way, render: String) async throws -> (Ending, [String]) {
        try await ScratchFolder.with { folder in
            let site = try ScriptedTown.build(in: folder)
            switch way {
            case .folder: return (try await check(site.path, render: render), [])
            case .http:
                return try await SiteServer.serving(folder: site) { server in
                    let ending = try await check(server.address, render: render)
                    return (ending, server.targets)
                }
            }
        }
    }

    @Test(.enabled(if: hasBrowser), arguments: Way.allCases)
    func `drawn, it is judged as where no script writes it`(way: Way) async throws {
        let (ending, targets) = try await check(way: way, render: "auto")
        let report = try Report(ending.output)
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(report.items("complete") == all, "\(report.shortfalls(all))")
        let evidence = report.items.flatMap(\.components).flatMap(\.evidence)
        let pages = evidence.filter { $0.extractor.hasPrefix("html/") }
        #expect(!pages.isEmpty)
        #expect(pages.allSatisfy { $0.extractor.hasPrefix("html/1+chromium/") })
        // Its program and its data are asked for once, whatever the number of its pages.
        for part in ["/app/app.js", "/app/town.json"] where way == .http {
            #expect(targets.count { $0 == part } == 1)
        }
        #expect(!targets.contains { $0.hasSuffix(".css") || $0 == "/favicon.ico" })
    }

    @Test(.enabled(if: hasBrowser)) func `an export drawn twice is the same report`() async throws {
        let reports = try await ScratchFolder.with { folder in
            let site = try ScriptedTown.build(in: folder).path
            var reports: [Report] = []
            for _ in 0..<2 {
                reports.append(try Report(try await check(site, render: "auto").output))
            }
            return reports
        }
        let digests = reports.map {
            $0.items.flatMap(\.components).flatMap(\.evidence).map(\.sha256)
        }
        #expect(digests[0] == digests[1])
    }

    @Test(arguments: Way.allCases)
    func `not drawn, it is not judged and nothing is called missing`(way: Way) async throws {
        let (ending, _) = try await check(way: way, render: "never")
        // Its home page says nothing: there is no site to judge.
        #expect(ending.code == 3)
        #expect(ending.complaint.contains("needs-rendering"))
    }

    @Test func `a town of which a part needs scripts is judged without that part`() async throws {
        let ending = try await ScratchFolder.with { folder in
            let site = folder.url.appending(path: "site")
            try FileManager.default.copyItem(at: Subject.complete.folder, to: site)
            let shell = Subject.package.appending(path: "Fixtures/scripted/shell.html")
            for page in ["about/structure.html", "contact.html"] {
                try FileManager.default.removeItem(at: site.appending(path: page))
                try FileManager.default.copyItem(at: shell, to: site.appending(path: page))
            }
            return try await check(site.path, render: "auto", ["OITCHECK_BROWSER": "/nowhere"])
        }
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(ending.complaint.contains("apt install chromium"))
        let report = try Report(ending.output)
        #expect(report.items("missing").isEmpty, "\(report.items("missing"))")
        #expect(report.item("o1")?.verdict == "undecided", "\(report.shortfalls(["o1"]))")
        let unread = report.coverage.notChecked.filter { $0.reason == "needs-rendering" }
        #expect(
            unread.map(\.url)
                == ["about/structure.html", "contact.html"].map {
                    Subject.complete.published + $0
                }
        )
    }

    @Test func `to draw always takes a browser`() async throws {
        let folder = Subject.complete.folder.path
        let ending = try await check(folder, render: "always", ["OITCHECK_BROWSER": "/nowhere"])
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("apt install chromium"))
    }

    @Test func `another word for when to draw is refused`() async throws {
        #expect(try await check("/", render: "often").code == 2)
    }

    @Test(.enabled(if: hasBrowser), arguments: [SIGKILL, SIGINT])
    func `however the program ends, its browser ends too`(signal: Int32) async throws {
        let endless = "<html><body><div id=root></div><script src=/app.js></script></body></html>"
        let answers: [String: Answer] = [
            "/": .page(endless), "/app.js": .page("for (;;) {}", type: "text/javascript"),
        ]
        try await ScratchFolder.with { folder in
            try await SiteServer.serving(answers) { server in
                let program = try Program.start(
                    ["check", server.address, "--format", "json", "--delay", "0"],
                    with: ["TMPDIR": folder.path]
                )
                try await until { server.targets.contains("/app.js") }
                #expect(!browsers(in: folder).isEmpty)
                kill(program.id, signal)
                _ = try await program.ending(within: .seconds(60))
                try await until { browsers(in: folder).isEmpty }
                #expect(browsers(in: folder).isEmpty)
            }
        }
    }

    /// Waits for something that comes true sooner or later.
    private func until(_ isTrue: () -> Bool) async throws {
        for _ in 0..<1_200 where !isTrue() { try await Task.sleep(for: .milliseconds(100)) }
    }

    /// Processes whose command line names a folder.
    private func browsers(in folder: ScratchFolder) -> [String] {
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return ids.filter { id in
            guard Int32(id) != nil,
                let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline")
            else { return false }
            return String(decoding: line, as: UTF8.self).contains("--user-data-dir=\(folder.path)")
        }
    }
}
