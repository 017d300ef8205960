import Foundation
import Model
import Testing

@testable import Extracting

/// Odd PDFs that others collected: encrypted, turned, with forms, pictures and files in them.
@Suite struct PDFCorpusTests {
    private static let folder: URL? = {
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"].map { URL(filePath: $0) }
            ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
        let folder = shared.appending(path: "corpus/pdf-robustness")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    private func read(_ name: String) throws -> Extraction? {
        guard let folder = Self.folder else {
            print("no corpus beside the package: \(name) is not read")
            return nil
        }
        let file = folder.appending(path: "\(name).pdf")
        return extract([UInt8](try Data(contentsOf: file)), format: .pdf)
    }

    @Test(arguments: [
        "cmyk-image", "grayscale-image", "imagemagick-ASCII85Decode", "imagemagick-CCITTFaxDecode",
        "imagemagick-images", "imagemagick-lzw",
    ])
    func `pages of pictures have no text layer`(_ name: String) throws {
        guard let extraction = try read(name) else { return }
        #expect(extraction.readability == .noTextLayer)
        #expect(extraction.pagesWithoutText == Array(1...extraction.pageCount))
    }

    @Test(arguments: [
        ("002-trivial-libre-office-writer", "Lorem ipsum dolor sit amet"),
        ("annotated_pdf", "Line 2"),
        ("crazyones-pdfa", "The round pegs in the square holes."),
        ("google-doc-document", "Beautiful is better than ugly."), ("inline-image", "Test"),
        ("libreoffice-form", "Agree to privacy policy"), ("minimal-document", "Lorem ipsum dolor"),
        ("multicolumn", "This is a sample document with two columns filled"),
        ("pdflatex-forms", "Check"), ("pdfkit", "Foo: bar"),
        ("reportlab-overlay", "Fingerprint: asdfSa2123"), ("pdflatex-outline", "Contents"),
    ])
    func `text is found, whoever wrote the file`(_ name: String, _ phrase: String) throws {
        guard let extraction = try read(name) else { return }
        #expect(extraction.readability == .readable)
        #expect(extraction.blocks.contains { $0.text.contains(phrase) })
    }

    @Test func `a file with a password for readers is locked`() throws {
        guard let extraction = try read("libreoffice-writer-password") else { return }
        #expect(extraction.readability == .encrypted)
    }

    @Test func `a link has its address and its words`() throws {
        guard let extraction = try read("libre-office-link") else { return }
        #expect(extraction.links.map(\.written) == ["https://martin-thoma.com/"])
        #expect(extraction.links.map(\.text) == ["a link to an awesome blog"])
    }

    @Test func `an embedded file is listed`() throws {
        guard let extraction = try read("with-attachment") else { return }
        #expect(extraction.members.count == 1)
        #expect(extraction.readability == .readable)
    }
}
