import Model
import Testing

@testable import Extracting

/// One workbook that LibreOffice saved in every format of workbooks.
@Suite struct SameWorkbookTests {
    private static let xlsx = "xlsx/workbook.xlsx"

    @Test(arguments: [
        ("xls/workbook.xls", Format.xls), ("ods/workbook.ods", .ods), ("ods/workbook.fods", .ods),
    ])
    func `a workbook says the same in every format`(path: String, format: Format) throws {
        let expected = try Fixture.read(Self.xlsx, .xlsx)
        let other = try Fixture.read(path, format)
        #expect(other.readability == .readable)
        #expect(other.title == expected.title)
        #expect(other.pageCount == expected.pageCount)
        #expect(other.blocks == expected.blocks)
        for (mine, theirs) in zip(other.tables, expected.tables) {
            #expect(mine.rows.map { $0.map(\.text) } == theirs.rows.map { $0.map(\.text) })
        }
        #expect(other.tables == expected.tables)
        #expect(other.links == expected.links)
    }

    @Test func `and what it says is what a person reads`() throws {
        let extraction = try Fixture.read(Self.xlsx, .xlsx)
        #expect(extraction.title == "สรุปผลการจัดซื้อจัดจ้าง")
        #expect(extraction.tables.map(\.isHidden) == [false, true])
        let rows = extraction.tables[0].rows.map { $0.map(\.text) }
        #expect(
            rows[3] == [
                "1", "67109012345", "จ้างปรับปรุงถนนสายตลาดเก่า–วัดใหม่", "1250000", "1248500.5",
                "2025-03-31", "95.5%", "0812345678", "TRUE",
            ]
        )
        #expect(
            rows[4] == [
                "2", "68019004321", "ซื้อเครื่องสูบน้ำ “ขนาดใหญ่”", "98500", "98000",
                "2025-02-14T13:30", "100%", "0034567890", "FALSE",
            ]
        )
        #expect(rows[5].prefix(5) == ["รวม", "", "", "1348500", "#DIV/0!"])
        #expect(extraction.tables[0].rows[1].map(\.isContinuation)[3...4] == [false, true])
        #expect(
            extraction.links.map(\.written) == ["https://www.srivareenakhon.go.th/egp/67109012345"]
        )
    }
}
