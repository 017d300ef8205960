import Foundation
import Testing

@testable import Addressing

@Suite struct AddressTests {
    private let page = Address("https://www.town.go.th/ita/2568/index.php?id=3#o12")

    @Test(arguments: [
        ("../../news/p1.html", "https://www.town.go.th/news/p1.html"),
        ("plan.pdf", "https://www.town.go.th/ita/2568/plan.pdf"),
        ("./plan.pdf?y=1", "https://www.town.go.th/ita/2568/plan.pdf?y=1"),
        ("/plan.pdf", "https://www.town.go.th/plan.pdf"),
        ("//cdn.go.th/plan.pdf", "https://cdn.go.th/plan.pdf"),
        ("\\\\cdn.go.th\\plan.pdf", "https://cdn.go.th/plan.pdf"),
        ("https:plan.pdf", "https://www.town.go.th/ita/2568/plan.pdf"),
        ("http:plan.go.th", "http://plan.go.th/"),
        ("?id=4", "https://www.town.go.th/ita/2568/index.php?id=4"),
        ("#o13", "https://www.town.go.th/ita/2568/index.php?id=3#o13"),
        ("", "https://www.town.go.th/ita/2568/index.php?id=3"),
        ("../../../../..", "https://www.town.go.th/"),
        ("a/.%2E/b/%2e", "https://www.town.go.th/ita/2568/b/"),
        (" \n/pl\tan.pdf ", "https://www.town.go.th/plan.pdf"),
    ])
    func `a relative link is seen from its page`(link: String, address: String) {
        #expect(Address(link, relativeTo: page)?.text == address)
    }

    @Test func `Thai in a path is percent-encoded as UTF-8`() {
        let address = Address("http://town.go.th/แผน งาน.pdf")
        #expect(
            address?.path == "/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%87%E0%B8%B2%E0%B8%99.pdf"
        )
    }

    @Test(arguments: [
        ("https://เทศบาล.ไทย/", "xn--o3cg7ak5c9d.xn--o3cw4h"),
        ("https://WWW.ไทย", "www.xn--o3cw4h"),
        ("https://www.%E0%B9%84%E0%B8%97%E0%B8%A2/", "www.xn--o3cw4h"),
        ("https://xn--o3cw4h/", "xn--o3cw4h"),
        ("http://0x7f.1/", "127.0.0.1"),
        ("http://[2001:DB8:0:0::1]/", "[2001:db8::1]"),
    ])
    func `a host is ASCII whatever it is written in`(text: String, host: String) {
        #expect(Address(text)?.host == host)
    }

    @Test(arguments: [
        ("plan.pdf", AddressError.relativeWithoutBase),
        ("", .relativeWithoutBase),
        ("JavaScript:void(0)", .otherScheme("javascript")),
        ("https://", .emptyHost),
        ("http://user@/", .emptyHost),
        ("https://:80/", .emptyHost),
        ("http://a b/", .invalidHost),
        ("http://xn--a/", .invalidHost),
        ("http://256.1.1.1/", .invalidHost),
        ("http://[::1/", .invalidHost),
        ("http://town.go.th:65536/", .invalidPort),
        ("http://town.go.th:8a/", .invalidPort),
    ])
    func `what is no address says why`(text: String, reason: AddressError) {
        #expect(throws: reason) { try Address.parse(text) }
        #expect(Address(text) == nil)
    }

    @Test(arguments: [
        "http://😀.th/", "http://-ก.th/", "http://กข--ค.th/",
        "http://" + String(repeating: "ก", count: 64) + ".th/",
        "http://" + String(repeating: "\u{AD}", count: 10_000) + "ก.th/",
    ])
    func `a name beyond ASCII that no registry gives out is no host`(text: String) {
        #expect(throws: AddressError.invalidHost) { try Address.parse(text) }
    }

    @Test func `an address longer than the limit is refused, before and after encoding`() {
        let origin = "http://a.th/"
        let room = Address.longest - origin.utf8.count
        #expect(Address(origin + String(repeating: "a", count: room)) != nil)
        #expect(throws: AddressError.tooLong) {
            try Address.parse(origin + String(repeating: "a", count: room + 1))
        }
        #expect(throws: AddressError.tooLong) {
            try Address.parse(origin + String(repeating: "ก", count: room / 4))
        }
    }

    @Test func `a password never stays in an address`() {
        let address = Address("https://admin:se@cret@town.go.th:8443/a")
        #expect(address?.text == "https://town.go.th:8443/a")
    }

    @Test func `an address is written to JSON as its text`() throws {
        let address = try #require(page)
        let json = try JSONEncoder().encode([address])
        #expect(try JSONDecoder().decode([Address].self, from: json) == [address])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Address].self, from: Data(#"["plan.pdf"]"#.utf8))
        }
    }

    @Test func `addresses sort by their text`() throws {
        let texts = ["https://b.th/", "http://b.th/", "https://a.th/z", "https://a.th/"]
        let sorted = texts.compactMap { Address($0) }.sorted().map(\.text)
        #expect(sorted == ["http://b.th/", "https://a.th/", "https://a.th/z", "https://b.th/"])
    }
}
