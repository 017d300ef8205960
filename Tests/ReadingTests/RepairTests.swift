import Model
import Testing

@testable import Reading

private func repaired(_ source: String) -> String {
    String(decoding: RepairedSource(Array(source.utf8)).bytes, as: UTF8.self)
}

struct RepairTests {
    @Test(arguments: [
        ("<header><div></header>", "<header><div></div></header>"),
        ("<nav><ul><li><div><div></nav>x", "<nav><ul><li><div><div></div></div></nav>x"),
        ("<h2><div>a</h3>b", "<h2><div>a</div></h2>b"),
        ("<textarea><div></textarea>", "<textarea><div></div></textarea>"),
        ("a&#146;s &#x96; &#00133; &#0;", "a&#8217;s &#8211; &#08230; &#65533;"),
        ("a&nbsp b&copy<p>&AMP &amp;&lt", "a&nbsp; b&copy;<p>&#38; &amp;&lt;"),
        (
            "&check; &NotEqualTilde; &lang; &#x; &#",
            "&#10003; &#008770;&#824; &#10216; &amp;#x; &amp;#"
        ),
        ("<p><![if !mso]>a</>b<![endif]>", "<p><!--     -->a<!---->b<!--   -->"),
        ("<?xml:namespace prefix = o />a", "<!--                      -->a"),
        ("<a/href=x>", "<a href=x>"),
        ("<a href='?a=1&copy=2&reg'>", "<a href='?a=1&copy=2&reg;'>"),
        ("<div></section></div>", "<div><!--   --></div>"),
        ("<table><tr><td></div></td></table>", "<table><tr><td><!----></td></table>"),
        ("<ul><li><div></li></ul>", "<ul><li><div></div></li></ul>"),
    ])
    func `end tags and references mean what HTML 5 says`(source: String, expected: String) {
        #expect(repaired(source) == expected)
    }

    @Test(arguments: [
        "<div><p>a<p>b</div>", "<ul><li>a<li>b</ul>", "<table><tr><td>a<td>b</table>",
        "a</p>b</body></html>",
        "<script>'<div>'</script>", "<!-- <div> --><b>x</b>", "<form><div></form></div>",
        "<br/><img></br>",
    ])
    func `a page the parser reads right stays as it is`(source: String) {
        #expect(repaired(source) == source)
    }

    @Test func `offsets lead back to the source as published`() {
        let source = RepairedSource(Array("<nav><div></nav>ab<nav><div></nav>c".utf8))
        #expect(source.published(5) == 5)
        #expect(source.published(22) == 16)
        #expect(source.published(source.bytes.count) == 34 + 1)
    }
}
