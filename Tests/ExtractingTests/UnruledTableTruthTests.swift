import Foundation
import Model
import Testing

@testable import Extracting

/// Tables without a full set of rules, read back from what Calc, Writer and Chromium printed.
@Suite struct UnruledTableTruthTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

    /// A paper and the tables it was made from, each with the rows of its header first.
    struct Paper: Decodable, CustomTestStringConvertible {
        let path: String
        let header: Int
        let tables: [[[String]]]
        let book: String?
        var testDescription: String { path }
    }

    private static func papers() throws -> [Paper] {
        let file = fixtures.appending(path: "truth/unruled-tables.json")
        return try JSONDecoder().decode([Paper].self, from: Data(contentsOf: file))
    }

    private static func read(_ path: String, _ format: Format = .pdf) throws -> [Table] {
        let file = fixtures.appending(path: "unruled/\(path)")
        return extract([UInt8](try Data(contentsOf: file)), format: format).tables
    }

    /// A table in one piece, without white space; parts on later pages repeat the header.
    private struct Whole {
        let header: [String]
        var rows: [[String]]
    }

    private static func wholes(_ tables: [Table]) -> [Whole] {
        var wholes: [Whole] = []
        for table in tables {
            let head = table.rows.prefix { $0.allSatisfy(\.isHeader) }
            let part = Whole(
                header: head.last.map(letters) ?? [],
                rows: table.rows.dropFirst(head.count).map(letters)
            )
            if let last = wholes.indices.last, wholes[last].header == part.header {
                wholes[last].rows += part.rows
            } else {
                wholes.append(part)
            }
        }
        return wholes
    }

    private static func letters(_ row: [Cell]) -> [String] { row.map { bare($0.text) } }

    private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: try papers())
    func `every cell stands in its row and column`(_ paper: Paper) throws {
        let wholes = Self.wholes(try Self.read(paper.path))
        #expect(wholes.count == paper.tables.count)
        for (whole, truth) in zip(wholes, paper.tables) {
            #expect(whole.rows == truth.dropFirst(paper.header).map { $0.map(Self.bare) })
        }
    }

    // A name merged over columns, told by no rule, is read as part of the name below it.
    @Test(arguments: try papers().filter { $0.header == 1 })
    func `every column has its name, on later pages too`(_ paper: Paper) throws {
        let headers = Self.wholes(try Self.read(paper.path)).map(\.header)
        #expect(headers == paper.tables.map { $0[0].map(Self.bare) })
    }

    @Test(arguments: try papers().filter { $0.book != nil })
    func `a workbook without lines is the same when it is printed`(_ paper: Paper) throws {
        let book = try Self.read(try #require(paper.book), .xlsx)
        // The title above the header is merged across.
        let sheet = try #require(book.first).rows.dropFirst().map(Self.letters)
        let printed = try #require(Self.wholes(try Self.read(paper.path)).first)
        #expect([printed.header] + printed.rows == sheet)
    }

    @Test func `what only looks like a table is none`() throws {
        for paper in try Self.papers() where paper.tables.isEmpty {
            #expect(try Self.read(paper.path).isEmpty, "\(paper.path)")
        }
    }

    @Test func `a header that is carried over pages is cited where it stands`() throws {
        let tables = try Self.read("budget-pages.pdf")
        #expect(tables.map(\.place.page) == [1, 2, 3, 4, 5])
        #expect(tables[0].carried == nil)
        #expect(tables[3].place(row: 0) == Place(page: 1, row: 1, column: 1))
        #expect(tables[3].place(row: 1) == Place(page: 4, row: 1, column: 1))
    }

    @Test func `tables of one page are told apart`() throws {
        let tables = try Self.read("two-on-a-page.pdf")
        #expect(tables.map(\.place) == [Place(page: 1, table: 1), Place(page: 1, table: 2)])
        #expect(tables[1].place(row: 2, column: 1) == Place(page: 1, table: 2, row: 3, column: 2))
    }
}
