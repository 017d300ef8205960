import Model
import Testing

@testable import Extracting

@Suite struct XLSXTests {
    private func read(_ workbook: TestWorkbook) throws -> Extraction {
        extract(try TestArchive.pack(workbook.parts), format: .xlsx)
    }

    private func rows(_ rows: String, formats: [String] = []) throws -> [[String]] {
        let sheet = TestWorkbook.Sheet(rows: rows)
        let extraction = try read(TestWorkbook(sheets: [sheet], formats: formats))
        return extraction.tables.first?.rows.map { $0.map(\.text) } ?? []
    }

    @Test func `shared strings are joined from their runs without phonetic guides`() throws {
        let strings = [
            "<si><t>หนึ่ง</t></si>",
            "<si><r><t>จัด</t></r><r><t xml:space=\"preserve\">ซื้อ </t></r><rPh><t>x</t></rPh></si>",
        ]
        let sheet = TestWorkbook.Sheet(
            rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>9</v></c></row>"
        )
        let extraction = try read(TestWorkbook(sheets: [sheet], strings: strings))
        #expect(extraction.tables[0].rows[0].map(\.text) == ["หนึ่ง", "จัดซื้อ"])
        #expect(extraction.extractor == "xlsx/1")
    }

    @Test func `an e-GP number keeps all its digits`() throws {
        let cells = "<c><v>6.7109012345E10</v></c><c><v>67109012345</v></c><c><v>12.50</v></c>"
        #expect(try rows("<row>\(cells)</row>") == [["67109012345", "67109012345", "12.5"]])
    }

    @Test func `a date is told in ISO 8601`() throws {
        let cells =
            "<c s=\"0\"><v>45747</v></c><c s=\"1\"><v>45747.5625</v></c><c s=\"2\"><v>0.5</v></c>"
        let formats = ["[$-107041E]d mmmm bbbb", "d/m/yyyy h:mm", "hh:mm"]
        let text = try rows("<row>\(cells)</row>", formats: formats)
        #expect(text == [["2025-03-31", "2025-03-31T13:30", "12:00"]])
    }

    @Test func `a telephone number keeps its zero and a share its sign`() throws {
        let cells = "<c s=\"0\"><v>812345678</v></c><c s=\"1\"><v>0.955</v></c>"
        let text = try rows("<row>\(cells)</row>", formats: ["0000000000", "0.00%"])
        #expect(text == [["0812345678", "95.5%"]])
    }

    @Test func `inline strings, booleans, errors and formulas are text`() throws {
        let cells =
            "<c t=\"inlineStr\"><is><t>ก</t></is></c><c t=\"b\"><v>1</v></c>"
            + "<c t=\"e\"><v>#REF!</v></c><c t=\"str\"><f>A1</f><v>ข</v></c>"
            + "<c><f>SUM(1)</f></c><c><f>1+1</f><v>2</v></c>"
        #expect(try rows("<row>\(cells)</row>") == [["ก", "TRUE", "#REF!", "ข", "=SUM(1)", "2"]])
    }

