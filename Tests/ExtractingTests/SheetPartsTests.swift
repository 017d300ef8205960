import Model
import Testing

@testable import Extracting

@Suite struct SheetPartsTests {
    @Test(arguments: [
        (0, "1899-12-31"), (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"),
        (61, "1900-03-01"), (25_569, "1970-01-01"), (45_351, "2024-02-29"), (45_747, "2025-03-31"),
        (2_958_465, "9999-12-31"),
    ])
    func `a serial is a day`(_ serial: Int, _ day: String) {
        let date = SerialDate(serial: Double(serial), isFrom1904: false)
        #expect(date.iso(hasDay: true, hasTime: false) == day)
    }

    @Test func `a workbook of 1904 counts four years later`() {
        let date = SerialDate(serial: 44_285, isFrom1904: true)
        #expect(date.iso(hasDay: true, hasTime: false) == "2025-03-31")
    }

    @Test func `what is no date stays a number`() {
        #expect(SerialDate(serial: -1, isFrom1904: false).iso(hasDay: true, hasTime: false) == nil)
        let format = NumberFormat.date(hasDay: true, hasTime: false)
        #expect(NumberText.shown("99999999", format, isFrom1904: false) == "99999999")
    }

    @Test(arguments: [
        ("General", NumberFormat.plain), ("#,##0.00", .plain), ("0.00E+00", .plain),
        ("\"วันที่\" 0", .plain), ("[Red]#,##0", .plain), ("0", .plain), ("@", .plain),
        ("d/m/yy", .date(hasDay: true, hasTime: false)),
        ("[$-D07041E]d mmm bbbb;@", .date(hasDay: true, hasTime: false)),
        ("mmm", .date(hasDay: true, hasTime: false)), ("h:mm", .date(hasDay: false, hasTime: true)),
        ("[h]:mm", .date(hasDay: false, hasTime: true)),
        ("yyyy-mm-dd hh:mm", .date(hasDay: true, hasTime: true)), ("0.0%", .percent),
        ("0000000000", .digits(10)),
    ])
    func `a format code says what is shown`(_ code: String, _ format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(arguments: [
        (0.1 + 0.2, "0.3"), (1e21, "1000000000000000000000"), (-0.5, "-0.5"), (0, "0"),
        (123_456_789_012.5, "123456789012.5"), (1e-20, "0"), (67_109_012_345, "67109012345"),
    ])
    func `a number is written out`(_ number: Double, _ text: String) {
        #expect(NumberText.plain(number) == text)
    }

    @Test(arguments: ["", "1", "A", "A0", "XFE1", "A1048577", "AAAAAAAAAAAAAAAAAAAA1", "A1B", "ก1"])
    func `what is no cell is refused`(_ text: String) {
        #expect(CellReference(text) == nil)
    }

    @Test func `a cell is told by its letters and number`() {
        #expect(CellReference("A1") == CellReference(row: 0, column: 0))
        #expect(CellReference("$AB$12") == CellReference(row: 11, column: 27))
        #expect(CellReference("XFD1048576") == CellReference(row: 1_048_575, column: 16_383))
    }

    @Test func `lines of few cells above a wide head are titles`() {
        var grid = SheetGrid(
            rows: [
                ["หน่วยงาน", "เทศบาล"], ["ที่", "งาน", "งบ", "วิธี"], ["1", "ถนน", "5", "คัดเลือก"],
            ],
            cells: 100
        )
        grid.markHeader()
        #expect(grid.titleRows == 1)
        #expect(grid.rows.map(\.[0].isHeader) == [false, true, false])
    }

    @Test func `a grid of numbers has no head`() {
        var grid = SheetGrid(rows: [["1", "2"], ["3", "4"]], cells: 100)
        grid.markHeader()
        #expect(grid.rows.allSatisfy { $0.allSatisfy { !$0.isHeader } })
    }

    @Test func `overlapping merges do not work forever`() throws {
        var content = SheetContent(limit: 1_000)
        for row in 0..<200 { content.add("x", at: CellReference(row: row, column: 199)) }
        let all = try #require(CellRange("A1:XFD1048576"))
        for _ in 0..<100_000 { content.add(merge: all) }
        #expect(SheetGrid(content, cells: 50_000).rows.count == 200)
    }

    @Test func `escapes of control characters are undone`() {
        #expect(RichText.unescaped("ก_x000D_ข_x_ค_xZZZZ_") == "ก\rข_x_ค_xZZZZ_")
    }

    @Test(arguments: [
        ("xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("xl/workbook.xml", "/xl/sheet.xml", "xl/sheet.xml"), ("", "xl/w.xml", "xl/w.xml"),
        ("a/b/c.xml", "../d.xml", "a/d.xml"), ("a.xml", "../../x", "x"),
    ])
    func `a target is resolved in its folder`(_ part: String, _ target: String, _ name: String) {
        #expect(PartName(part).resolve(target) == name)
    }
}
