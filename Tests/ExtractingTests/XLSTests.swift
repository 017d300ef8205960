import Model
import TestSupport
import Testing

@testable import Extracting

@Suite struct XLSTests {
    /// A record of a stream: its number, its length, its data.
    private func record(_ kind: Int, _ data: [UInt8]) -> [UInt8] {
        word(kind) + word(data.count) + data
    }

    private func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    /// A stream of one sheet, of Excel 97 unless another version is given.
    private func sheet(_ records: [UInt8], version: Int = 0x0600) -> Extraction {
        let start = record(0x0809, word(version) + word(0x0010) + word(0) + word(0))
        return extract(start + records + record(0x0A, []), format: .xls)
    }

    private func texts(_ extraction: Extraction) -> [[String]] {
        extraction.tables.first?.rows.map { $0.map(\.text) } ?? []
    }

    @Test func `numbers of every form are read`() {
        let at = { (column: Int) in self.word(0) + self.word(column) + self.word(0) }
        let records =
            record(0x0203, at(0) + [0, 0, 0, 0, 0, 0, 0xF8, 0x3F])
            + record(0x027E, at(1) + [0x9A, 0x01, 0x00, 0x00])
            + record(0x027E, at(2) + [0xFF, 0xFF, 0xFF, 0xFF])
            + record(
                0x00BD,
                word(0) + word(3) + [0, 0, 6, 0, 0, 0] + [0, 0, 10, 0, 0, 0] + word(4)
            )
        #expect(texts(sheet(records)) == [["1.5", "102", "-0.01", "1", "2"]])
    }

    @Test func `text of every version is read`() {
        let at = word(0) + word(0) + word(0)
        let wide = word(2) + [1] + [0x01, 0x0E, 0x02, 0x0E]
        #expect(texts(sheet(record(0x0204, at + wide))) == [["กข"]])
        let narrow = word(2) + [0xA1, 0xA2]
        #expect(texts(sheet(record(0x0204, at + narrow), version: 0x0500)) == [["กข"]])
    }

    @Test func `text that goes on in another record is whole`() {
        // Two letters in the first record, as two bytes each, and two in the next, as one.
        let start = record(
            0x0204,
            word(0) + word(0) + word(0) + word(4) + [1, 0x01, 0x0E, 0x02, 0x0E]
        )
        #expect(texts(sheet(start + record(0x3C, [0, 0x41, 0x42]))) == [["กขAB"]])
    }

    @Test func `results of formulas are told, and the link that one makes`() {
        let formula: [UInt8] =
            [0x17, 3, 0, 0x78, 0x3A, 0x79] + [0x17, 1, 0, 0x61] + [0x42, 2, 0x67, 0x01]
        let head = { (result: [UInt8]) in
            self.word(0) + self.word(0) + self.word(0) + result + [0, 0, 0, 0, 0, 0]
        }
        let text = record(
            0x0006,
            head([0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) + word(formula.count) + formula
        )
        let extraction = sheet(text + record(0x0207, word(2) + [0, 0x6F, 0x6B]))
        #expect(texts(extraction) == [["ok"]])
        #expect(extraction.links.map(\.written) == ["x:y"])
        let error = record(0x0006, head([2, 0, 7, 0, 0, 0, 0xFF, 0xFF]) + word(0))
        #expect(texts(sheet(error)) == [["#DIV/0!"]])
    }

    @Test func `a workbook under a password is encrypted`() {
        #expect(sheet(record(0x002F, [0, 0])).readability == .encrypted)
    }

    @Test func `a workbook of nothing is empty`() {
        #expect(sheet([]).readability == .empty)
    }

    @Test func `a sheet without an end keeps what was read`() {
        let start = record(0x0809, word(0x0600) + word(0x0010) + word(0) + word(0))
        let cell = record(0x0204, word(0) + word(0) + word(0) + word(1) + [0, 0x61])
        let extraction = extract(start + cell, format: .xls)
        #expect(extraction.readability == .damaged("a sheet without an end"))
        #expect(texts(extraction) == [["a"]])
    }

    @Test func `mutated workbooks never trap`() throws {
        var random = SeededRandom(seed: 8)
        let whole = try Fixture.bytes("xls/workbook.xls")
        for _ in 0..<600 {
            var bytes = whole
            for _ in 0..<5 {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(
                    in: 0...255,
                    using: &random
                )
            }
            _ = extract(bytes, format: .xls)
        }
        for length in stride(from: 0, to: whole.count, by: 97) {
            _ = extract(Array(whole[..<length]), format: .xls)
        }
    }

    @Test func `a workbook in the XML of 2003 has its types, merges and links`() {
        let xml = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="x">
            <Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>
            <Worksheet ss:Name="ก"><Table>
            <Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">หัว</Data></Cell><Cell><Data ss:Type="String">ท้าย</Data></Cell></Row>
            <Row><Cell ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell>
            <Cell ss:Index="3" ss:HRef="https://a.go.th/"><Data ss:Type="DateTime">2025-03-31T00:00:00.000</Data></Cell></Row>
            </Table></Worksheet>
            <Worksheet ss:Name="ข"><Table/><WorksheetOptions><x:Visible>SheetHidden</x:Visible></WorksheetOptions></Worksheet></Workbook>
            """
        let extraction = extract(Array(xml.utf8), format: .xls)
        #expect(texts(extraction) == [["หัว", "หัว", "ท้าย"], ["50%", "", "2025-03-31"]])
        #expect(extraction.tables[0].place.row == 2)
        #expect(extraction.links.map(\.written) == ["https://a.go.th/"])
        #expect(extraction.blocks.map(\.region) == [.main, .aside])
    }
}
