import Testing

@testable import Addressing

@Suite struct ReadableAddressTests {
    @Test(arguments: [
        ("https://เทศบาล.ไทย/แผน/2568.pdf?ปี=2568#ก", "https://เทศบาล.ไทย/แผน/2568.pdf?ปี=2568#ก"),
        ("http://a.th:8000/%E0%B8%81%20ข", "http://a.th:8000/ก%20ข"),
        ("http://a.th/รายงาน–2568.pdf", "http://a.th/รายงาน–2568.pdf"),
    ])
    func `people read Thai`(text: String, readable: String) {
        #expect(Address(text)?.readable == readable)
    }

    @Test(arguments: [
        "http://a.th/%20%0A%2F%3F%23%25%41",
        "http://a.th/%E2%80%AE%E2%80%8B%C2%A0%E2%80%A8",
        "http://a.th/%EF%9C%8A",
        "http://a.th/%A1%D2%C3",
        "http://a.th/%E0%B8",
        "http://a.th/%C0%AF%ED%A0%80%F4%90%80%80",
    ])
    func `what would mislead stays escaped`(text: String) {
        #expect(Address(text)?.readable == text)
    }

    @Test func `a host of look-alike letters stays in punycode`() {
        #expect(Address("http://аpple.com/")?.readable == "http://xn--pple-43d.com/")
    }
}
