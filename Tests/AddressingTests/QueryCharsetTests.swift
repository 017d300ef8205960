import Testing

@testable import Addressing

@Suite struct QueryCharsetTests {
    private let page = Address("http://town.go.th/")

    /// The Thai block of windows-874.
    private func thaiByte(_ scalar: Unicode.Scalar) -> [UInt8]? {
        (0x0E01...0x0E5B).contains(scalar.value) ? [UInt8(scalar.value - 0x0E01 + 0xA1)] : nil
    }

    @Test func `a query takes the charset of the page, a path does not`() {
        let address = Address("/ก?q=ก a'b", relativeTo: page, queryEncoder: thaiByte)
        #expect(address?.text == "http://town.go.th/%E0%B8%81?q=%A1%20a%27b")
    }

    @Test func `a scalar that the charset lacks is sent as an HTML reference`() {
        let address = Address("?q=ก√", relativeTo: page, queryEncoder: thaiByte)
        #expect(address?.query == "q=%A1%26%238730%3B")
    }

    @Test func `a query is UTF-8 without a charset`() {
        #expect(Address("?q=ก", relativeTo: page)?.query == "q=%E0%B8%81")
    }

    @Test func `a fragment is UTF-8 whatever the charset`() {
        let address = Address("#ก", relativeTo: page, queryEncoder: thaiByte)
        #expect(address?.fragment == "%E0%B8%81")
    }
}
