import Testing

@testable import Addressing

struct KeptAddressTests {
    @Test(arguments: [
        "http://a.th/", "https://a.th:8080/a/b?c=d#e", "http://a.th/?#", "https://[::1]:1/x?",
        "http://1.2.3.4/#f", "https://a.th/%E0%B8%81;p=1",
    ])
    func `an address is taken apart as it was before it was kept`(text: String) throws {
        let address = try #require(Address(text))
        let again = try #require(Address(kept: address.text, address.partLengths))
        #expect(again == address)
        #expect(again.partLengths == address.partLengths)
        #expect(
            [again.host, again.path, again.query, again.fragment]
                == [address.host, address.path, address.query, address.fragment]
        )
    }

    @Test(arguments: [
        ("ftp://a.th/", 4, 0, 1, 0), ("http://a.th/", 5, 0, 1, 0), ("http://a.th/", 4, 1, 1, 0),
        ("http://a.th/", 4, 0, 0, 0), ("http://a.th/", 4, 0, 2, 0), ("http://a.th/?", 4, 0, 1, 9),
        ("http://a.th/", -1, 0, 1, 0), ("http://a.th/", .max, .max, .max, .max),
        ("http://ก.th/", 6, 0, 1, 0), ("http://", 1, 0, 1, 0), ("", 1, 0, 1, 0),
    ])
    func `what cannot be an address is none`(
        _ text: String,
        _ host: Int,
        _ port: Int,
        _ path: Int,
        _ query: Int
    ) {
        let lengths = Address.PartLengths(host: host, port: port, path: path, query: query)
        #expect(Address(kept: text, lengths) == nil)
    }
}
