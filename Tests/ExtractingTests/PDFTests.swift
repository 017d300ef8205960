import Model
import Testing

@testable import Extracting

@Suite struct PDFTests {
    private func read(_ pdf: TestPDF) -> Extraction {
        extract(pdf.bytes, format: .pdf)
    }

    @Test func `lines are blocks of their pages`() {
        let extraction = read(
            TestPDF(
                pages: [
                    TestPDF.text("First", y: 700) + TestPDF.text("Second", y: 680), "",
                    TestPDF.text("Third", y: 700),
                ],
                title: "A plan"
            )
        )
        #expect(extraction.readability == .readable)
        #expect(extraction.blocks.map(\.text) == ["First", "Second", "Third"])
        #expect(extraction.blocks.map(\.place.page) == [1, 1, 3])
        #expect(extraction.pagesWithoutText.isEmpty)
        #expect(extraction.pageCount == 3)
        #expect(extraction.title == "A plan")
        #expect(extraction.extractor == "pdf/2")
    }

    @Test func `pages where nothing shows are empty`() {
        #expect(read(TestPDF(pages: ["", ""])).readability == .empty)
    }

    @Test func `pages that show something without text have no text layer`() {
        let extraction = read(TestPDF(pages: ["", "100 100 200 50 re f"]))
        #expect(extraction.readability == .noTextLayer)
        #expect(extraction.pagesWithoutText == [2])
    }

    @Test func `clearly larger lines of the first page are headings`() {
        let body = (0..<8).map {
            TestPDF.text("The body of page one, line \($0)", y: 600 - 20 * $0)
        }
        let page =
            TestPDF.text("Annual report", size: 24, y: 750)
            + TestPDF.text("of the town", size: 15, y: 710) + body.joined()
        let blocks = read(TestPDF(pages: [page, TestPDF.text("Large", size: 30, y: 700)])).blocks
        #expect(blocks[0].kind == .heading(level: 1))
        #expect(blocks[1].kind == .heading(level: 2))
        #expect(blocks[2].kind == .paragraph)
        #expect(blocks[2].heading == 1)
        // On a later page it is the name of what follows there.
        #expect(blocks.last?.kind == .label)
        #expect(blocks.last?.heading == nil)
    }

    @Test func `a cover of large lines alone is told by the pages behind it`() {
        let cover = TestPDF.text("Annual report", size: 24, y: 500)
        let body = (0..<8).map { TestPDF.text("The body, line \($0)", y: 600 - 20 * $0) }.joined()
        let blocks = read(TestPDF(pages: [cover, body])).blocks
        #expect(blocks[0].kind == .heading(level: 1))
    }

    @Test func `a link has its URI and the words in its rectangle`() throws {
        let page = TestPDF.text("See", y: 750) + TestPDF.text("the order", y: 700)
        let extraction = read(
            TestPDF(pages: [page], link: ("https://a.go.th/x.pdf", "70 695 200 715"))
        )
        let link = try #require(extraction.links.first)
        #expect(link.written == "https://a.go.th/x.pdf")
        #expect(link.text == "the order")
        #expect(link.block == 1)
        #expect(extraction.blocks[1].linkedBytes == 9)
    }

    @Test func `pages after the three hundredth are left out, and it is said`() {
        let pages = (1...305).map { TestPDF.text("Page \($0)", y: 700) }
        let extraction = read(TestPDF(pages: pages))
        #expect(extraction.pageCount == 305)
        #expect(extraction.blocks.last?.text == "Page 300")
        #expect(extraction.isCut)
    }

    @Test func `what is no PDF is damaged`() {
        guard case .damaged = extract(Array("%PDF-1.7 but no more".utf8), format: .pdf).readability
        else {
            Issue.record("it was read")
            return
        }
    }

    @Test func `a page too full to be read by people has its text and no tables`() {
        let lines = (0..<6_000).map { TestPDF.text("w\($0)", size: 1, y: $0 % 800) }.joined()
        let rules = "50 50 m 500 50 l S 50 90 m 500 90 l S 50 50 m 50 90 l S 300 50 m 300 90 l S\n"
        let extraction = read(TestPDF(pages: [rules + lines]))
        #expect(extraction.readability == .readable)
        #expect(extraction.blocks.count > 5_000)
        #expect(extraction.tables.isEmpty)
    }

    @Test func `a ruled table is a table with its page, and its lines are blocks as well`() throws {
        func row(_ texts: [String], y: Int) -> String {
            texts.enumerated().map { column, text in
                "BT /F 12 Tf \(60 + 100 * column) \(y) Td (\(text)) Tj ET\n"
            }.joined()
        }
        let rules =
            [700, 730, 760].map { "50 \($0) m 350 \($0) l S\n" }.joined()
            + [50, 150, 250, 350].map { "\($0) 700 m \($0) 760 l S\n" }.joined()
        let page =
            rules + row(["No", "Name", "Unit"], y: 740) + row(["1", "Road", "Works"], y: 710)
        let extraction = read(TestPDF(pages: ["", page]))
        let table = try #require(extraction.tables.first)
        #expect(table.place.page == 2)
        #expect(
            table.rows.map { $0.map(\.text) } == [["No", "Name", "Unit"], ["1", "Road", "Works"]]
        )
        #expect(extraction.blocks.map(\.text) == ["No Name Unit", "1 Road Works"])
    }
}
