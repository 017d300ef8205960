import Addressing
import Fetching
import Model
import Testing

@testable import Assessing

struct LinkAuditTests {
    private func broken(_ says: [String: Says]) async throws -> [BrokenLink] {
        try await Town(says: says).crawl().linkReport().broken
    }

    /// What is said of the one link of a home page that leads to `/x`.
    private func fault(of says: Says) async throws -> BrokenLink? {
        try await broken(["/": html("/x"), "/x": says]).first
    }

    @Test(
        arguments: [
            (Says.status(404), BrokenLink.Kind.dead), (.status(410), .dead),
            (.status(403), .blocked), (.status(401), .blocked), (.status(500), .flaky),
            (.trouble(.timeout), .flaky), (.trouble(.connectionRefused), .flaky),
            (.trouble(.tls(.selfSigned)), .tls), (.trouble(.unknownHost), .dead),
            (.trouble(.noSuchFile), .dead), (.trouble(.redirectLoop), .dead),
            (.trouble(.privateAddress), .blocked), (.trouble(.tooLarge(limit: 1)), .blocked),
            (.trouble(.hostGivenUp), .flaky),
        ]
    )
    func `a link that does not arrive is broken in its own way`(
        says: Says,
        kind: BrokenLink.Kind
    ) async throws {
        let fault = try #require(try await fault(of: says))
        #expect(fault.kind == kind)
        #expect(fault.address.short == "/x")
        guard case .status(let status) = says else { return }
        #expect(fault.status == status)
    }

    @Test func `a link that arrives is not broken`() async throws {
        #expect(try await fault(of: html()) == nil)
    }

    @Test(arguments: [Skip.robots, .external, .cancelled, .budget(.pages)])
    func `a link that was never asked is not called broken`(skip: Skip) async throws {
        #expect(try await fault(of: .skip(skip)) == nil)
    }

    @Test func `a page that answers 200 and says it is not there is a soft 404`() async throws {
        let page = Says.page("<html><body><main><p>ไม่พบหน้าที่ท่านต้องการ</p></main></body></html>")
        let fault = try #require(try await fault(of: page))
        #expect(fault.kind == .soft404)
        #expect(fault.status == 200)
    }

    @Test func `a document that redirects to the home page is gone`() async throws {
        #expect(try await fault(of: .redirect("/"))?.kind == .redirectHome)
    }

    @Test func `a redirect that arrives elsewhere is not broken`() async throws {
        let found = try await broken(["/": html("/x"), "/x": .redirect("/y"), "/y": html()])
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "#there", "#%E0%B8%81", "#ก", "#", "#top", "#:~:text=a", "#!/route", "#/r",
        "#there:~:text=a",
    ])
    func `a place that is on the page, or needs no anchor, is found`(fragment: String) async throws
    {
        let page = html(body: "<h2 id=there>ที่นี่</h2><a name='ก'></a>")
        #expect(try await broken(["/": html("/x\(fragment)"), "/x": page]).isEmpty)
    }

    @Test func `a place that is not on the page is broken`() async throws {
        let found = try await broken(["/": html("/x#gone"), "/x": html()])
        #expect(found.map(\.kind) == [.anchor])
        #expect(found.map(\.address.short) == ["/x#gone"])
    }

    @Test func `a place of the page itself is looked for too`() async throws {
        let found = try await broken(["/": html("#here", "#gone", body: "<p id=here>ก</p>")])
        #expect(found.map(\.address.short) == ["/#gone"])
    }

    @Test func `a broken link names every page that has it, with line and text`() async throws {
        let found = try await broken(["/": html("/a", "/x"), "/a": html("/x")])
        let link = try #require(found.first)
        #expect(found.count == 1)
        #expect(link.from.map(\.page.short).sorted() == ["/", "/a"])
        #expect(link.from.allSatisfy { $0.line > 1 && $0.column > 0 && $0.text == "ไปที่ /x" })
    }

    @Test func `addresses that were asked are counted once, and those that were not never`()
        async throws
    {
        let map = try await Town(says: [
            "/": html("/a", "/b", "/c"), "/a": html("/b"), "/b": .status(404),
            "/c": .skip(.robots),
        ]).crawl()
        #expect(map.linkReport().checked == 3)
    }
}
