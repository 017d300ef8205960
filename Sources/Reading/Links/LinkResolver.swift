internal import Addressing
internal import ThaiText

/// Resolves the links of one page, in its base and its charset.
struct LinkResolver {
    let base: Address
    let charset: Charset

    /// `written` is the page's `<base href>`; one that is no address is passed over.
    init(page: Address, base written: String?, charset: Charset) {
        self.base = written.flatMap { Address($0, relativeTo: page) } ?? page
        self.charset = charset
    }

    /// Most links of one page; what is beyond is not read.
    ///
    /// Each takes the length of the base with it: of one of 64 KB a page of a megabyte would make
    /// gigabytes.
    var mostLinks: Int { min(Self.mostLinks, Self.longestTargets / base.text.utf8.count) }

    private static let mostLinks = 100_000
    /// Most bytes that the base may add to the links of a page: 32 MB.
    private static let longestTargets = 32 << 20

    /// Where a link leads; `other` takes the place of the page's base.
    func target(_ written: String, relativeTo other: Address? = nil) -> LinkTarget {
        LinkTarget(written, relativeTo: other ?? base, queryEncoder: queryEncoder)
    }

    /// Browsers send the query of a page's link in the page's own charset (WHATWG URL §5.4).
    private var queryEncoder: Address.QueryEncoder? {
        switch charset {
        case .windows874: { Windows874.byte(of: $0).map { [$0] } }
        case .windows1252: { Windows1252.byte(of: $0).map { [$0] } }
        case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
        }
    }
}