    @Test func `rows and columns keep the numbers that a person sees`() throws {
        let sheet = TestWorkbook.Sheet(
            rows:
                "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"5\"><c r=\"C5\"><v>2</v></c></row>"
        )
        let table = try #require(try read(TestWorkbook(sheets: [sheet])).tables.first)
        #expect(table.place == Place(sheet: "ข้อมูล", row: 3, column: 1))
        #expect(
            table.rows.map { $0.map(\.text) } == [["", "1", ""], ["", "", ""], ["", "", "2"]]
        )
    }

    @Test func `merged cells repeat their text, and titles above the head are blocks`() throws {
        let text = { (text: String) in "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
        let head = ["ที่", "งาน", "งบ"].map(text).joined()
        let sheet = TestWorkbook.Sheet(
            rows: "<row>\(text("สรุปผลการจัดซื้อจัดจ้าง 2568"))</row><row>\(head)</row>"
                + "<row><c><v>1</v></c>\(text("ถนน"))<c><v>500</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>"
        )
        let extraction = try read(TestWorkbook(sheets: [sheet]))
        let table = extraction.tables[0]
        #expect(table.caption == "สรุปผลการจัดซื้อจัดจ้าง 2568")
        #expect(table.rows[0].map(\.isContinuation) == [false, true, true])
        #expect(table.rows[0][2].text == "สรุปผลการจัดซื้อจัดจ้าง 2568")
        #expect(table.rows.map(\.[0].isHeader) == [false, true, false])
        #expect(extraction.blocks.map(\.text) == ["ข้อมูล", "สรุปผลการจัดซื้อจัดจ้าง 2568"])
        #expect(extraction.blocks[1].place.row == 1)
        #expect(extraction.blocks[1].heading == 0)
    }

    @Test func `hidden sheets and instructions do not speak`() throws {
        let table = "<row><c><v>1</v></c><c><v>2</v></c></row>"
        let extraction = try read(
            TestWorkbook(sheets: [
                .init(name: "คำอธิบาย", rows: table),
                .init(name: "เก่า", rows: table, state: "hidden"),
                .init(
                    name: "ช่วยเหลือ",
                    rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"
                ),
                .init(name: "ITA-o12", rows: table),
            ])
        )
        #expect(extraction.tables.map(\.isHidden) == [true, true, true, false])
        #expect(extraction.blocks.map(\.region) == [.aside, .aside, .aside, .main])
        #expect(extraction.pageCount == 4)
    }

    @Test func `a sheet of prose alone is what the workbook says`() throws {
        let sheet = TestWorkbook.Sheet(rows: "<row><c><v>1</v></c></row>")
        #expect(try read(TestWorkbook(sheets: [sheet])).tables.map(\.isHidden) == [false])
    }

    @Test func `hyperlinks belong to their cells, by relationship or by formula`() throws {
        let sheet = TestWorkbook.Sheet(
            rows: "<row><c r=\"A1\" t=\"str\"><v>ประกาศ</v></c>"
                + "<c r=\"B1\" t=\"str\"><f>HYPERLINK(\"https://b.go.th/x\",\"ดู\")</f><v>ดู</v></c></row>",
            after: "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/></hyperlinks>",
            links: ["https://a.go.th/ก.pdf"]
        )
        let extraction = try read(TestWorkbook(sheets: [sheet]))
        #expect(
            Set(extraction.links.map(\.written)) == ["https://a.go.th/ก.pdf", "https://b.go.th/x"]
        )
        #expect(extraction.tables[0].rows[0].map(\.links.count) == [1, 1])
        #expect(Set(extraction.links.map(\.text)) == ["ประกาศ", "ดู"])
    }

    @Test func `a stray cell at the end of the sheet costs nothing`() throws {
        let sheet = TestWorkbook.Sheet(
            rows:
                "<row><c><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>"
        )
        let extraction = try read(TestWorkbook(sheets: [sheet]))
        #expect(extraction.tables[0].rows.count == 1)
        #expect(extraction.isCut)
    }

    @Test func `columns and cells beyond the limits are left out`() throws {
        let wide = "<row><c><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>"
        let extraction = try read(TestWorkbook(sheets: [.init(rows: wide)]))
        #expect(extraction.tables[0].rows[0].count == 1)
        #expect(extraction.isCut)
    }

    @Test func `a workbook without a filled cell is empty`() throws {
        #expect(try read(TestWorkbook(sheets: [.init(rows: "")])).readability == .empty)
    }

    @Test func `a damaged sheet leaves the ones before it`() throws {
        var parts = TestWorkbook(sheets: [
            .init(rows: "<row><c><v>1</v></c></row>"), .init(rows: "<row><c><v>2</v></c></row>"),
        ]).parts
        parts["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData><row><c></row>"
        let extraction = extract(try TestArchive.pack(parts), format: .xlsx)
        guard case .damaged = extraction.readability else {
            Issue.record("\(extraction.readability)")
            return
        }
        #expect(extraction.tables.count == 1)
    }
}
