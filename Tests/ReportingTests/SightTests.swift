import Addressing
import Foundation
import Model
import TestSupport
import Testing
import ThaiText

@testable import Reporting

/// What `oitcheck read` shows of a document: a page of text, a page that was recognised, a page that
/// was not.
@Suite struct SightTests {
    private func sight(
        pages: ClosedRange<Int>? = nil,
        extra: String = ""
    ) throws -> Sight {
        let year = FiscalYear(buddhist: 2567)
        let address = try Samples.address("o19.pdf")
        var document = Document(
            address: address,
            digest: try Samples.digest(1),
            format: .pdf,
            extractor: "pdf/2",
            title: "สถิติเรื่องร้องเรียน",
            blocks: [
                Block(
                    kind: .heading(level: 1),
                    text: "สถิติเรื่องร้องเรียน ปีงบประมาณ 2567",
                    place: Place(page: 1)
                ),
                Block(
                    kind: .paragraph,
                    text: "ดู พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540",
                    place: Place(page: 1)
                ),
                Block(
                    kind: .paragraph,
                    text: "ณ วันที่ � ตุลาคม ๒๕��" + extra,
                    place: Place(page: 2),
                    origin: .recognised(confidence: 87)
                ),
            ],
            pageCount: 3,
            pagesWithoutText: [3],
            recognisedPages: [2],
            recogniser: "ocr/1",
            isCut: true
        )
        document.tables = [
            Table(
                rows: [[Cell("เดือน"), Cell("เรื่อง")], [Cell("ตุลาคม"), Cell("0")]],
                caption: "รายเดือน",
                place: Place(page: 1)
            )
        ]
        document.links = [
            Link(target: .web(address), written: "o19.pdf", text: "ดาวน์โหลด"),
            Link(target: .telephone("035611234"), written: "tel:035611234", text: "โทร"),
        ]
        let stated = DocumentTimes.Statement(
            years: year...year,
            quote: "สถิติเรื่องร้องเรียน ปีงบประมาณ 2567",
            place: Place(page: 1),
            count: 1
        )
        let unread = DocumentTimes.Unread(
            quote: "ณ วันที่ � ตุลาคม ๒๕��",
            place: Place(page: 2),
            count: 1
        )
        return Sight(
            location: "o19.pdf",
            document: document,
            times: DocumentTimes(stated: [stated], body: [stated], unreadBody: unread),
            size: 28_038,
            abilities: Hello(confinement: Hello.Confinement(landlock: 3, filtersCalls: true)),
            pages: pages
        )
    }

    @Test(arguments: Language.allCases)
    func `a document is shown page by page`(language: Language) throws {
        let text = SightText(try sight(), language: language).text
        let difference = Golden.difference(
            of: Array(text.utf8),
            from: "reading.\(language.rawValue).txt"
        )
        #expect(difference == nil)
    }

    @Test func `a document is written down for machines`() throws {
        let bytes = try encodeSight(try sight(), toolVersion: "0.1.0")
        #expect(Golden.difference(of: bytes, from: "reading.json") == nil)
        #expect(bytes == (try encodeSight(try sight(), toolVersion: "0.1.0")))
    }

    @Test func `what is written for machines is as its schema says, field by field`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let schema = folder.appending(path: "Documentation/reading.schema.json")
        var validator = try #require(SchemaValidator(try Data(contentsOf: schema)))
        validator.closed = true
        let bytes = try encodeSight(try sight(), toolVersion: "0.1.0")
        #expect(try validator.findings(in: Data(bytes)).isEmpty)
    }

    @Test func `only the pages that are asked for are shown`() throws {
        let text = SightText(try sight(pages: 2...3), language: .english).text
        #expect(text.contains("ตุลาคม ๒๕��"))
        #expect(text.contains("2 recognised (87), 3 no text"))
        #expect(!text.contains("รายเดือน"))
        #expect(!text.contains("p1 h1"))
        let none = SightText(try sight(pages: 7...9), language: .english).text
        #expect(!none.contains("p2 p"))
    }

    @Test func `nothing in a document steers the terminal`() throws {
        let text = SightText(try sight(extra: Samples.hostile), language: .thai).text
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `the text can be shown as it is matched`() throws {
        let text = SightText(
            try sight(extra: " ดําเนินการ"),
            language: .thai,
            isNormalised: true
        ).text
        #expect(text.contains("ดำเนินการ"))
    }

    @Test(arguments: [
        Readability.readable, .empty, .noTextLayer, .encrypted, .damaged("xref"),
        .unsupported("rar"), .tooLarge, .extractorDied("SIGSEGV"),
    ])
    func `what is wrong with a document is said in both languages`(readability: Readability) {
        #expect(!readability.wording.th.isEmpty)
        #expect(
            readability.wording.th.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
        )
        #expect(!readability.wording.en.isEmpty)
    }
}
