import Model
import Testing

@testable import Extracting

@Suite struct TableSequenceTests {
    private let columns = [50, 100, 200, 300]

    private func page(_ rows: [[String]], shifted: Int = 0) -> PageTables {
        var page = DrawnPage()
        let columns = columns.map { $0 + shifted }
        page.grid(columns: columns, rows: (0...rows.count).map { 20 + 20 * $0 })
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() where !text.isEmpty {
                page.write(text, x: columns[column] + 5, y: 24 + 20 * row)
            }
        }
        return page.tables()
    }

    private let first = [["No", "Name", "Unit"], ["1", "Road", "Works"], ["2", "Lamp", "Clerk"]]

    private func texts(_ pages: [PageTables]) -> [[[String]]] {
        var sequence = TableSequence()
        for (index, page) in pages.enumerated() { sequence.append(page, number: index + 1) }
        return sequence.tables.map { $0.table.rows.map { $0.map(\.text) } }
    }

    @Test func `a table that goes on over a page has its header there too`() {
        let rows = [["3", "Bin", "Works"], ["4", "Tree", "Parks"]]
        let tables = texts([page(first), page(rows)])
        #expect(tables == [first, [first[0]] + rows])
    }

    @Test func `a header that is repeated is not doubled`() {
        let rows = [first[0], ["3", "Bin", "Works"]]
        #expect(texts([page(first), page(rows)]) == [first, rows])
    }

    @Test func `other columns or a page between are another table`() {
        let rows = [["3", "Bin", "Works"], ["4", "Tree", "Parks"]]
        #expect(texts([page(first), page(rows, shifted: 20)])[1] == rows)
        #expect(texts([page(first), page([]), page(rows)])[1] == rows)
    }

    @Test func `a row that the end of the page cut is whole again`() {
        let rows = [["", "post", "office"], ["3", "Bin", "Works"]]
        let tables = texts([page(first), page(rows)])
        #expect(tables[0][2] == ["2", "Lamp post", "Clerk office"])
        #expect(tables[1] == [first[0], rows[1]])
    }

    @Test func `a sum below the last row is a row of its own`() {
        let rows = [["1", "Road", "900"], ["2", "Lamp", "100"]]
        let tables = texts([
            page([first[0]] + rows), page([["", "รวม", "1000"], ["", "x", "y"]]),
        ])
        #expect(tables[0].count == 3)
        #expect(tables[1][1] == ["", "รวม", "1000"])
    }

    @Test func `a header alone at the end of a page heads the rows of the next`() {
        let rows = [["1", "Road", "Works"], ["2", "Lamp", "Clerk"]]
        #expect(texts([page([first[0]]), page(rows)]) == [[first[0]] + rows])
    }

    @Test func `a single row goes on with a table but is none by itself`() {
        let row = [["3", "Bin", "Works"]]
        #expect(texts([page(first), page(row)]) == [first, [first[0]] + row])
        #expect(texts([page(row)]).isEmpty)
    }
}
