import Foundation
import Model
import Testing
import ThaiText

@testable import Extracting

/// What stands on pages, read from their pictures by eye before this reader ran on them, found again
/// in what it reads.
@Suite struct PDFRecallTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private struct Term: Decodable {
        let file: String
        let page: Int
        let term: String
        let kinds: [String]
        let table: Bool
    }

    private static var corpus: URL? {
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        let folder = shared.appending(path: "corpus/pdf")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }

    private static func terms() throws -> [Term] {
        let file = package.appending(path: "Fixtures/truth/pdf-terms.json")
        return try JSONDecoder().decode([Term].self, from: Data(contentsOf: file))
    }

    /// A text as terms are compared: normalised, without white space.
    private static func bare(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                normalise(text).unicodeScalars.filter { !$0.properties.isWhitespace }
            )
        )
    }

    /// Each page's text, in the order of its blocks, and the rows of its tables.
    private static func pages(of extraction: Extraction) -> [Int: String] {
        var pages: [Int: String] = [:]
        for block in extraction.blocks {
            pages[block.place.page ?? 0, default: ""] += block.text + "\n"
        }
        for table in extraction.tables {
            let rows = table.rows.map { $0.filter { !$0.isContinuation }.map(\.text).joined() }
            pages[table.place.page ?? 0, default: ""] += rows.joined(separator: "\n")
        }
        return pages.mapValues(bare)
    }

    @Test func `terms read by eye are found on their pages`() throws {
        guard let corpus = Self.corpus else {
            print("no corpus beside the package: the recall of terms is not measured")
            return
        }
        var sought = 0
        var found = 0
        for (file, terms) in Dictionary(grouping: try Self.terms(), by: \.file).sorted(by: {
            $0.key < $1.key
        }) {
            let bytes = [UInt8](try Data(contentsOf: corpus.appending(path: file)))
            let extraction = extract(bytes, format: .pdf)
            let pages = Self.pages(of: extraction)
            let pictures = Set(extraction.pagesWithoutText)
            let written = terms.filter { !pictures.contains($0.page) }
            let missed = written.filter { pages[$0.page]?.contains(Self.bare($0.term)) != true }
            sought += written.count
            found += written.count - missed.count
            print(
                "\(extraction.extractor) \(file): \(written.count - missed.count) of \(written.count),"
                    + " \(terms.count - written.count) on pictures, \(pictures.count) of"
                    + " \(extraction.pageCount) pages without text"
            )
            for term in missed {
                print("  missed on \(term.page): \(term.term) \(term.kinds)")
                if ProcessInfo.processInfo.environment["SHOW_PAGES"] != nil {
                    print(pages[term.page] ?? "-")
                }
            }
        }
        print("recall of terms: \(found) of \(sought)")
        #expect(Double(found) >= 0.99 * Double(sought))
    }
}
