import Foundation
import TestSupport
import Testing

/// What a file is, its bytes say: neither its name nor what a server calls it.
struct BytesBeforeNamesTests {
    /// An export whose PDF is named `.html`, and a page on the way to it `.pdf`.
    private func makeExport() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write(
            """
            <html><head><title>เทศบาลเมืองศรีวารีนคร</title></head><body><main>
            <h1>เทศบาลเมืองศรีวารีนคร</h1><p>ยินดีต้อนรับสู่เว็บไซต์ของเทศบาลเมืองศรีวารีนคร</p>
            <a href="ita.pdf">OIT</a></main></body></html>
            """,
            to: "index.html"
        )
        try folder.write(
            """
            <html><head><title>OIT 2568</title></head><body><main><h1>OIT ปีงบประมาณ พ.ศ. 2568</h1>
            <p>o23 <a href="risk.html">การประเมินความเสี่ยงการทุจริต</a></p></main></body></html>
            """,
            to: "ita.pdf"
        )
        let pdf = Subject.complete.folder.appending(path: "files/2568/bribery-risk-2568.pdf")
        try FileManager.default.copyItem(at: pdf, to: folder.url.appending(path: "risk.html"))
        return folder
    }

    private func check(_ target: String) async throws -> Report {
        let ending = try await Program.run(
            "check",
            target,
            "--as-of",
            "2025-04-30",
            "--external",
            "none",
            "--delay",
            "0",
            "--format",
            "json"
        )
        try #require(ending.code == 0, "\(ending.complaint)")
        return try Report(ending.output)
    }

    private func reading(_ folder: ScratchFolder, _ way: Way) async throws -> Report {
        switch way {
        case .folder: try await check(folder.path)
        case .http:
            try await SiteServer.serving(folder: folder.url) { try await check($0.address) }
        }
    }

    @Test(arguments: Way.allCases)
    func `a PDF named html and a page named pdf are what they are`(way: Way) async throws {
        let folder = try makeExport()
        defer { folder.remove() }
        let report = try await reading(folder, way)
        let item = try #require(report.item("o23"))
        #expect(item.verdict == "complete", "\(report.shortfalls(["o23"]))")
        let evidence = try #require(item.components.flatMap(\.evidence).first)
        #expect(evidence.url.hasSuffix("/risk.html"))
        #expect(evidence.extractor.hasPrefix("pdf/"))
        #expect(evidence.path.count == 3)
        #expect(evidence.path.dropFirst().first?.hasSuffix("/ita.pdf") == true)
        #expect(report.coverage.pages == 2)
        #expect(report.coverage.documents == 1)
    }
}
