import Model
import Testing

@testable import Extracting

@Suite struct PPTXTests {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let spaces = #"xmlns:p="p" xmlns:a="a" xmlns:r="r" xmlns:mc="mc""#

    private func relationships(_ list: [(id: String, String, String)]) -> String {
        let entries = list.map { id, type, target in
            let mode = target.hasPrefix("https") ? " TargetMode=\"External\"" : ""
            return
                #"<Relationship Id="\#(id)" Type="\#(Self.office)/\#(type)" Target="\#(target)"\#(mode)/>"#
        }
        return "<Relationships>\(entries.joined())</Relationships>"
    }

    /// A presentation of slides given as what stands in their shape trees, shown in their order.
    private func read(
        _ slides: [String],
        notes: String? = nil,
        attributes: String = ""
    ) throws -> Extraction {
        let ids = slides.indices.map { "<p:sldId id=\"\(256 + $0)\" r:id=\"s\($0)\"/>" }
        var parts = [
            "_rels/.rels": relationships([("r1", "officeDocument", "ppt/presentation.xml")]),
            "ppt/presentation.xml":
                "<p:presentation \(Self.spaces)><p:sldIdLst>\(ids.joined())</p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels": relationships(
                slides.indices.reversed().map { ("s\($0)", "slide", "slides/slide\($0).xml") }
            ),
        ]
        for (index, slide) in slides.enumerated() {
            parts["ppt/slides/slide\(index).xml"] =
                "<p:sld \(Self.spaces) \(attributes)><p:cSld>\(slide)</p:cSld></p:sld>"
            parts["ppt/slides/_rels/slide\(index).xml.rels"] = relationships(
                [("link", "hyperlink", "https://a.go.th/")]
                    + (notes == nil ? [] : [("n", "notesSlide", "../notes.xml")])
            )
        }
        parts["ppt/notes.xml"] = notes.map { "<p:notes \(Self.spaces)>\($0)</p:notes>" }
        return extract(try TestArchive.pack(parts), format: .pptx)
    }

    private func shape(_ text: String, _ placeholder: String = "", run: String = "") -> String {
        let mark = placeholder.isEmpty ? "" : "<p:ph type=\"\(placeholder)\"/>"
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"/><p:nvPr>\(mark)</p:nvPr></p:nvSpPr>"
            + "<p:txBody><a:p><a:r><a:rPr>\(run)</a:rPr><a:t>\(text)</a:t></a:r></a:p></p:txBody></p:sp>"
    }

    @Test func `slides come in their order, titles as headings`() throws {
        let extraction = try read([
            shape("หน้าแรก", "ctrTitle") + shape("รอง", "subTitle"),
            shape("นโยบาย", "title") + shape("งดรับของขวัญ", "body") + shape("ข้อความ"),
        ])
        #expect(
            extraction.blocks.map(\.text) == ["หน้าแรก", "รอง", "นโยบาย", "งดรับของขวัญ", "ข้อความ"]
        )
        #expect(
            extraction.blocks.map(\.kind) == [
                .heading(level: 1), .heading(level: 2), .heading(level: 1), .listItem, .paragraph,
            ]
        )
        #expect(extraction.blocks.map(\.place.page) == [1, 1, 2, 2, 2])
        #expect(extraction.blocks.map(\.heading) == [nil, 0, nil, 2, 2])
        #expect(extraction.pageCount == 2)
    }

    @Test func `numbers and dates of slides are not their text`() throws {
        let extraction = try read([shape("1", "sldNum") + shape("ก") + shape("ท้าย", "ftr")])
        #expect(extraction.blocks.map(\.text) == ["ก", "ท้าย"])
        #expect(extraction.blocks.map(\.region) == [.main, .footer])
    }

    @Test func `speakers' notes and hidden slides stand aside`() throws {
        let noted = try read([shape("ก")], notes: shape("จด", "body") + shape("1", "sldNum"))
        #expect(noted.blocks.map(\.text) == ["ก", "จด"])
        #expect(noted.blocks.map(\.region) == [.main, .aside])
        #expect(try read([shape("ก")], attributes: "show=\"0\"").blocks.map(\.region) == [.aside])
    }

    @Test func `a table has its merged cells and a link its text`() throws {
        let cell = { (text: String, attributes: String) in
            "<a:tc \(attributes)><a:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></a:txBody></a:tc>"
        }
        let table =
            "<p:graphicFrame><a:tbl><a:tblPr firstRow=\"1\"/><a:tr>"
            + cell("งบ", "gridSpan=\"2\"") + cell("", "hMerge=\"1\"") + "</a:tr><a:tr>"
            + cell("ตั้ง", "") + cell("จ่าย", "") + "</a:tr></a:tbl></p:graphicFrame>"
        let link = shape("ดูประกาศ", run: "<a:hlinkClick r:id=\"link\"/>")
        let extraction = try read([table + link])
        let rows = try #require(extraction.tables.first).rows
        #expect(rows.map { $0.map(\.text) } == [["งบ", "งบ"], ["ตั้ง", "จ่าย"]])
        #expect(rows.map(\.[0].isHeader) == [true, false])
        #expect(extraction.tables[0].place.page == 1)
        #expect(extraction.links.map(\.written) == ["https://a.go.th/"])
        #expect(extraction.links.map(\.text) == ["ดูประกาศ"])
    }

    @Test func `slides that are pictures are told`() throws {
        let picture =
            "<p:pic><p:nvPicPr><p:cNvPr id=\"2\" name=\"x\" descr=\"โปสเตอร์\"/></p:nvPicPr>"
            + "<p:blipFill><a:blip/></p:blipFill></p:pic>"
        let mixed = try read([shape("ก"), picture])
        #expect(mixed.pagesWithoutText == [2])
        #expect(mixed.images.map(\.alt) == ["โปสเตอร์"])
        #expect(try read([picture]).readability == .noTextLayer)
        #expect(try read([""]).readability == .empty)
    }

    @Test func `a presentation that LibreOffice saved is read`() throws {
        let extraction = try Fixture.read("pptx/slides.pptx", .pptx)
        #expect(extraction.pageCount == 2)
        let headings = extraction.blocks.filter(\.isHeading)
        #expect(
            headings.map(\.text) == ["นโยบายไม่รับของขวัญ (No Gift Policy)", "จำนวนผู้เข้าอบรม"]
        )
        #expect(extraction.blocks.filter { $0.region == .aside }.count == 1)
        #expect(
            extraction.tables.map { $0.rows.map { $0.map(\.text) } } == [
                [["กอง", "จำนวน (คน)"], ["กองช่าง", "42"]]
            ]
        )
        #expect(extraction.links.map(\.text) == ["ประกาศฉบับเต็ม"])
    }
}
