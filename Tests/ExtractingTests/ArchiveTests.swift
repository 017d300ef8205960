import Foundation
import Model
import TestSupport
import Testing

@testable import Extracting

@Suite struct ArchiveTests {
    private func read(_ members: [String: [UInt8]]) throws -> Extraction {
        extract(try TestArchive.pack(members), format: .archive)
    }

    /// A workbook as a file that is known by its bytes.
    private func package(_ workbook: TestWorkbook) throws -> [UInt8] {
        try TestArchive.pack(
            workbook.parts.merging(["[Content_Types].xml": "<Types/>"]) { $1 }
        )
    }

    @Test func `members are listed, and each speaks under its own name`() throws {
        let extraction = try read([
            "ก.txt": Array("ประกาศ".utf8), "ข.csv": Array("ที่,งาน\n1,ถนน\n".utf8),
        ])
        #expect(extraction.readability == .readable)
        #expect(extraction.members.map(\.name) == ["ก.txt", "ข.csv"])
        #expect(extraction.members.map(\.kind) == ["text", "csv"])
        #expect(extraction.blocks.map(\.text) == ["ก.txt", "ข.csv", "ก.txt", "ประกาศ", "ข.csv"])
        #expect(
            extraction.blocks.map(\.kind) == [
                .listItem, .listItem, .heading(level: 1), .paragraph, .heading(level: 1),
            ]
        )
        #expect(extraction.blocks[3].heading == 2)
        #expect(extraction.blocks[3].place == Place(member: "ก.txt", line: 1))
        #expect(extraction.tables.map(\.place.member) == ["ข.csv"])
        #expect(extraction.tables.map(\.heading) == [4])
        #expect(extraction.links.map(\.text) == ["ก.txt", "ข.csv"])
    }

    @Test func `what stands in members is merged whole`() throws {
        let whole = try Fixture.read("archive/documents.zip", .archive)
        let book = try Fixture.read("xlsx/merged-headers.xlsx", .xlsx)
        let table = try #require(whole.tables.first { $0.place.member == "ITA-o12.xlsx" })
        #expect(table.rows == book.tables[0].rows)
        #expect(table.place.sheet == "ค่าใช้จ่าย")
        #expect(whole.blocks.contains { $0.place == Place(member: "สัญญาจ้าง.pdf", page: 1) })
        // The merged document is one that the parent takes.
        #expect(try Extraction(decoding: whole.encoded) == whole)
    }

    @Test func `an archive within is named and not opened`() throws {
        let inner = try TestArchive.pack(["ใน.txt": "ความลับ"])
        let extraction = try read(["นอก.txt": Array("ก".utf8), "ใน.zip": inner])
        let member = try #require(extraction.members.first { $0.name == "ใน.zip" })
        #expect(member.readability == .unsupported("zip"))
        #expect(!extraction.blocks.contains { $0.text.contains("ความลับ") })
    }

    @Test func `links of members point to their own blocks and cells`() throws {
        let page = Array("https://a.go.th".utf8)
        let sheet = TestWorkbook.Sheet(
            rows: "<row><c t=\"str\"><f>HYPERLINK(\"https://b.go.th/\",\"ดู\")</f><v>ดู</v></c></row>"
        )
        let book = try package(TestWorkbook(sheets: [sheet]))
        let extraction = try read([
            "1.csv": Array("ก,ข\n1,2\n".utf8), "2.xlsx": book, "0.txt": page,
        ])
        let link = try #require(extraction.links.first { $0.written == "https://b.go.th/" })
        let cell = try #require(link.cell)
        #expect(extraction.tables[cell.table].rows[cell.row][cell.column].text == "ดู")
        let indices = extraction.tables[cell.table].rows[cell.row][cell.column].links
        #expect(indices.map { extraction.links[$0].written } == ["https://b.go.th/"])
    }

    @Test func `one member that fails is named, and the others count`() throws {
        let extraction = try Fixture.read("archive/one-damaged.zip", .archive)
        #expect(extraction.readability == .readable)
        guard case .damaged = extraction.members[0].readability else {
            Issue.record("\(extraction.members[0])")
            return
        }
        #expect(extraction.members[0].blindness == .damaged)
        #expect(extraction.members[1].readability == .readable)
    }

    private static let picture: [UInt8] = {
        let poster = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/documents/image/poster.png")
        return (try? Data(contentsOf: poster)).map { [UInt8]($0) } ?? []
    }()

    @Test(
        arguments: [
            (["ก.png": picture], Readability.noTextLayer),
            (["ก.zip": [0x50, 0x4B, 5, 6]], .unsupported("zip")), (["ก.txt": []], .empty),
            (["ก.xlsx": Array("x".utf8), "ข/": []], .readable), ([:], .empty),
        ] as [([String: [UInt8]], Readability)]
    )
    func `an archive is what its best member is`(
        _ members: [String: [UInt8]],
        _ readability: Readability
    ) throws {
        guard !members.isEmpty else {
            // libzip writes no archive of nothing.
            let end: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
            return #expect(extract(end, format: .archive).readability == readability)
        }
        #expect(try read(members).readability == readability)
    }

    @Test func `members share what they may unpack to`() throws {
        let rows = String(repeating: "<row/>", count: 1_300_000)
        let book = try package(TestWorkbook(sheets: [.init(rows: rows)]))
        let small = Array("ก".utf8)
        let members = (0..<9).map { ("\($0).xlsx", book) } + [("ท้าย.txt", small)]
        let extraction = try read(Dictionary(uniqueKeysWithValues: members))
        #expect(extraction.members.contains { $0.readability == .tooLarge })
        #expect(extraction.readability == .readable || extraction.readability == .tooLarge)
    }

    @Test func `more members than are listed are told`() throws {
        let names = (0..<ExtractionLimits.members + 5).map { ("\($0).bin", [UInt8]([0, 1])) }
        let extraction = try read(Dictionary(uniqueKeysWithValues: names))
        #expect(extraction.isCut)
        #expect(extraction.members.count == ExtractionLimits.members)
    }

    @Test(
        arguments: [
            ([0xBB, 0xC3, 0xD0, 0xA1, 0xD2, 0xC8], "ประกาศ"), (Array("ก\\ข.txt".utf8), "ก/ข.txt"),
            ([0x63, 0x61, 0x66, 0x82], nil), ([0x61, 0xFF], nil),
        ] as [([UInt8], String?)]
    )
    func `a name is UTF-8 or Thai, or of neither`(_ bytes: [UInt8], _ name: String?) {
        #expect(MemberName.decoded(bytes) == name)
    }

    @Test func `mutated archives of every kind never trap`() throws {
        var random = SeededRandom(seed: 11)
        for name in [
            "documents.rar4.rar", "documents.rar5.rar", "documents.7z", "documents.tar.gz",
            "windows-874.zip", "notice.txt.gz",
        ] {
            let whole = try Fixture.bytes("archive/\(name)")
            for _ in 0..<150 {
                var bytes = whole
                for _ in 0..<3 {
                    bytes[Int.random(in: bytes.indices, using: &random)] = .random(
                        in: 0...255,
                        using: &random
                    )
                }
                _ = extract(bytes, format: .archive)
            }
        }
    }
}
