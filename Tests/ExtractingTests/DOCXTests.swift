import Model
import Testing

@testable import Extracting

@Suite struct DOCXTests {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private func relationships(_ list: [(String, String, Bool)]) -> String {
        let entries = list.enumerated().map { index, entry in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(Self.office)/\#(entry.0)" "#
                + #"Target="\#(entry.1)"\#(entry.2 ? " TargetMode=\"External\"" : "")/>"#
        }
        return "<Relationships>\(entries.joined())</Relationships>"
    }

    private func read(_ body: String, _ more: [String: String] = [:]) throws -> Extraction {
        let space = #"xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:wp="wp" xmlns:a="a""#
        var parts = [
            "_rels/.rels": relationships([("officeDocument", "word/document.xml", false)]),
            "word/document.xml": "<w:document \(space)><w:body>\(body)</w:body></w:document>",
            "word/_rels/document.xml.rels": relationships([
                ("styles", "styles.xml", false), ("hyperlink", "https://a.go.th/x.pdf", true),
                ("header", "header1.xml", false), ("footer", "footer1.xml", false),
            ]),
            "word/styles.xml": """
            <w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="own"><w:name w:val="หัวเรื่อง"/><w:basedOn w:val="1"/></w:style>
            <w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style></w:styles>
            """,
            "word/header1.xml": "<w:hdr \(space)>\(paragraph("เทศบาลเมือง"))</w:hdr>",
            "word/footer1.xml": "<w:ftr \(space)>\(paragraph("หน้า"))</w:ftr>",
        ]
        parts.merge(more) { $1 }
        return extract(try TestArchive.pack(parts), format: .docx)
    }

    private func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func main(_ extraction: Extraction) -> [Block] {
        extraction.blocks.filter { $0.region == .main }
    }

    @Test func `paragraphs with text are counted, those of tables are not`() throws {
        let table = "<w:tbl><w:tr><w:tc>\(paragraph("ช่อง"))</w:tc></w:tr></w:tbl>"
        let blocks = main(
            try read(paragraph("หนึ่ง") + paragraph(" ") + table + paragraph("สอง"))
        )
        #expect(blocks.map(\.text) == ["หนึ่ง", "สอง"])
        #expect(blocks.map(\.place) == [Place(paragraph: 1), Place(paragraph: 2)])
    }

