import Addressing
import Fetching
import FoundationEssentials
import Model
import Testing

@testable import Assessing

/// The check of links over towns of functions.
struct LinkCheckTests {
    private func check(
        _ says: [String: Says],
        external: External = .none,
        budgets: Budgets = Budgets(),
        sitemap: [String] = []
    ) async throws -> LinkCrawl.Findings {
        let scratch = OwnFolder.path()
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let crawl = LinkCrawl(
            source: Town(says: says, external: external, sitemap: sitemap).source,
            budgets: budgets,
            parallel: 3,
            visitsEntries: true,
            report: { _ in }
        )
        return try await crawl.run(scratch: scratch)
    }

    private func broken(_ says: [String: Says]) async throws -> [String] {
        try await check(says).links.broken.map { "\($0.kind.rawValue) \($0.address.short)" }
    }

    @Test(
        arguments: [
            (Says.status(404), BrokenLink.Kind.dead), (.status(410), .dead),
            (.status(403), .blocked), (.status(500), .flaky), (.trouble(.timeout), .flaky),
            (.trouble(.tls(.expired(on: nil))), .tls), (.trouble(.unknownHost), .dead),
            (.trouble(.noSuchFile), .dead), (.redirect("/"), .redirectHome),
        ]
    )
    func `a link is broken as in a check of the whole site`(
        says: Says,
        kind: BrokenLink.Kind
    ) async throws {
        let found = try await check(["/": html("/x"), "/x": says]).links.broken
        #expect(found.map(\.kind) == [kind])
        #expect(found.map(\.address.short) == ["/x"])
    }

