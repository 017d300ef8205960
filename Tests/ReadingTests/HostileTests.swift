import Model
import TestSupport
import Testing

@testable import Reading

private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// Pages that are made to stop a reader: each is read to its end, and its text is there.
struct HostileTests {
    @Test func `links do not multiply the length of their base`() throws {
        let html = "<base href='/" + many("a", 60_000) + "/'>" + many("<a href=1>x</a>", 5_000)
        let document = try page(html)
        let scanned = try scanned(html)
        let (isCut, count) = (scanned.isCut, scanned.links.count)
        #expect(document.readability == .tooLarge)
        #expect(isCut)
        #expect((100..<1_000).contains(count))
        #expect(document.links.count == count)
    }

    @Test(arguments: [
        many("<div>", 200_000), many("<div>", 100_000) + many("</div>", 100_000),
        many("<b>", 100_000),
        many("<span>", 100_000) + many("<a>", 100_000) + many("</a>", 100_000),
        many("<div>", 50_000) + many("</b>", 200_000),
        many("<div>", 50_000) + many("</p>", 100_000),
        many("<table><tr><td>", 50_000),
        many("<table border=1><tr><td>a<td>", 30_000) + many("</table>", 30_000),
        many("<ul><li><div>", 50_000) + many("</li>", 50_000),
        many("<header><div>", 50_000) + many("</header>", 50_000),
        "<a " + (0..<100_000).map { "x\($0)" }.joined(separator: " ") + ">",
        many("<a onclick=\"f('/x')\">", 50_000),
        many("<div onclick=\"f('/x')\">a", 50_000), many("<details><summary>a</summary>", 30_000),
        many("<i aria-controls=x>", 50_000), many("<form><input name=q>", 50_000),
        many("<svg>", 50_000),
        many("<!--", 100_000) + "-->", many("<a href=\"", 100_001) + "\">", many("&", 500_000),
        many("<", 500_000),
        many("<img srcset='", 1) + many("a,", 300_000) + "'>",
        "<img srcset='" + many(",a 1x", 100_000) + "'>",
        "<script>" + many("<script>", 100_000) + "</script>",
    ])
    func `a page made to stop a reader is read`(start: String) throws {
        let document = try page(start + "<p>the end</p>")
        #expect(
            document.blocks.last?.text.hasSuffix("the end") == true
                || document.tables.contains {
                    $0.rows.joined().contains { $0.text.hasSuffix("the end") }
                }
        )
    }

    @Test func `one wide row over many short ones does not fill the memory`() throws {
        let html =
            "<table border=1><tr>" + many("<td>a", 500) + many("<tr><td>b<td>c", 50_000)
            + "</table>"
        let table = try #require(try page(html).tables.first)
        #expect(table.rows.count == 50_001)
        #expect(table.rows.reduce(0) { $0 + $1.count } < 200_000)
    }

    @Test func `links and blocks have their bounds, and the page says so`() throws {
        let links = try page(many("<a href=x>", 120_000))
        #expect(links.links.count == 100_000)
        #expect(links.readability == .tooLarge)
    }

    @Test func `no bytes of any kind trap`() throws {
        var random = SeededRandom(seed: 2568)
        let pieces =
            [
                "<table border=1>", "<tr>", "<td rowspan=3>", "<th colspan=2>", "</td>", "</table>",
                "<caption>", "<a href=x>",
                "</a>", "<div>", "</div>", "<header>", "</header>", "<p>", "<br>", "<li>", "<form>",
                "<label>", "</label>",
                "</form>", "<img alt=a src=b>", "<details>", "<summary>", "</details>", "<pre>\n",
                "<h2>", "</h3>", "<svg>",
                "<title>", "</title>", "<!--", "-->", "<script>", "</script>", "&nbsp;", "&#0;",
                "ก", "\0", "'", "\"", "<", ">",
                "<html>", "</body>", "<thead>", "<button onclick=\"f('/x')\">", "<select>",
                "<option value=/x>", "<textarea>",
            ].map { Array($0.utf8) } + [[0xE0], [0xB8, 0xFF], [0xA1, 0xB5]]
        for _ in 0..<3_000 {
            let bytes = (0..<40).flatMap { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            let document = try page(bytes: bytes)
            for link in document.links {
                if let block = link.block { #expect(document.blocks.indices.contains(block)) }
                guard let cell = link.cell else { continue }
                #expect(document.tables[cell.table].rows[cell.row].indices.contains(cell.column))
            }
            for table in document.tables {
                #expect(Set(table.rows.map(\.count)).count <= 1)
            }
        }
    }
}
