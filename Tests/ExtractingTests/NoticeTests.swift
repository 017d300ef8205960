import Foundation
import Model
import Testing
import ThaiText

@testable import Extracting

/// One notice, printed by four producers and spoilt as some of them spoil it.
@Suite struct NoticeTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/documents/pdf")

    private func read(_ name: String) throws -> Extraction {
        let file = Self.folder.appending(path: "\(name).pdf")
        return extract([UInt8](try Data(contentsOf: file)), format: .pdf)
    }

    private func bare(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                normalise(text).unicodeScalars.filter { !$0.properties.isWhitespace }
            )
        )
    }

    private func missing(_ extraction: Extraction) throws -> [String] {
        let terms = try JSONDecoder()
            .decode(
                [String].self,
                from: Data(contentsOf: Self.folder.appending(path: "notice-terms.json"))
            )
        let text = bare(extraction.blocks.map(\.text).joined())
        return terms.filter { !text.contains(bare($0)) }
    }

    @Test(arguments: ["chromium", "libreoffice", "weasyprint", "reportlab"])
    func `all terms of the notice are found, whoever printed it`(_ producer: String) throws {
        let extraction = try read("notice-\(producer)")
        #expect(try missing(extraction) == [])
        #expect(extraction.pagesWithoutText.isEmpty)
    }

    @Test(arguments: ["ring-unmapped", "ring-as-space", "aa-as-am", "unmapped", "as-aa"])
    func `a lost SARA AM is found again, and it is said`(_ way: String) throws {
        let extraction = try read("lost-sara-am-\(way)")
        #expect(try missing(extraction) == [])
        #expect(extraction.extractor == "pdf/2+repair")
    }

    @Test func `a font of the time before Unicode is read as Thai`() throws {
        let extraction = try read("latin-for-thai")
        #expect(try missing(extraction) == [])
        #expect(extraction.extractor == "pdf/2+repair")
    }

    @Test(arguments: ["broken-all-am", "broken-private-use"])
    func `text that cannot be what was written is left out`(_ name: String) throws {
        let extraction = try read(name)
        #expect(extraction.readability == .noTextLayer)
        #expect(extraction.pagesWithoutText == [1])
        #expect(extraction.blocks.isEmpty)
    }
}
