import Model
import Testing

@testable import Extracting

@Suite struct OpenDocumentTests {
    private static let spaces =
        #"xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="b" xmlns:draw="d" "#
        + #"xmlns:fo="f" xmlns:svg="v" xmlns:xlink="x" xmlns:manifest="m""#

    private func read(
        _ format: Format,
        _ body: String,
        _ more: [String: String] = [:],
        styles: String = ""
    ) throws -> Extraction {
        var parts = [
            "content.xml": "<office:document-content \(Self.spaces)><office:automatic-styles>"
                + "\(styles)</office:automatic-styles><office:body>\(body)</office:body>"
                + "</office:document-content>"
        ]
        parts.merge(more) { $1 }
        return extract(try TestArchive.pack(parts), format: format)
    }

    private func rows(_ rows: String) throws -> [[String]] {
        let sheet = "<table:table table:name=\"ก\">\(rows)</table:table>"
        return try read(.ods, sheet).tables.first?.rows.map { $0.map(\.text) } ?? []
    }

    private func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    @Test func `repeated cells and rows are written out`() throws {
        let twice = cell("ก", "table:number-columns-repeated=\"2\"")
        let gap = "<table:table-cell table:number-columns-repeated=\"2\"/>"
        let text = try rows(
            "<table:table-row table:number-rows-repeated=\"2\">\(twice)\(gap)\(cell("ข"))</table:table-row>"
        )
        #expect(text == [["ก", "ก", "", "", "ข"], ["ก", "ก", "", "", "ข"]])
    }

    @Test func `rows and columns without end are left out`() throws {
        let filled = cell("ก", "table:number-columns-repeated=\"16384\"")
        let row =
            "<table:table-row table:number-rows-repeated=\"1048576\">\(filled)</table:table-row>"
        let extraction = try read(.ods, "<table:table>\(row)</table:table>")
        #expect(extraction.isCut)
        #expect(extraction.tables[0].rows[0].count == ExtractionLimits.columns)
        #expect(extraction.tables[0].rows.joined().count <= ExtractionLimits.cells)
    }

