import Testing

@testable import Addressing

@Suite struct AddressPartsTests {
    @Test func `an address gives its parts`() throws {
        let address = try #require(Address("HTTPS://Town.go.th:8443/a/b.html?x=1&y#top"))
        #expect(address.scheme == "https")
        #expect(address.host == "town.go.th")
        #expect(address.port == 8443)
        #expect(address.explicitPort == 8443)
        #expect(address.path == "/a/b.html")
        #expect(address.query == "x=1&y")
        #expect(address.fragment == "top")
        #expect(address.withoutFragment.text == "https://town.go.th:8443/a/b.html?x=1&y")
    }

    @Test func `a default port is not explicit`() throws {
        let http = try #require(Address("http://town.go.th:80"))
        let https = try #require(Address("https://town.go.th:0443"))
        #expect(http.text == "http://town.go.th/")
        #expect(http.explicitPort == nil)
        #expect(http.port == 80)
        #expect(https.explicitPort == nil)
        #expect(https.port == 443)
    }

    @Test func `an empty query is not a missing one`() {
        #expect(Address("http://a.th/?#")?.query?.isEmpty == true)
        #expect(Address("http://a.th/?#")?.fragment?.isEmpty == true)
        #expect(Address("http://a.th/")?.query == nil)
        #expect(Address("http://a.th/")?.fragment == nil)
    }

    @Test(arguments: [
        ("http://a.th/", "http://a.th/", 0),
        ("http://a.th/x.html?p=/q/r", "http://a.th/", 0),
        ("http://a.th/d/#/h/", "http://a.th/d/", 1),
        ("http://a.th/d/e/x.html", "http://a.th/d/e/", 2),
    ])
    func `an address lies in a folder`(text: String, directory: String, depth: Int) {
        #expect(Address(text)?.directory.text == directory)
        #expect(Address(text)?.depth == depth)
    }

    @Test(arguments: [
        ("http://a.th", []), ("http://a.th//d///e.html?x=/q/r#/h", ["d", "e.html"]),
        ("http://a.th/%2F/แผน/", ["%2F", "%E0%B9%81%E0%B8%9C%E0%B8%99"]),
    ])
    func `the segments stand between the slashes of the path`(text: String, segments: [Substring]) {
        #expect(Address(text)?.segments == segments)
    }

    @Test(arguments: [
        ("http://a.th/d/", ""), ("http://a.th", ""), ("http://a.th/d/แผน.PDF?x.y", "pdf"),
        ("http://a.th/v1.2/แผน", ""), ("http://a.th/a%2Epdf", "pdf"),
        ("http://a.th/a.p%44f", "pdf"),
        ("http://a.th/.htaccess", "htaccess"), ("http://a.th/a.", ""),
    ])
    func `the suffix stands behind the last dot of the name`(text: String, suffix: String) {
        #expect(Address(text)?.suffix == suffix)
    }

    @Test(arguments: [
        ("http://a.th/d/", ""),
        ("http://a.th/d/แผน งาน.pdf?x", "แผน งาน.pdf"),
        ("http://a.th/a%2Fb%5C%00.pdf", "a%2Fb%5C%00.pdf"),
        ("http://a.th/%E1%BC.pdf", "%E1%BC.pdf"),
        ("http://a.th/%C3%D2.pdf", "%C3%D2.pdf"),
    ])
    func `the file name is decoded where it is text`(text: String, name: String) {
        #expect(Address(text)?.lastPathComponent == name)
    }
}
