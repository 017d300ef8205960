import Model
import TestSupport
import Testing

@testable import Extracting

@Suite struct RuledTableTests {
    private let columns = [50, 100, 200, 300]
    private let rows = [40, 60, 80, 110]

    /// Three columns and three rows, a header first.
    private func page(shade: UInt8 = 0) -> DrawnPage {
        var page = DrawnPage()
        page.grid(columns: columns, rows: rows, shade: shade)
        for (row, texts) in [
            ["No", "Name", "Unit"], ["1", "Road", "Works"], ["2", "Lamp", "Clerk"],
        ]
        .enumerated() {
            for (column, text) in texts.enumerated() {
                page.write(text, x: columns[column] + 5, y: rows[row] + 4)
            }
        }
        return page
    }

    private let expected = [
        ["No", "Name", "Unit"], ["1", "Road", "Works"], ["2", "Lamp", "Clerk"],
    ]

    @Test(arguments: [0, 100, 200] as [UInt8])
    func `rules of any shade make a grid`(_ shade: UInt8) throws {
        let tables = page(shade: shade).tables()
        #expect(tables.texts == expected)
        let table = try #require(tables.tables.first)
        #expect(table.headerRows == 1)
        #expect(table.rows[0].allSatisfy { $0.isHeader })
        #expect(table.rows[1].allSatisfy { !$0.isHeader })
    }

    @Test func `a table is found though its outer sides are open`() {
        var page = page()
        for x in [50, 300] { page.fill(x..<x + 1, 41..<110, shade: 255) }
        #expect(page.tables().texts == expected)
    }

    @Test func `a cell without a border in it spans both columns`() throws {
        var page = page()
        page.fill(200..<201, 81..<110, shade: 255)
        page.words.removeLast()
        let row = try #require(page.tables().tables.first).rows[2]
        #expect(row.map(\.text) == ["2", "Lamp", "Lamp"])
        #expect(row.map(\.isContinuation) == [false, false, true])
    }

    @Test func `a name that is merged down makes a header of two rows`() throws {
        var page = DrawnPage()
        page.grid(columns: columns, rows: rows + [130])
        page.fill(51..<100, 60..<61, shade: 255)
        page.fill(200..<201, 41..<60, shade: 255)
        page.write("Project", x: 55, y: 55)
        page.write("Budget", x: 150, y: 44)
        for (text, x) in [("plan", 110), ("paid", 210)] { page.write(text, x: x, y: 64) }
        for (text, x) in [("Road", 60), ("900", 110), ("800", 210)] {
            page.write(text, x: x, y: 90)
            page.write(text, x: x, y: 115)
        }
        let table = try #require(page.tables().tables.first)
        #expect(table.headerRows == 2)
        #expect(page.tables().texts[1] == ["Project", "plan", "paid"])
    }

    @Test func `a row across the table is its caption`() throws {
        var page = DrawnPage()
        page.grid(columns: columns, rows: [20] + rows)
        for x in [100, 200] { page.fill(x..<x + 1, 21..<40, shade: 255) }
        page.write("Budget", x: 150, y: 24)
        page.words += self.page().words
        let table = try #require(page.tables().tables.first)
        #expect(table.caption == "Budget")
        #expect(table.titleRows == 1)
        #expect(table.headerRows == 1)
    }