    @Test func `a count that is no count is one`() throws {
        let odd = ["-5", "99999999999999999999", "0", "x"].map {
            cell("ก", "table:number-columns-repeated=\"\($0)\" table:number-rows-spanned=\"\($0)\"")
        }
        #expect(
            try rows("<table:table-row>\(odd.joined())</table:table-row>") == [
                ["ก", "ก", "ก", "ก"]
            ]
        )
    }

    @Test func `values are told as a workbook of Excel tells them`() throws {
        let cells = [
            cell("1,250.50", "office:value-type=\"currency\" office:value=\"1250.5\""),
            cell("0812345678", "office:value-type=\"float\" office:value=\"812345678\""),
            cell("๑๓.๓๐ น.", "office:value-type=\"time\" office:time-value=\"PT13H30M00S\""),
            cell("จริง", "office:value-type=\"boolean\" office:boolean-value=\"true\""),
            cell(
                "31/3/68",
                "office:value-type=\"date\" office:date-value=\"2025-03-31T00:00:00\""
            ),
        ]
        let text = try rows("<table:table-row>\(cells.joined())</table:table-row>")
        #expect(text == [["1250.5", "0812345678", "13:30", "TRUE", "2025-03-31"]])
    }

    @Test func `remarks and charts are not the sheet's text`() throws {
        let remark = "<office:annotation><text:p>หมายเหตุ</text:p></office:annotation>"
        let chart = "<draw:object><table:table><table:table-row/></table:table></draw:object>"
        let text = try rows(
            "<table:table-row><table:table-cell>\(remark)\(chart)<text:p>ก</text:p>"
                + "</table:table-cell>\(cell("ข"))</table:table-row>"
        )
        #expect(text == [["ก", "ข"]])
    }

    @Test func `a sheet that is not shown is hidden`() throws {
        let style =
            "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>"
        let row = "<table:table-row>\(cell("1"))\(cell("2"))</table:table-row>"
        let extraction = try read(
            .ods,
            "<table:table table:style-name=\"h\">\(row)</table:table><table:table>\(row)</table:table>",
            styles: style
        )
        #expect(extraction.tables.map(\.isHidden) == [true, false])
    }

    @Test(arguments: [Format.ods, .odt])
    func `a package under a password is encrypted`(_ format: Format) throws {
        let manifest =
            "<manifest:manifest \(Self.spaces)><manifest:file-entry>"
            + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
        let extraction = try read(format, "", ["META-INF/manifest.xml": manifest])
        #expect(extraction.readability == .encrypted)
    }

    @Test func `headings, lists and links of a text are told`() throws {
        let extraction = try read(
            .odt,
            "<text:p text:style-name=\"P1\">ชื่อเรื่อง</text:p><text:h text:outline-level=\"2\">หัวข้อ</text:h>"
                + "<text:list><text:list-item><text:p>ข้อ</text:p></text:list-item></text:list>"
                + "<text:p>ดู<text:s/><text:a xlink:href=\"https://a.go.th/\">ประกาศ</text:a></text:p>",
            styles: "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
        )
        #expect(extraction.blocks.map(\.text) == ["ชื่อเรื่อง", "หัวข้อ", "ข้อ", "ดู ประกาศ"])
        #expect(
            extraction.blocks.map(\.kind) == [
                .heading(level: 1), .heading(level: 2), .listItem, .paragraph,
            ]
        )
        #expect(extraction.links.map(\.written) == ["https://a.go.th/"])
        #expect(extraction.links.map(\.block) == [3])
    }

    @Test func `what was deleted, hidden or only remarked is gone`() throws {
        let extraction = try read(
            .odt,
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>ลบ</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:p>ก<text:span text:style-name=\"h\">ซ่อน</text:span>"
                + "<office:annotation><text:p>ทัก</text:p></office:annotation>ข</text:p>"
                + "<text:section text:display=\"none\"><text:p>ลับ</text:p></text:section>",
            styles:
                "<style:style style:name=\"h\"><style:text-properties text:display=\"none\"/></style:style>"
        )
        #expect(extraction.blocks.map(\.text) == ["กข"])
    }

    @Test func `covered cells of a text's table repeat what covers them`() throws {
        let covered = "<table:covered-table-cell/>"
        let extraction = try read(
            .odt,
            "<table:table><table:table-header-rows><table:table-row>"
                + cell("ที่", "table:number-rows-spanned=\"2\"")
                + cell("งบ", "table:number-columns-spanned=\"2\"") + covered
                + "</table:table-row></table:table-header-rows>"
                + "<table:table-row>\(covered)\(cell("ตั้ง"))\(cell("จ่าย"))</table:table-row></table:table>"
        )
        let table = try #require(extraction.tables.first)
        #expect(table.rows.map { $0.map(\.text) } == [["ที่", "งบ", "งบ"], ["ที่", "ตั้ง", "จ่าย"]])
        #expect(table.rows[1].map(\.isContinuation) == [true, false, false])
        #expect(table.rows.map(\.[0].isHeader) == [true, false])
    }

    @Test func `headers and footers of a text are told as such`() throws {
        let styles =
            "<office:document-styles \(Self.spaces)><style:master-page>"
            + "<style:header><text:p>เทศบาล</text:p></style:header>"
            + "<style:footer><text:p>หน้า</text:p></style:footer></style:master-page></office:document-styles>"
        let extraction = try read(.odt, "<text:p>ก</text:p>", ["styles.xml": styles])
        #expect(extraction.blocks.map(\.text) == ["ก", "เทศบาล", "หน้า"])
        #expect(extraction.blocks.map(\.region) == [.main, .header, .footer])
    }

    @Test func `a text of pictures alone has no text layer`() throws {
        let extraction = try read(
            .odt,
            "<text:p><draw:frame><draw:image/><svg:desc>แผนผัง</svg:desc></draw:frame></text:p>"
        )
        #expect(extraction.readability == .noTextLayer)
        #expect(extraction.images.map(\.alt) == ["แผนผัง"])
        #expect(try read(.odt, "<text:p/>").readability == .empty)
    }

    @Test func `a text that LibreOffice saved says what its Word document says`() throws {
        let odt = try Fixture.read("odt/paper.odt", .odt)
        let rtf = try Fixture.read("rtf/paper.rtf", .rtf)
        #expect(odt.blocks.first?.kind == .heading(level: 1))
        #expect(odt.blocks.map(\.text) == rtf.blocks.map(\.text))
        #expect(
            odt.tables.map { $0.rows.map { $0.map(\.text) } }
                == rtf.tables.map { $0.rows.map { $0.map(\.text) } }
        )
        #expect(odt.links.map(\.written) == ["https://www.srivareenakhon.go.th/plan/"])
        #expect(rtf.links.map(\.written) == odt.links.map(\.written))
    }
}
