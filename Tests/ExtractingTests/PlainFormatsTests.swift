import Model
import TestSupport
import Testing
import ThaiText

@testable import Extracting

@Suite struct PlainFormatsTests {
    private func rows(_ text: String) -> [[String]] {
        let extraction = extract(Array(text.utf8), format: .csv)
        return extraction.tables.first?.rows.map { $0.map(\.text) } ?? []
    }

    @Test func `fields are read as RFC 4180 has them`() {
        #expect(
            rows("ก,\"ข,\"\"ค\"\"\",\"ง\r\nจ\"\r\n1,2,3\r\n") == [
                ["ก", "ข,\"ค\"", "ง จ"], ["1", "2", "3"],
            ]
        )
    }

    @Test(arguments: [",", ";", "\t"])
    func `the delimiter is guessed`(_ delimiter: String) {
        let text = ["ที่,งาน,งบ", "1,ถนน,5", "2,ท่อ,6"].joined(separator: "\n")
        let written = text.replacing(",", with: delimiter)
        #expect(rows(written) == [["ที่", "งาน", "งบ"], ["1", "ถนน", "5"], ["2", "ท่อ", "6"]])
    }

    @Test func `a stated delimiter is taken at its word and rows keep their numbers`() {
        let extraction = extract(Array("sep=;\nก;ข,ค\n1;2".utf8), format: .csv)
        #expect(extraction.tables[0].rows.map { $0.map(\.text) } == [["ก", "ข,ค"], ["1", "2"]])
        #expect(extraction.tables[0].place.row == 2)
    }

    @Test func `ragged rows are kept in a full grid`() {
        #expect(
            rows("ก,ข,ค\n1\n2,3,4,5\n") == [
                ["ก", "ข", "ค", ""], ["1", "", "", ""], ["2", "3", "4", "5"],
            ]
        )
    }

    @Test func `an unterminated quote is named and swallows nothing`() {
        let extraction = extract(Array("ก,ข\n1,\"2\n3,4\n".utf8), format: .csv)
        #expect(extraction.readability == .damaged("unterminated quote in line 2"))
        #expect(
            extraction.tables[0].rows.map { $0.map(\.text) } == [
                ["ก", "ข"], ["1", "\"2"], ["3", "4"],
            ]
        )
    }

    @Test func `windows-874, UTF-8 and UTF-16 say the same`() throws {
        let text = "ที่,งาน\n1,“ถนน”\n"
        let thai = try #require(Windows874.encode(text))
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let encodings = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), thai, [0xFF, 0xFE] + wide,
        ]
        for bytes in encodings {
            #expect(
                extract(bytes, format: .csv).tables[0].rows.map { $0.map(\.text) } == [
                    ["ที่", "งาน"], ["1", "“ถนน”"],
                ]
            )
        }
    }

    @Test func `a torn character does not make UTF-8 another charset`() {
        let bytes = Array("เทศบาลเมืองอ่างทอง".utf8.dropLast())
        #expect(TextDecoding.decode(bytes).hasPrefix("เทศบาลเมืองอ่างท"))
    }

    @Test func `lines of text are blocks with their numbers`() {
        let extraction = extract(Array("ก\r\n\r\n  ข  ค \rง\u{C}จ".utf8), format: .text)
        #expect(extraction.blocks.map(\.text) == ["ก", "ข ค", "ง", "จ"])
        #expect(extraction.blocks.map(\.place.line) == [1, 3, 4, 5])
        #expect(extraction.extractor == "text/1")
    }

    @Test(arguments: [Format.csv, .text, .image, .doc, .other, .pdf])
    func `no bytes at all are an empty document`(_ format: Format) {
        #expect(extract([], format: format).readability == .empty)
    }

    @Test func `what no reader reads is named`() {
        #expect(extract([1], format: .doc).readability == .unsupported("doc"))
        #expect(extract([1], format: .archive).readability == .unsupported("archive"))
        #expect(extract(Array("GIF89a".utf8), format: .image).readability != .readable)
        #expect(extract([1], format: .html).readability == .unsupported("html"))
    }

    @Test func `every format but HTML has one reader`() {
        let listed = FormatReader.all.map(\.format)
        #expect(Set(listed) == Set(Format.allCases).subtracting([.html]))
        #expect(listed.count == Set(listed).count)
        #expect(FormatReader.all.allSatisfy { $0.name.hasPrefix("\($0.format.rawValue)/") })
    }

    @Test func `random bytes are read as something`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0xE0, 0xB8, 0x81, 0x3B, 0x41]
                return special[Int.random(in: special.indices, using: &random)]
            }
            _ = extract(bytes, format: .csv)
            _ = extract(bytes, format: .text)
        }
    }

    @Test(arguments: [
        ("รายงานผล.pdf", ""), ("Microsoft Word - แผน", ""), ("Untitled", ""), ("  ", ""),
        ("แผนปฏิบัติราชการ", "แผนปฏิบัติราชการ"),
    ])
    func `a title is somebody's, or none`(_ written: String, _ shown: String) {
        #expect(DocumentTitle.shown(written) == shown)
    }
}
