import Model
import Testing
import ThaiText

@testable import Extracting

/// The small documents of Fixtures, written by real programs.
@Suite struct FixtureDocumentsTests {
    private func read(_ path: String, _ format: Format) throws -> Extraction {
        try Fixture.read(path, format)
    }

    private func rows(_ path: String, _ format: Format) throws -> [[String]] {
        try #require(try read(path, format).tables.first).rows.map { $0.map(\.text) }
    }

    @Test(arguments: ["pdf/thai-chromium.pdf", "pdf/thai-libreoffice.pdf"])
    func `both producers' PDFs say the same`(_ path: String) throws {
        let extraction = try read(path, .pdf)
        let text = extraction.blocks.map(\.text).joined(separator: "\n")
        #expect(extraction.readability == .readable)
        for words in ["48,500", "12,000", "3,250.00", "๑๖.๓๐"] { #expect(text.contains(words)) }
        let title = try #require(extraction.blocks.first)
        #expect(normalise(title.text) == "บันทึกการประชุมคณะทำงานปรับปรุงตลาดเก่า")
        // One producer's stands out by its size, the other's by its weight.
        #expect(title.isHeading || title.kind == .label)
    }

    @Test func `a scan, a blank page, a lock and a torn file are told apart`() throws {
        #expect(try read("pdf/scan-no-text.pdf", .pdf).readability == .noTextLayer)
        #expect(try read("pdf/empty-page.pdf", .pdf).readability == .empty)
        #expect(try read("pdf/encrypted.pdf", .pdf).readability == .encrypted)
        guard case .damaged = try read("pdf/truncated.pdf", .pdf).readability else {
            Issue.record("truncated.pdf was read")
            return
        }
    }

    @Test func `merged heads are a grid`() throws {
        let table = try #require(try read("xlsx/merged-headers.xlsx", .xlsx).tables.first)
        #expect(table.place.sheet == "ค่าใช้จ่าย")
        #expect(table.rows.count == 5)
        #expect(table.rows.allSatisfy { $0.count == 5 })
        #expect(table.rows[0].map(\.isContinuation) == [false, true, true, true, true])
        #expect(table.rows[1][1].text == table.rows[1][2].text)
        #expect(table.rows[2][0].isContinuation)
        #expect(table.rows.map(\.[0].isHeader) == [false, true, true, false, false])
        #expect(table.rows.joined().contains { $0.text == "640500.25" })
    }

    @Test func `instructions and hidden sheets are marked`() throws {
        let tables = try read("xlsx/instruction-and-hidden-sheets.xlsx", .xlsx).tables
        let hidden = Dictionary(uniqueKeysWithValues: tables.map { ($0.place.sheet, $0.isHidden) })
        #expect(
            hidden == ["คำอธิบาย": true, "ข้อมูล": false, "ตัวเลือก": true, "ภายใน": true]
        )
    }

    @Test func `numbers keep their digits, as numbers and as text`() throws {
        let texts = Set(try rows("xlsx/numbers-as-text.xlsx", .xlsx).joined())
        #expect(texts.isSuperset(of: ["1,250,000.00", "๑,๒๕๐,๐๐๐", "1,250,000 บาท", "42", "-"]))
        #expect(texts.contains("67109012345"))
        #expect(!texts.contains { $0.contains("E+") })
    }

    @Test func `formulas have their kept results, or stand as they are written`() throws {
        let cached = try rows("xlsx/formulas-cached.xlsx", .xlsx).joined()
        #expect(Set(cached).isSuperset(of: ["2300", "ปูน และ ทราย", "#DIV/0!"]))
        let uncached = try rows("xlsx/formulas-uncached.xlsx", .xlsx).joined()
        #expect(uncached.contains { $0.hasPrefix("=") })
        #expect(!uncached.contains("2300"))
    }

    @Test func `dates are ISO 8601 and a plain number is none`() throws {
        let texts = Set(try rows("xlsx/dates.xlsx", .xlsx).joined())
        #expect(texts.isSuperset(of: ["2024-10-01", "2025-03-31", "2025-02-14T13:30", "45566"]))
    }

    @Test func `three thousand rows are all there`() throws {
        let rows = try rows("xlsx/many-shared-strings.xlsx", .xlsx)
        #expect(rows.last?.prefix(2) == ["3000", "ครุภัณฑ์หมายเลข 03000"])
    }

    @Test func `a bomb and half a workbook are refused`() throws {
        #expect(try read("xlsx/zip-bomb.xlsx", .xlsx).readability == .tooLarge)
        guard case .damaged = try read("xlsx/truncated.xlsx", .xlsx).readability else {
            Issue.record("truncated.xlsx was read")
            return
        }
    }

    @Test func `a text document has its paragraphs, its table and its links`() throws {
        let extraction = try read("docx/paragraphs-tables-links.docx", .docx)
        #expect(extraction.tables.map { $0.rows.count } == [4])
        #expect(extraction.tables.first?.rows.allSatisfy { $0.count == 3 } == true)
        #expect(extraction.links.count == 2)
        #expect(extraction.links.allSatisfy { !$0.text.isEmpty && $0.block != nil })
        #expect(extraction.blocks.first?.isHeading == true)
    }

    @Test func `delimited files of all charsets and separators are read`() throws {
        #expect(try rows("csv/utf8.csv", .csv).map(\.count) == [3, 3, 3])
        #expect(try rows("csv/utf8-bom.csv", .csv) == rows("csv/utf8.csv", .csv))
        let thai = try rows("csv/windows-874.csv", .csv).joined().joined()
        #expect(thai.contains("“ครบถ้วน” – ตรวจแล้ว"))
        #expect(try rows("csv/quoted-newlines.csv", .csv)[1][0] == "ซ่อม \"ด่วน\"")
        #expect(try rows("csv/ragged.csv", .csv).allSatisfy { $0.count == 4 })
        #expect(try rows("csv/semicolon.csv", .csv).joined().contains("35,5"))
    }

    @Test func `plain text of both charsets is the same`() throws {
        let utf8 = try read("text/utf8.txt", .text).blocks.map(\.text)
        #expect(utf8.count == 3)
        #expect(try read("text/windows-874.txt", .text).blocks.map(\.text) == utf8)
    }
}
