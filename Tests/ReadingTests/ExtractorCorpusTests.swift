import Addressing
import FoundationEssentials
import Model
import Testing

@testable import Reading

/// Real files that nobody here wrote: each must get a named answer.
@Suite struct ExtractorCorpusTests {
    @Test(arguments: ["pdf", "pdf-robustness", "xlsx"])
    func `every file of the corpus gets a named answer`(_ folder: String) async throws {
        let files = ExtractorCorpus.files(in: "corpus/\(folder)")
        guard !files.isEmpty else { return print("skipped: no shared corpus here") }
        let extractor = try ExtractorFixture.extractor()
        for file in files {
            let format: Format = folder == "xlsx" ? .xlsx : .pdf
            let document = try await extractor.read(file, format)
            let text = document.blocks.reduce(0) { $0 + $1.text.utf8.count }
            let cells = document.tables.reduce(0) { $0 + $1.rows.joined().count }
            print(
                document.readability,
                document.pageCount,
                "pages",
                document.pagesWithoutText.count,
                "bare",
                document.blocks.count,
                "blocks",
                text,
                "bytes",
                cells,
                "cells",
                document.links.count,
                "links",
                "“\(document.title)”",
                file
            )
            if case .extractorDied = document.readability { Issue.record("died on \(file)") }
        }
    }
}