    @Test func `parts under a header in the same columns are one table`() {
        var page = DrawnPage()
        page.grid(columns: columns, rows: [40, 60])
        page.grid(columns: columns, rows: [80, 100])
        page.words = self.page().words.filter { $0.top < 60 }
        page.write("October", x: 60, y: 64)
        for (text, x) in [("1", 60), ("Road", 110), ("Works", 210)] {
            page.write(text, x: x, y: 84)
        }
        #expect(
            page.tables().texts == [
                ["No", "Name", "Unit"], ["October", "October", "October"], ["1", "Road", "Works"],
            ]
        )
    }

    @Test func `the stroke of a letter parts no cell`() {
        var page = page()
        page.upright(120, from: 61, to: 79)
        page.words[4] = PDFFile.Word(
            text: "Road",
            size: 10,
            left: 105,
            top: 62,
            right: 130,
            bottom: 78
        )
        #expect(page.tables().texts == expected)
    }

    @Test func `frames, underlines and columns of prose are no tables`() {
        var frame = DrawnPage()
        frame.grid(columns: [20, 380], rows: [20, 280])
        frame.write("Notice", x: 100, y: 50)
        frame.level(62, from: 100, to: 130)
        #expect(frame.tables().tables.isEmpty)
        var prose = DrawnPage()
        for y in stride(from: 20, to: 200, by: 14) {
            prose.write("Something", x: 30, y: y)
            prose.write("Something", x: 230, y: y)
        }
        #expect(prose.tables().tables.isEmpty)
    }

    @Test func `a form of labels and blanks is no table`() {
        var page = DrawnPage()
        page.grid(columns: [50, 150, 300], rows: rows)
        for (row, text) in ["Name:", "Post:", "Phone:"].enumerated() {
            page.write(text, x: 60, y: rows[row] + 4)
            page.write("Somebody", x: 160, y: rows[row] + 4)
        }
        #expect(page.tables().tables.isEmpty)
    }

    @Test func `boxes joined by lines are no table`() {
        var page = DrawnPage()
        page.grid(columns: [20, 90], rows: [20, 50])
        page.grid(columns: [150, 220], rows: [80, 120])
        page.grid(columns: [40, 300], rows: [160, 190])
        page.level(35, from: 90, to: 185)
        page.upright(185, from: 35, to: 80)
        page.upright(60, from: 50, to: 160)
        for (text, x, y) in [("Start", 30, 30), ("Next", 160, 90), ("End", 50, 170)] {
            page.write(text, x: x, y: y)
        }
        #expect(page.tables().tables.isEmpty)
    }

    @Test func `any picture and any boxes are borne`() {
        var random = SeededRandom(seed: 12)
        for round in 0..<60 {
            var page = DrawnPage(width: 17 + round * 5, height: 40 + round)
            for index in page.dots.indices where round % 3 == 0 {
                page.dots[index] = UInt8.random(in: 0...255, using: &random)
            }
            for _ in 0..<40 {
                let x = Int.random(in: 0..<page.width, using: &random)
                let y = Int.random(in: 0..<page.height, using: &random)
                page.level(y, from: 0, to: x)
                page.upright(x, from: 0, to: y)
            }
            for _ in 0..<300 {
                let box = (0..<4).map { _ in Double.random(in: -900...900, using: &random) }
                page.words.append(
                    PDFFile.Word(
                        text: ["ก", "12", "้", "", "เมือง"].randomElement(using: &random) ?? "",
                        size: box[0],
                        left: box[0],
                        top: box[1],
                        right: box[2],
                        bottom: box[3]
                    )
                )
            }
            for table in page.tables().tables {
                #expect(Set(table.rows.map(\.count)).count == 1)
            }
        }
    }

    @Test func `pictures of no size have no rules`() {
        for (dots, width) in [([], 0), ([0], 1), ([0, 255, 0], 3), ([1, 2, 3], 2)]
            as [([UInt8], Int)]
        {
            #expect(Rules(Picture(dots: dots, width: width), []).grids.isEmpty)
        }
    }
}

extension RuledTableTests {
    @Test func `columns of figures with no rule between their lines are rows`() {
        var page = DrawnPage()
        page.grid(columns: [50, 150, 250, 350], rows: [20, 50, 200])
        for (column, text) in ["Old", "New", "Note"].enumerated() {
            page.write(text, x: 60 + 100 * column, y: 30)
        }
        for row in 0..<7 {
            page.write("1,\(100 + row)", x: 60, y: 60 + 18 * row)
            page.write("2,\(200 + row)", x: 160, y: 60 + 18 * row)
        }
        let rows = page.tables().texts
        #expect(rows.count == 8)
        #expect(rows[3] == ["1,102", "2,202", ""])
    }

    @Test func `a text that is wrapped beside another stays one row`() {
        var page = DrawnPage()
        page.grid(columns: [50, 150, 250, 350], rows: [20, 50, 200])
        for (column, text) in ["No", "Road", "Works"].enumerated() {
            page.write(text, x: 60 + 100 * column, y: 30)
        }
        page.write("1", x: 60, y: 60)
        for row in 0..<7 {
            page.write("word\(row)", x: 160, y: 60 + 18 * row)
            page.write("other\(row)", x: 260, y: 60 + 18 * row)
        }
        #expect(page.tables().texts.count == 2)
    }
}
