import Foundation
import TestSupport
import Testing

/// A complaint report that was scanned, behind the row of o19, from the first byte to the verdict.
struct ScannedReportTests {
    private static let home = """
        <html><head><meta charset=utf-8><title>เทศบาลเมืองตัวอย่าง</title></head><body><main>
        <h1>เทศบาลเมืองตัวอย่าง</h1><p>หน้าแรกของเทศบาลเมืองตัวอย่าง เขียนไว้เพื่อการทดสอบ</p>
        <a href="/ita.html">ITA ปี 2568</a></main></body></html>
        """
    private static let hub = """
        <html><head><meta charset=utf-8><title>OIT ปี 2568</title></head><body><main><h1>OIT ปี 2568</h1>
        <table><tr><td>o19</td><td>สถิติเรื่องร้องเรียน</td><td><a href="/x.pdf">เปิดไฟล์</a></td></tr></table>
        </main></body></html>
        """

    private func canRecognise() async throws -> Bool {
        let ending = try await Program.run("doctor", "--format", "json", "--lang", "en")
        return ending.text.contains("ocr/")
    }

    @Test func `it is quoted with its statement, and left to a person`() async throws {
        guard let scan = SharedCorpus.location(of: "pdf/scan-complaint-report.pdf"),
            try await canRecognise()
        else { return print("no scan or no models of Thai letters: not tested") }
        try await ScratchFolder.with { folder in
            try folder.write(Self.home, to: "index.html")
            try folder.write(Self.hub, to: "ita.html")
            let copy = folder.url.appending(path: "x.pdf")
            try FileManager.default.copyItem(at: scan, to: copy)
            let ending = try await Program.run(
                ["check", folder.path, "--site-url", "https://www.example.go.th/"]
                    + ["--as-of", "2025-04-30", "--format", "json", "--ocr-pages", "2"],
                within: .seconds(300)
            )
            #expect(ending.code == 0, "\(ending.complaint)")
            let item = try #require(
                try Report(ending.output).items.first { $0.id == "o19" }
            )
            #expect(item.verdict == "undecided")
            let total = try #require(item.components.first { $0.id == "o19.c1" })
            #expect(total.verdict == "undecided")
            #expect(["year-unreadable", "below-threshold"].contains(total.reason.code))
            let statement = try #require(
                total.evidence.first { $0.quote.contains("ไม่พบว่ามีข้อร้องเรียน") }
            )
            #expect(statement.extractor.hasPrefix("ocr/"))
            #expect(item.components.allSatisfy { $0.verdict != "present" })
        }
    }
}
