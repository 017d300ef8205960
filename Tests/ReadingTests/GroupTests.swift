import Model
import Testing

@testable import Reading

/// The label of the accordion, tab or card around a link, for the ways in which sites write them.
struct GroupTests {
    @Test(arguments: [
        "<details><summary>ปี 2568</summary><a href=x>x</a></details>",
        "<fieldset><legend>ปี 2568</legend><a href=x>x</a></fieldset>",
        "<div class=card><div class=card-header>ปี 2568</div><div class=card-body><a href=x>x</a></div></div>",
        "<div class='panel panel-default'><div class=panel-heading>ปี 2568</div><a href=x>x</a></div>",
        """
        <div class=accordion-item><h2 class=accordion-header><button data-bs-toggle=collapse
        data-bs-target='#c'>ปี 2568</button></h2><div id=c class=accordion-collapse><a href=x>x</a></div></div>
        """,
        "<i data-toggle=collapse data-target='#c'>ปี 2568</i><div id=c><a href=x>x</a></div>",
        "<button aria-controls=c>ปี 2568</button><div id=c><a href=x>x</a></div>",
        "<div role=tab aria-controls=c>ปี 2568</div><div role=tabpanel id=c><a href=x>x</a></div>",
        "<ul class='nav nav-tabs'><li><a data-toggle=tab href='#c'>ปี 2568</a></ul><div class=tab-pane id=c><a href=x>x</a></div>",
        "<div id=c><a href=x>x</a></div><ul class=tabs><li><a href='#c'>ปี 2568</a></ul>",
        "<button class=tablinks onclick=\"openTab(event, 'c')\">ปี 2568</button><div id=c class=tabcontent><a href=x>x</a></div>",
    ])
    func `a link knows the label of the panel that holds it`(html: String) throws {
        #expect(try page(html).links.first { $0.written == "x" }?.group == "ปี 2568")
    }

    @Test func `panels within panels give all their labels, the outermost first`() throws {
        let document = try page(
            "<details><summary>2568</summary><details><summary>9.3</summary><a href=x>x</a></details><a href=y>y</a></details><a href=z>z</a>"
        )
        #expect(document.links.map(\.group) == ["2568 › 9.3", "2568", ""])
    }

    @Test func `an ordinary link to a part of the page labels nothing`() throws {
        let document = try page("<div id=top><a href='#top'>กลับขึ้นบน</a><a href=x>x</a></div>")
        #expect(document.links.map(\.group) == ["", ""])
    }
}
