import Model
import TestSupport
import Testing

@testable import Extracting

@Suite struct OpenTableTests {
    private let columns = [40, 90, 220, 300]

    /// Rows of cells without rules, each cell's lines below one another, twelve points a line.
    private func page(
        _ rows: [[String]],
        from top: Int = 60,
        apart: Int = 4,
        isBold: Bool = false
    ) -> DrawnPage {
        var page = DrawnPage(width: 400, height: 500)
        var y = top
        for (index, row) in rows.enumerated() {
            let cells = row.map { $0.split(separator: "/").map(String.init) }
            for (column, lines) in cells.enumerated() {
                for (line, text) in lines.enumerated() {
                    page.write(text, x: columns[column], y: y + 12 * line)
                    if isBold, index == 0 { page.words[page.words.count - 1].isBold = true }
                }
            }
            y += 12 * (cells.map(\.count).max() ?? 1) + apart
        }
        return page
    }

    private let list = [
        ["No", "Name", "Sum", "Unit"], ["1", "Road", "12,000", "Works"],
        ["2", "Lamp", "900", "Clerk"], ["3", "Drain", "4,500", "Works"],
    ]

    @Test func `columns apart are a table with a header`() throws {
        let tables = page(list).tables()
        #expect(tables.texts == list)
        #expect(tables.tables.first?.headerRows == 1)
    }

    @Test func `lines without a figure go on with the row above`() {
        var rows = list
        rows[0][2] = "Sum of/money"
        rows[1][1] = "Road to/the river"
        rows[3][3] = "Works and/roads"
        for apart in [0, 4] {
            let texts = page(rows, apart: apart).tables().texts
            #expect(texts.count == 4)
            #expect(texts.first?[2] == "Sum of money")
            #expect(texts.first { $0[0] == "1" }?[1] == "Road to the river")
            #expect(texts.last?[3] == "Works and roads")
        }
    }

    @Test func `figures at the bottom of their rows are told from those at the top`() {
        var page = DrawnPage(width: 400, height: 500)
        for (row, name) in ["Road to/the river", "Lamp", "Drain in/the market"].enumerated() {
            let lines = name.split(separator: "/").map(String.init)
            let y = 80 + 30 * row
            page.write("\(row + 1)", x: 40, y: y)
            page.write("\(row + 1),000", x: 220, y: y)
            for (line, text) in lines.reversed().enumerated() {
                page.write(text, x: 90, y: y - 12 * line)
            }
        }
        for (text, x) in [("No", 40), ("Name", 90), ("Sum", 220)] {
            page.write(text, x: x, y: 50)
            page.words[page.words.count - 1].isBold = true
        }
        #expect(
            page.tables().texts == [
                ["No", "Name", "Sum"], ["1", "Road to the river", "1,000"], ["2", "Lamp", "2,000"],
                ["3", "Drain in the market", "3,000"],
            ]
        )
    }

    @Test func `a table without a header is sure only where its rows are numbered`() {
        let rows = Array(list.dropFirst())
        #expect(page(rows).tables().texts == rows)
        #expect(page(rows.map { Array($0[1...2]) }).tables().tables.isEmpty)
        #expect(page(rows.map { [$0[1], $0[3], $0[1]] }).tables().tables.isEmpty)
    }

    @Test func `contents, verse and signatures are no tables`() {
        let contents = [["Title", "Page"], ["One", "1"], ["Two", "12"], ["Three", "40"]]
        #expect(page(contents, isBold: true).tables().tables.isEmpty)
        let verse = (0..<6).map { _ in ["Roses are red", "Violets are blue"] }
        #expect(page(verse).tables().tables.isEmpty)
        let signed = [
            ["signed", "signed", "signed"], ["(Somchai)", "(Malee)", "(Arun)"],
            ["Clerk", "Mayor", "Officer"],
        ]
        #expect(page(signed).tables().tables.isEmpty)
    }

    @Test func `a form with leaders is no table`() {
        let rows = (1...5).map { ["\($0)", "Name........", "\($0)00", "Unit......"] }
        #expect(page([list[0]] + rows).tables().tables.isEmpty)
    }

    @Test func `rows go on over a page in the same columns`() {
        var sequence = TableSequence()
        let more = [["4", "Tree", "700", "Parks"], ["5", "Bin", "80", "Works"]]
        for (number, rows) in [list, more].enumerated() {
            let page = page(rows)
            let tables = PageTables(
                Rules(page.picture, page.words),
                page.words,
                content: page.words.map(\.text).joined(separator: " "),
                height: 150,
                begun: sequence.open
            )
            sequence.append(tables, number: number + 1)
        }
        #expect(sequence.document.count == 2)
        #expect(sequence.document.last?.rows.map { $0.map(\.text) } == [list[0]] + more)
        #expect(
            sequence.document.last?.carried == CarriedRows(count: 1, place: Place(page: 1, row: 1))
        )
    }

    @Test func `any list of figures is read back as it was written`() {
        var random = SeededRandom(seed: 23)
        for _ in 0..<80 {
            let count = Int.random(in: 3...30, using: &random)
            let rows = (1...count).map { number in
                [
                    "\(number)", String(repeating: "w", count: .random(in: 3...20, using: &random)),
                    "\(Int.random(in: 10_000...999_999, using: &random))",
                    String(repeating: "u", count: .random(in: 3...12, using: &random)),
                ]
            }
            let texts = page([list[0]] + rows, apart: .random(in: 0...6, using: &random)).tables()
                .texts
            #expect(texts == [list[0]] + rows)
        }
    }

    @Test func `any boxes are borne`() {
        var random = SeededRandom(seed: 5)
        for round in 0..<200 {
            var words: [PDFFile.Word] = []
            for _ in 0..<round {
                let x = Double(Int.random(in: 0...8, using: &random) * 60)
                let y = Double(Int.random(in: 0...12, using: &random) * 14)
                let wild = Double.random(in: -1e5...1e5, using: &random)
                words.append(
                    PDFFile.Word(
                        text: ["ก", "12", "้", "", "รวม", "1"].randomElement(using: &random) ?? "",
                        size: round % 7 == 0 ? wild : 10,
                        left: round % 5 == 0 ? wild : x,
                        top: y,
                        right: round % 3 == 0 ? x - 20 : x + 30,
                        bottom: y + 10
                    )
                )
            }
            for table in OpenTables(words, rules: [], begun: nil).tables {
                #expect(table.gutters.columns > 1)
            }
        }
    }
}
