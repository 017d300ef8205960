import Testing

@testable import Addressing

@Suite struct LinkTargetTests {
    private let page = Address("https://town.go.th/contact/index.php")

    private func target(_ link: String) -> LinkTarget? {
        page.map { LinkTarget(link, relativeTo: $0) }
    }

    @Test func `a web link is an address`() throws {
        let file = try #require(Address("https://town.go.th/contact/map.pdf"))
        #expect(target("map.pdf") == .web(file))
        #expect(target("#") == Address("#", relativeTo: page).map(LinkTarget.web))
    }

    @Test(arguments: [
        ("mailto:saraban@town.go.th", LinkTarget.mail("saraban@town.go.th")),
        (" MAILTO:saraban%40town.go.th?subject=x", .mail("saraban@town.go.th")),
        ("mail\nto: a@town.go.th ", .mail("a@town.go.th")),
        ("mailto:a%0D%0Ab@town.go.th", .mail("a%0D%0Ab@town.go.th")),
        ("tel:+66-35-611-714", .telephone("+66-35-611-714")),
        ("tel:", .telephone("")),
        ("javascript:void(0)", .script),
        ("java\tscript:open('x')", .script),
        ("data:text/html,x", .data),
        ("line://ti/p/@town", .other(scheme: "line")),
        ("ftp://town.go.th/a", .other(scheme: "ftp")),
        ("file:///C:/plan.pdf", .other(scheme: "file")),
        ("https://", .invalid),
        ("http://a b/", .invalid),
        ("http://town.go.th:99999/", .invalid),
    ])
    func `a link says what it points to`(link: String, expected: LinkTarget) {
        #expect(target(link) == expected)
    }

    @Test func `a picture of megabytes in a link is data, not too long`() {
        #expect(target("data:image/png;base64," + String(repeating: "A", count: 1 << 20)) == .data)
    }
}