    @Test func `styles make headings, their own or inherited`() throws {
        let blocks = main(
            try read(
                paragraph("แผน", "<w:pStyle w:val=\"own\"/>") + paragraph("ข้อความ")
                    + paragraph("ข้อ", "<w:numPr/>") + paragraph("ก", "<w:pStyle w:val=\"loop\"/>")
                    + paragraph("รอง", "<w:outlineLvl w:val=\"1\"/>")
            )
        )
        #expect(
            blocks.map(\.kind) == [
                .heading(level: 1), .paragraph, .listItem, .paragraph, .heading(level: 2),
            ]
        )
        #expect(blocks.map(\.heading) == [nil, 0, 0, 0, 0])
    }

    @Test func `headers and footers are told as such`() throws {
        let extraction = try read(paragraph("ก"))
        #expect(extraction.blocks.map(\.region) == [.main, .header, .footer])
        #expect(extraction.blocks.map(\.text) == ["ก", "เทศบาลเมือง", "หน้า"])
    }

    @Test func `tabs and breaks part words, and deleted text is gone`() throws {
        let body =
            "<w:p><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>ค</w:t></w:r>"
            + "<w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del>"
            + "<w:moveFrom><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom>"
            + "<w:ins><w:r><w:t>แทรก</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r></w:p>"
        #expect(main(try read(body)).map(\.text) == ["ก ข คแทรก"])
    }

    @Test func `a short bold paragraph is a label`() throws {
        let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>อำนาจหน้าที่</w:t></w:r></w:p>"
        let not = "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>ธรรมดา</w:t></w:r></w:p>"
        #expect(main(try read(bold + not)).map(\.kind) == [.label, .paragraph])
    }

    @Test func `links are found as elements and as fields`() throws {
        let body =
            "<w:p><w:r><w:t>ดู</w:t></w:r><w:hyperlink r:id=\"rId2\"><w:r><w:t>ประกาศ</w:t></w:r>"
            + "</w:hyperlink></w:p><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText> HYPERLINK \"https://b.go.th/\" \\h</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>เว็บ</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        let extraction = try read(body)
        #expect(extraction.links.map(\.written) == ["https://a.go.th/x.pdf", "https://b.go.th/"])
        #expect(extraction.links.map(\.text) == ["ประกาศ", "เว็บ"])
        #expect(extraction.links.map(\.block) == [0, 1])
        #expect(extraction.blocks[1].text == "เว็บ")
        #expect(extraction.blocks[1].linkedBytes == "เว็บ".utf8.count)
    }

    @Test func `a table is a full grid with its merged cells`() throws {
        let cell = { (text: String, properties: String) in
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(self.paragraph(text))</w:tc>"
        }
        let down = "<w:vMerge w:val=\"restart\"/>"
        let body =
            "<w:tbl><w:tr>\(cell("ที่", down))\(cell("งบประมาณ", "<w:gridSpan w:val=\"2\"/>"))</w:tr>"
            + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("ตั้ง", ""))\(cell("จ่าย", ""))</w:tr></w:tbl>"
        let table = try #require(try read(body).tables.first)
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["ที่", "งบประมาณ", "งบประมาณ"], ["ที่", "ตั้ง", "จ่าย"],
            ]
        )
        #expect(
            table.rows.map { $0.map(\.isContinuation) } == [
                [false, false, true], [true, false, false],
            ]
        )
        #expect(table.rows[0][0].isHeader)
    }

    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    @Test func `columns left out and rows deleted are seen as a reader sees them`() throws {
        let body =
            "<w:tbl><w:tr>\(cell("ที่"))\(cell("งาน"))</w:tr>"
            + "<w:tr><w:trPr><w:del w:author=\"x\"/></w:trPr>\(cell("0"))\(cell("เก่า"))</w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("ถนน"))</w:tr></w:tbl>"
        let table = try #require(try read(body).tables.first)
        #expect(table.rows.map { $0.map(\.text) } == [["ที่", "งาน"], ["", "ถนน"]])
    }

    @Test func `a head whose cells reach down is a head of several rows`() throws {
        let merged =
            cell("ที่", "<w:vMerge w:val=\"restart\"/>") + cell("งบ", "<w:gridSpan w:val=\"2\"/>")
        let below = cell("", "<w:vMerge/>") + cell("ตั้ง") + cell("จ่าย")
        let data = cell("1") + cell("5") + cell("4")
        let body = "<w:tbl>\([merged, below, data].map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
        let table = try #require(try read(body).tables.first)
        #expect(table.rows.map(\.[1].isHeader) == [true, true, false])
    }

    @Test func `content controls and drawn diagrams speak`() throws {
        let control = "<w:sdt><w:sdtPr/><w:sdtContent>\(paragraph("ในช่อง"))</w:sdtContent></w:sdt>"
        let diagram =
            "<d:dataModel xmlns:d=\"d\" xmlns:a=\"a\"><d:pt><d:t><a:p><a:r><a:t>ปลัด</a:t></a:r>"
            + "<a:r><a:t>เทศบาล</a:t></a:r></a:p></d:t></d:pt></d:dataModel>"
        let extraction = try read(
            control,
            [
                "word/_rels/document.xml.rels": relationships([
                    ("diagramData", "diagrams/data1.xml", false)
                ]),
                "word/diagrams/data1.xml": diagram,
            ]
        )
        #expect(main(extraction).map(\.text) == ["ในช่อง", "ปลัดเทศบาล"])
        #expect(main(extraction).map(\.kind) == [.paragraph, .listItem])
    }

    @Test func `a table within a cell is both`() throws {
        let inner = "<w:tbl><w:tr><w:tc>\(paragraph("ใน"))</w:tc></w:tr></w:tbl>"
        let body = "<w:tbl><w:tr><w:tc>\(paragraph("นอก"))\(inner)</w:tc></w:tr></w:tbl>"
        #expect(try read(body).tables.map { $0.rows[0][0].text } == ["ใน", "นอก ใน"])
    }

    @Test func `a text box speaks once`() throws {
        let box = "<w:txbxContent>\(paragraph("ในกรอบ"))</w:txbxContent>"
        let body =
            "<w:p><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>"
            + "<mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent><w:t>นอก</w:t></w:r></w:p>"
        #expect(main(try read(body)).map(\.text) == ["ในกรอบ", "นอก"])
    }

    @Test func `a document of pictures alone has no text layer`() throws {
        let picture = "<w:p><w:r><wp:docPr descr=\"โครงสร้าง\"/><a:blip/></w:r></w:p>"
        let extraction = try read(picture)
        #expect(extraction.readability == .noTextLayer)
        #expect(extraction.images.map(\.alt) == ["โครงสร้าง"])
        #expect(try read("<w:p/>").readability == .empty)
    }

    @Test func `deep nesting is damage, not a crash`() throws {
        let depth = 20_000
        let body =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: depth)
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
        guard case .damaged = try read(body).readability else {
            Issue.record("it was read")
            return
        }
    }
}
