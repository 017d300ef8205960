import Testing

@testable import Addressing

@Suite struct CanonicalAddressTests {
    @Test(arguments: [
        ("http://a.th/x#top", "http://a.th/x"),
        ("http://a.th/x?", "http://a.th/x"),
        ("http://a.th./x", "http://a.th/x"),
        ("http://a.th/%7euser/%e0%b8%81", "http://a.th/~user/%E0%B8%81"),
        ("http://a.th/100%", "http://a.th/100%25"),
        ("http://a.th/?PHPSESSID=9f&id=3", "http://a.th/?id=3"),
        ("http://a.th/?id=3&phpsessid=9f", "http://a.th/?id=3"),
        ("http://a.th/a;jsessionid=9F!1?x=1", "http://a.th/a?x=1"),
        ("http://a.th/a;v=1;JSESSIONID=9F/b", "http://a.th/a;v=1/b"),
        ("http://a.th/?ASPSESSIONIDQQ=AB", "http://a.th/"),
        ("http://a.th/(S(x1y2))/a.aspx", "http://a.th/a.aspx"),
        ("http://a.th/(A(q)S(x1))/a.aspx", "http://a.th/a.aspx"),
        ("http://a.th/?utm_source=fb&utm_medium=x&fbclid=1&y=2568", "http://a.th/?y=2568"),
        ("http://a.th/?sid=0123456789abcdef0123456789abcdef&t=1", "http://a.th/?t=1"),
        ("http://a.th/?a=1&&b=2&", "http://a.th/?a=1&b=2"),
        ("http://a.th/x/..;jsessionid=1/y", "http://a.th/y"),
    ])
    func `one page has one key`(text: String, canonical: String) {
        #expect(Address(text)?.canonical.text == canonical)
    }

    @Test func `Thai and its escapes are one page`() {
        #expect(Address("http://a.th/ก")?.canonical == Address("http://a.th/%e0%b8%81")?.canonical)
    }

    @Test(arguments: [
        ("http://a.th/?sid=12", "http://a.th/?sid=13"),
        ("http://a.th/", "http://a.th/index.html"),
        ("http://a.th/a%2Fb", "http://a.th/a/b"),
        ("http://a.th/a", "http://a.th/a/"),
        ("http://a.th/(draft)", "http://a.th/"),
        ("http://a.th/?id=1", "http://a.th/?ID=1"),
        ("http://1.2.3.4../", "http://1.2.3.4/"),
        ("http://a.th/%252e", "http://a.th/%2e"),
    ])
    func `two pages have two keys`(one: String, other: String) {
        #expect(Address(one)?.canonical != Address(other)?.canonical)
    }

    @Test func `an address that canonicalising would make too long keeps its text`() {
        let address = Address("http://a.th/" + String(repeating: "%", count: 40_000) + "#top")
        #expect(address?.canonical == address?.withoutFragment)
    }
}
