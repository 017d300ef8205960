import Fetching
import FoundationEssentials
import Model
import Reading
import Testing

@testable import Assessing

/// Links that stand in documents, and links to their pages.
struct LinksOfDocumentsTests {
    /// A PDF of two pages, the second with a link.
    private static let pdf = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
        4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources\
        <</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Annots[<</Type/Annot/Subtype/Link\
        /Rect[0 0 9 9]/A<</S/URI/URI(https://www.example.go.th/gone)>>>>]>>endobj
        5 0 obj<</Length 30>>stream
        BT /F 9 Tf 1 1 Td (Plan) Tj ET
        endstream endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """.utf8
    )

    /// A PDF of two pages without words, the second with a link.
    private static let bare = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
        4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[<</Type/Annot/Subtype/Link\
        /Rect[0 0 9 9]/A<</S/URI/URI(https://www.example.go.th/gone)>>>>]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """.utf8
    )

    private func document(_ name: String) throws -> Says {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Fixtures/documents/\(name)").standardized
        return .file(try Array(Data(contentsOf: file)))
    }

    private func check(_ says: [String: Says]) async throws -> LinkCrawl.Findings {
        let scratch = FileManager.default.temporaryDirectory.path + "/oitcheck-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let extractor = try Extractor(executable: ExtractorExecutable.locate(), workers: 1)
        let crawl = LinkCrawl(
            source: Town(says: says, external: .links).source,
            documents: ExtractorDoors(extractor),
            budgets: Budgets(),
            parallel: 3,
            visitsEntries: true,
            report: { _ in }
        )
        return try await crawl.run(scratch: scratch)
    }

    @Test func `a link of a PDF is broken at its page`() async throws {
        let found = try await check(["/": html("/a.pdf"), "/a.pdf": .file(Self.pdf)])
        let link = try #require(found.links.broken.first)
        #expect(found.links.broken.count == 1)
        #expect(link.address.short == "/gone")
        #expect(link.from.map(\.page.short) == ["/a.pdf"])
        #expect(link.from.map(\.place) == [Place(page: 2)])
        #expect(found.coverage.documents == 1)
    }

    @Test func `a link on a page of a PDF without words is broken at its page, in both reports`()
        async throws
    {
        let town: [String: Says] = ["/": html("/a.pdf"), "/a.pdf": .file(Self.bare)]
        for links in [try await check(town).links, try await Town(says: town).crawl().linkReport()]
        {
            let link = try #require(links.broken.first)
            #expect(link.address.short == "/gone")
            #expect(link.from.map(\.place) == [Place(page: 2)])
        }
    }

    @Test func `links of a Word file and a workbook are followed, with a place`() async throws {
        let found = try await check([
            "/": html("/a.docx", "/b.xlsx"),
            "/a.docx": try document("docx/paragraphs-tables-links.docx"),
            "/b.xlsx": try document("xlsx/workbook.xlsx"),
        ])
        let places = found.links.broken.flatMap(\.from)
        for page in ["/a.docx", "/b.xlsx"] {
            let own = places.filter { $0.page.short == page }
            #expect(!own.isEmpty, "\(page)")
            #expect(own.allSatisfy { $0.place != nil && $0.place != Place() }, "\(own)")
        }
        #expect(places.contains { $0.place?.sheet != nil })
    }

    @Test func `a page that a PDF lacks is a bad place, one that it has is none`() async throws {
        let found = try await check([
            "/": html("/a.pdf", "/a.pdf#page=2", "/a.pdf#page=3", "/b.pdf#page=9", "/a.pdf#zoom=1"),
            "/a.pdf": .file(Self.pdf), "/b.pdf": .file(Array("%PDF-1.4 spoilt".utf8)),
            "/gone": html(),
        ])
        #expect(found.links.broken.map(\.address.short) == ["/a.pdf#page=3"])
        #expect(found.links.broken.map(\.kind) == [.anchor])
    }

    @Test func `a check of the whole site says the same of links and pages of documents`()
        async throws
    {
        let map = try await Town(says: [
            "/": html("/a.pdf", "/a.pdf#page=2", "/a.pdf#page=3"), "/a.pdf": .file(Self.pdf),
        ]).crawl()
        let broken = map.linkReport().broken
        #expect(broken.map(\.address.short) == ["/a.pdf#page=3", "/gone"])
        #expect(broken.last?.from.map(\.place) == [Place(page: 2)])
    }

    @Test func `a file that is too large to read is there`() async throws {
        let found = try await check(["/": html("/x"), "/x": .trouble(.tooLarge(limit: 1))])
        #expect(found.links.broken.isEmpty)
    }
}
