import Foundation
import Model
import Testing

@testable import Extracting

/// Tables read back from the papers of the fixture town, which Chromium and LibreOffice printed.
@Suite struct PDFTableTruthTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

    /// A paper and the tables it was made from, each with its header first.
    struct Paper: Decodable {
        let path: String
        let tables: [[[String]]]
    }

    private static func papers() throws -> [Paper] {
        let file = fixtures.appending(path: "truth/pdf-tables.json")
        return try JSONDecoder().decode([Paper].self, from: Data(contentsOf: file))
    }

    private static func read(_ path: String, _ format: Format = .pdf) throws -> [Table] {
        let file = fixtures.appending(path: "sites/\(path)")
        return extract([UInt8](try Data(contentsOf: file)), format: format).tables
    }

    /// A cell by its row among all data rows, its column and its letters.
    private struct Place: Hashable {
        let row: Int
        let column: Int
        let text: String
    }

    private static func places(_ rows: [[String]]) -> Set<Place> {
        Set(
            rows.enumerated().flatMap { row, cells in
                cells.enumerated().map {
                    Place(row: row, column: $0, text: $1.filter { !$0.isWhitespace })
                }
            }
        )
    }

    @Test func `every cell of twenty papers is found in its row and column`() throws {
        var wanted = 0
        var found = 0
        var right = 0
        for paper in try Self.papers() {
            let truth = Self.places(paper.tables.flatMap { $0.dropFirst() })
            let tables = try Self.read("complete/\(paper.path)")
            let rows = tables.flatMap { table in
                table.rows.filter { $0.contains { !$0.isHeader } }.map { $0.map(\.text) }
            }
            let cells = Self.places(rows)
            wanted += truth.count
            found += cells.count
            right += truth.intersection(cells).count
            #expect(truth == cells, "\(paper.path)")
            #expect(tables.isEmpty == paper.tables.isEmpty, "\(paper.path)")
        }
        print("cells of PDF tables: \(wanted), found \(found), right \(right)")
        #expect(wanted > 1_500)
    }

    @Test func `every table of a paper has its header, on later pages too`() throws {
        for paper in try Self.papers() {
            let heads = Set(paper.tables.compactMap(\.first).map { Self.places([$0]) })
            for table in try Self.read("complete/\(paper.path)") {
                let head = table.rows.filter { $0.allSatisfy(\.isHeader) }.map { $0.map(\.text) }
                #expect(head.count == 1, "\(paper.path)")
                #expect(heads.contains(Self.places(head)), "\(paper.path), \(head)")
            }
        }
    }

    @Test func `a workbook of sixteen columns is the same when it is printed`() throws {
        let book = try Self.read("complete/files/2568/ITA_68_o12-ปี-68.xlsx", .xlsx)
        let sheet = try #require(book.first { $0.rows.first?.count == 16 })
        let pages = try Self.read("complete/files/2568/ITA_68_o12-ปี-68.pdf")
        let printed = try #require(pages.first { $0.rows.first?.count == 16 })
        // The titles above the header have no rules.
        let rows = Set(Self.letters(sheet.rows))
        #expect(printed.rows.count == sheet.rows.count - 3)
        #expect(rows.isSuperset(of: Self.letters(printed.rows)))
        #expect(printed.rows.first?.allSatisfy { $0.isHeader } == true)
    }

    /// The letters of each row's own cells.
    private static func letters(_ rows: [[Cell]]) -> [[String]] {
        rows.map { row in
            row.map { $0.isContinuation ? "" : $0.text.filter { !$0.isWhitespace && $0 != "," } }
                .map { $0.hasSuffix(".00") ? String($0.dropLast(3)) : $0 }
        }
    }

    @Test func `papers without tables have none`() throws {
        let shells = Self.fixtures.appending(path: "sites/shells/files")
        let files = FileManager.default.enumerator(at: shells, includingPropertiesForKeys: nil)
        for case let file as URL in try #require(files) where file.pathExtension == "pdf" {
            let bytes = [UInt8](try Data(contentsOf: file))
            #expect(extract(bytes, format: .pdf).tables.isEmpty, "\(file.lastPathComponent)")
        }
    }
}
