import Model
import Testing

@testable import Reading

struct RegionTests {
    @Test(arguments: [
        ("<nav>x</nav>", Region.navigation), ("<header>x</header>", .header),
        ("<aside>x</aside>", .aside), ("<footer>x</footer>", .footer), ("<main>x</main>", .main),
        ("<div role=navigation>x</div>", .navigation), ("<div role=banner>x</div>", .header),
        ("<div class='navbar navbar-expand-lg'>x</div>", .navigation),
        ("<ul class=main-menu><li>x</ul>", .navigation), ("<div id=sidebar>x</div>", .aside),
        ("<div class=site-footer>x</div>", .footer),
        ("<ol class=breadcrumb><li>x</ol>", .navigation),
        ("<div class=Topbar>x</div>", .header), ("<div class=offcanvas-body>x</div>", .navigation),
        ("<div class=no-sidebar>x</div>", .main), ("<div class=card-header>x</div>", .main),
        ("<ul class='nav nav-tabs'><li>x</ul>", .main), ("<body class=sidebar>x</body>", .main),
        ("<article><header>x</header></article>", .main),
        ("<section><footer>x</footer></section>", .main),
        ("<footer><nav>x</nav></footer>", .navigation),
    ])
    func `an element tells its part of the page`(html: String, region: Region) throws {
        #expect(try page(html).blocks.map(\.region) == [region])
    }

    @Test func `a header ends where its tag says, over divisions left open`() throws {
        let document = try page(
            "<header><div><div>a</div></header><p>b</p></div><footer>c</footer>"
        )
        #expect(document.blocks.map(\.region) == [.header, .main, .footer])
    }

    @Test func `a title beside the trail is the page's and heads what follows`() throws {
        let document = try page(
            "<section class=breadcrumbs><h2>t</h2><ol><li>a</ol></section><p>b</p>"
        )
        #expect(document.blocks.map(\.region) == [.main, .navigation, .main])
        #expect(document.blocks.map(\.heading) == [nil, 0, 0])
    }

    @Test func `links and tables know their part of the page`() throws {
        let document = try page(
            "<nav><a href=x>x</a></nav><footer><table><tr><th>a<td>b</table></footer>"
        )
        #expect(document.links.map(\.region) == [.navigation])
        #expect(document.tables.map(\.region) == [.footer])
    }
}
