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
    private static let truth = folder.appending(path: "../../truth/notice-terms.json")

    fileprivate func read(_ name: String) throws -> Extraction {
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
                from: Data(contentsOf: Self.truth)
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

extension NoticeTests {
    @Test func `turned pages say the same as upright ones`() throws {
        let extraction = try read("turned")
        let pages = (1...4).map { page in
            extraction.blocks.filter { $0.place.page == page }.map(\.text).joined()
        }
        #expect(!pages[0].isEmpty)
        #expect(Set(pages).count == 1)
        #expect(Set(extraction.tables.map { $0.rows.map { $0.map(\.text) } }).count == 1)
        #expect(extraction.tables.map(\.place.page) == [1, 2, 3, 4])
    }

    @Test func `a file that only asks for a password to be changed is read`() throws {
        let extraction = try read("owner-password")
        #expect(extraction.readability == .readable)
        #expect(extraction.blocks.contains { $0.text.contains("48,500") })
        #expect(try read("encrypted").readability == .encrypted)
    }

    @Test func `what is written into fields and notes is text of the page`() throws {
        let texts = try read("form").blocks.map(\.text)
        #expect(texts.contains("นายสมชาย น้ำใจดี ยื่นคำร้องเลขที่ ๑๗/๒๕๖๘"))
        #expect(texts.contains("รับเรื่องแล้ว วันที่ ๙ มกราคม ๒๕๖๘"))
        #expect(!texts.contains { $0.contains("ซ่อนไว้") })
    }
}

extension NoticeTests {
    private static let names = ["ประกาศ.pdf", "บัญชีค่าใช้จ่าย ปี 2568.xlsx"]

    @Test func `files in a letter are listed and read`() throws {
        let extraction = try read("attachments")
        #expect(extraction.readability == .readable)
        #expect(Set(extraction.members.map(\.name)) == Set(Self.names))
        #expect(extraction.members.allSatisfy { $0.readability == .readable })
        #expect(Set(extraction.links.map(\.text)) == Set(Self.names))
        let notice = extraction.blocks.filter { $0.place.member == Self.names[0] }
        #expect(notice.contains { $0.text.contains("ลำรางข้างโรงฆ่าสัตว์") })
        let tables = extraction.tables.filter { $0.place.member == Self.names[1] }
        #expect(tables.contains { $0.rows.joined().contains { $0.text == "640500.25" } })
        #expect(extraction.blocks.first?.place.member == nil)
    }

    @Test func `a portfolio is what its files are`() throws {
        let extraction = try read("portfolio")
        #expect(extraction.readability == .readable)
        #expect(Set(extraction.members.map(\.name)) == Set(Self.names))
        #expect(extraction.blocks.contains { $0.text.contains("ลำรางข้างโรงฆ่าสัตว์") })
    }
}
