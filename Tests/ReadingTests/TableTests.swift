import Model
import Testing

@testable import Reading

struct TableTests {
    @Test func `spans are filled in to a full grid`() throws {
        let document = try page(
            """
            <table><thead><tr><th rowspan=2>no<th colspan=2>money<tr><td>plan<td>paid</thead>
            <tr><td>1<td>10<td>9<tr><td>2<td colspan=9>none</table>
            """
        )
        let table = try #require(document.tables.first)
        #expect(
            table.texts.map { $0.prefix(3).joined(separator: "|") } == [
                "no|money|money", "no|plan|paid", "1|10|9", "2|none|none",
            ]
        )
        #expect(Set(table.rows.map(\.count)) == [10])
        #expect(table.rows[0].prefix(3).map(\.isHeader) == [true, true, true])
        #expect(table.rows[1].prefix(3).map(\.isContinuation) == [true, false, false])
        #expect(table.rows[1][1].isHeader)
        #expect(!table.rows[2][0].isHeader)
    }

    @Test func `a table's text stands in the table alone`() throws {
        let document = try page(
            "<p>a</p><table><caption>c</caption><tr><th>h<th>i<tr><td>1<td>2</table><p>b</p>"
        )
        #expect(document.texts == ["a", "b"])
        #expect(document.tables.map(\.caption) == ["c"])
        #expect(document.tables.map(\.texts) == [[["h", "i"], ["1", "2"]]])
    }

    @Test func `lines of a cell stay apart`() throws {
        let document = try page(
            "<table border=1><tr><td>1. a<br>2. b<p>c</p><td>&nbsp;<tr><td>x<td>y</table>"
        )
        #expect(document.tables.first?.texts == [["1. a\n2. b\nc", ""], ["x", "y"]])
    }

    @Test func `a cell knows its links and they know their cell`() throws {
        let document = try page(
            "<a href=0>0</a><table><tr><th>o<th>l<tr><td>o1<td><a href=1>a</a> <a href=2>b</a><td rowspan=2><a href=3>c</a><tr><td>o2</table>"
        )
        #expect(
            document.links.map(\.cell) == [
                nil, CellIndex(table: 0, row: 1, column: 1), CellIndex(table: 0, row: 1, column: 1),
                CellIndex(table: 0, row: 1, column: 2),
            ]
        )
        #expect(document.links.map(\.block) == [0, nil, nil, nil])
        #expect(document.tables.first?.rows[1].map(\.links) == [[], [1, 2], [3]])
        #expect(document.tables.first?.rows[2][2].links == [3])
    }

    @Test(arguments: [
        "<table><tr><td>a<td><h2>b</h2></table>",
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<tr><td>b</table>", "<table><tr><td><form>a</form><td>b</table>",
        "<table><tr><td><table border=1><tr><td>1<td>2<tr><td>3<td>4</table><td>a</table>",
    ])
    func `a table that only places things is not there`(html: String) throws {
        let document = try page(html)
        #expect(document.texts.contains("a"))
        #expect(document.tables.allSatisfy { !$0.texts.joined().contains("a") })
    }

    @Test(arguments: [
        "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table border=1><tr><td>a<td><h3>b</h3><tr><td>c<td>d</table>",
        "<table><tr><th>a<th>b</table>", "<table><tr><td>a<td>b<td>c</table>",
    ])
    func `a table that could be data is data`(html: String) throws {
        let document = try page(html)
        #expect(document.tables.count == 1)
        #expect(document.blocks.isEmpty)
    }

    @Test func `the text of a table within a cell belongs to the inner one`() throws {
        let document = try page(
            "<table><tr><th>h<td>before<table><tr><th>x<td>y</table>after<td>z</table>"
        )
        #expect(document.tables.map(\.texts) == [[["h", "before\nafter", "z"]], [["x", "y"]]])
    }

    @Test func `merged rows above the header are the caption`() throws {
        let document = try page(
            "<table border=1><tr><td colspan=2>รายงาน<tr><td colspan=2>ปี 2568<tr><td>a<td>b<tr><td>1<td>2</table>"
        )
        #expect(document.tables.map(\.caption) == ["รายงาน\nปี 2568"])
        #expect(document.tables.first?.rows.count == 4)
    }

    @Test func `a table knows its line and the heading above`() throws {
        let document = try page("<h2>h</h2>\n<table>\n<tr><th>a<td>b</table>")
        #expect(document.tables.map(\.place) == [Place(row: 1, line: 2)])
        #expect(document.tables.map(\.heading) == [0])
    }

    @Test func `cells outside a table are blocks`() throws {
        #expect(try page("<td>a</td><td>b</td>").texts == ["a", "b"])
    }

    @Test func `spans of nonsense are one`() throws {
        let document = try page("<table><tr><th colspan=-3>a<th rowspan=x>b<th colspan=0>c</table>")
        #expect(document.tables.first?.rows[0].prefix(2).map(\.text) == ["a", "b"])
    }

    @Test func `a grid has its bounds`() {
        var grid = GridBuilder()
        for row in 0..<3_000 {
            grid.beginRow()
            _ = grid.beginCell(isHeader: false, columnSpan: row == 0 ? 100_000 : 1, rowSpan: 65_534)
            grid.endCell(text: "x", links: [])
        }
        let rows = grid.finish()
        #expect(rows.count == 3_000)
        #expect(Set(rows.map(\.count)).count == 1)
        #expect(rows.reduce(0) { $0 + $1.count } <= 3_000 + 3 * GridBuilder.mostAdded)
    }
}