    @Test func `a page that says it is not there is a soft 404, unless it is the home page`()
        async throws
    {
        let notice = Says.page("<title>เทศบาล</title><h1>ไม่พบหน้าที่ต้องการ 404</h1><a href=/x>x</a>")
        #expect(try await broken(["/": notice, "/x": notice]) == ["soft404 /x"])
        let long = String(repeating: "เทศบาลดำเนินการตามแผนที่วางไว้ ", count: 40)
        #expect(
            try await broken(["/": html("/x"), "/x": .page("<h1>ไม่พบหน้า</h1>" + long)]).isEmpty
        )
    }

    @Test func `a broken link names every place that has it, by page, line, column and text`()
        async throws
    {
        let found = try await check([
            "/": .page("<p>ก\n <a href='/a'>หนึ่ง</a> <a title=t href=/x>สอง</a></p>"),
            "/a": .page("\n\n<a href=x><b>สาม</b>\n สี่</a>"),
        ]).links.broken
        let link = try #require(found.first)
        #expect(found.count == 1)
        #expect(link.from.map(\.page.short) == ["/", "/a"])
        #expect(link.from.map(\.line) == [2, 3])
        #expect(link.from.map(\.column) == [36, 4])
        #expect(link.from.map(\.text) == ["สอง", "สาม สี่"])
    }

    @Test(arguments: ["#there", "#%E0%B8%81", "#ก", "#", "#top", "#:~:text=a", "#!/route", "#/r"])
    func `a place that is on the page, or needs no anchor, is found`(fragment: String) async throws
    {
        let page = html(body: "<h2 id=there>ที่นี่</h2><a name='ก'></a>")
        #expect(try await broken(["/": html("/x\(fragment)"), "/x": page]).isEmpty)
    }

    @Test func `a place that is on no page is broken, be the page another, itself or redirected`()
        async throws
    {
        let found = try await broken([
            "/": html("/x#gone", "#here", "#gone", "/old#there", "/old#gone", body: "<p id=here>ก"),
            "/x": html(), "/old": .redirect("/new"), "/new": html(body: "<p id=there>ก"),
        ])
        #expect(found == ["anchor /#gone", "anchor /old#gone", "anchor /x#gone"])
    }

    @Test func `places on a page that is dead are not told apart`() async throws {
        #expect(try await broken(["/": html("/x#a", "/x#b")]) == ["dead /x"])
    }

    @Test func `all that a browser loads is followed, style sheets into what they name`()
        async throws
    {
        let found = try await broken([
            "/": .page(
                """
                <link rel=stylesheet href=/c.css><script src=/s.js></script>
                <img src=/i.png srcset='/2.png 2x'><p style='background:url(/p.png)'>ก
                <style>@import "/d.css";</style>
                """
            ),
            "/c.css": .file(Array("@font-face{src:url(f.woff)}".utf8)), "/d.css": .file([]),
        ])
        #expect(
            found == ["dead /2.png", "dead /f.woff", "dead /i.png", "dead /p.png", "dead /s.js"]
        )
    }

    @Test func `other hosts are asked whether they answer, and their pages are not read`()
        async throws
    {
        let says: [String: Says] = [
            "/": html("https://other.example/a", "https://other.example/b"),
            "https://other.example/a": html("https://other.example/c"),
        ]
        let found = try await check(says, external: .links)
        #expect(found.links.broken.map(\.address.short) == ["https://other.example/b"])
        #expect(found.links.checked == 3)
        #expect(found.coverage.pages == 1)
    }

    @Test func `what was not asked is said with its reason`() async throws {
        let found = try await check([
            "/": html("/robots", "https://other.example/a"), "/robots": .skip(.robots),
        ])
        #expect(found.links.broken.isEmpty)
        #expect(
            found.coverage.notChecked == [
                Coverage.Unchecked(address: address("https://other.example/a"), reason: .external),
                Coverage.Unchecked(address: address("/robots"), reason: .robots),
            ]
        )
        #expect(found.coverage.exhausted)
    }

    @Test func `a budget that ends the crawl is said, and what it left`() async throws {
        let found = try await check(
            ["/": html("/a"), "/a": html("/b")],
            budgets: Budgets(pages: 1)
        )
        #expect(!found.coverage.exhausted)
        #expect(found.coverage.notChecked.map(\.reason) == [.budget(.pages)])
    }

    @Test func `spellings of one address are one target`() async throws {
        let found = try await check([
            "/": html("/x", "/./x", "/a/../x", "http://example.go.th/x", "/%78")
        ])
        #expect(found.links.broken.map(\.places) == [5])
        #expect(found.links.checked == 2)
    }

    @Test func `the links of a page that left the site are not the site's`() async throws {
        let says: [String: Says] = [
            "/": html("/out"), "/out": .redirect("https://other.example/"),
            "https://other.example/": html("/x"),
        ]
        #expect(try await check(says, external: .links).links.broken.isEmpty)
    }

    @Test func `relative addresses mean what they mean on their own page`() async throws {
        let found = try await broken([
            "/": html("/a/", "/b/"), "/a/": html("x", "?q", "../z"), "/b/": html("x", "?q", "../z"),
            "/a/?q": html(), "/z": html(),
        ])
        #expect(found == ["dead /a/x", "dead /b/?q", "dead /b/x"])
    }

    @Test func `the file that a viewer shows is a link of its own`() async throws {
        let found = try await broken([
            "/": html("/pdfjs/viewer.html?file=/a.pdf"), "/pdfjs/viewer.html?file=/a.pdf": html(),
        ])
        #expect(found == ["dead /a.pdf"])
    }

    @Test func `what only the sitemap knows is read too`() async throws {
        let found = try await check(
            ["/": html(), "/s": html("/x")],
            sitemap: ["/s", "/gone"]
        )
        #expect(found.links.broken.map(\.address.short) == ["/x"])
    }

    @Test func `a menu's dead link on thousands of pages keeps its number and the first places`()
        async throws
    {
        let count = 1_200
        let menu = (0..<count).map { "/p\($0 + 1_000)" }
        var says: [String: Says] = ["/": .page(menu.map { "<a href=\($0)>ก</a>" }.joined())]
        for page in menu { says[page] = .page("<a href=/x>ตาย</a> \(page)") }
        let link = try #require(try await check(says).links.broken.first)
        #expect(link.places == count)
        #expect(link.from.count == LinkAudit.mostPlaces)
        #expect(link.from.map(\.page) == link.from.map(\.page).sorted())
        #expect(link.from.first?.page.short == "/p1000")
    }
}

/// A folder of its own for each check.
private enum OwnFolder {
    static func path() -> String {
        FileManager.default.temporaryDirectory.path + "/oitcheck-links-\(UUID().uuidString)"
    }
}
