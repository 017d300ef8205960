/// An absolute http(s) URL, parsed and serialised as the WHATWG URL standard says.
///
/// Its text is all ASCII: the rest is percent-encoded, or punycode in the host. User info is
/// dropped, so that no password reaches a report. Two addresses are equal when their texts are;
/// ``canonical`` is the looser key.
package struct Address: Sendable {
    /// The bytes of one scalar in the charset of a page, nil where the charset lacks it.
    package typealias QueryEncoder = (Unicode.Scalar) -> [UInt8]?

    /// The most bytes an address may have; servers refuse far shorter ones.
    package static let longest = 65_536

    /// The WHATWG serialisation ("href").
    package let text: String

    // Where the parts end, in bytes of `text`. `longest` fits, and an address is 32 bytes.
    private let ends: (host: UInt32, port: UInt32, path: UInt32, query: UInt32)

    var hostEnd: Int { Int(ends.host) }
    var pathStart: Int { Int(ends.port) }
    var pathEnd: Int { Int(ends.path) }
    var queryEnd: Int { Int(ends.query) }

    /// The address that `text` names, seen from `base`; nil where it is no http(s) URL.
    ///
    /// `queryEncoder` gives the query the charset of the page that holds the link, as WHATWG asks;
    /// without one it is UTF-8. Paths are UTF-8 always.
    package init?(
        _ text: String,
        relativeTo base: Address? = nil,
        queryEncoder: QueryEncoder? = nil
    ) {
        guard
            let address = try? Address.parse(text, relativeTo: base, queryEncoder: queryEncoder)
        else { return nil }
        self = address
    }

    /// The same as `init`, with the reason where there is no address.
    package static func parse(
        _ text: String,
        relativeTo base: Address? = nil,
        queryEncoder: QueryEncoder? = nil
    ) throws(AddressError) -> Address {
        var parser = AddressParser(queryEncoder: queryEncoder)
        try parser.parse(text.utf8.span, relativeTo: base)
        return Address(parser)
    }

    private init(_ parser: AddressParser) {
        text = String(decoding: parser.output, as: UTF8.self)
        ends = (
            UInt32(parser.hostEnd), UInt32(parser.pathStart),
            UInt32(parser.pathEnd), UInt32(parser.queryEnd)
        )
    }

    /// Takes an address apart from any parser: `ends` are where its parts end in `text`.
    init(text: String, ends: (host: Int, port: Int, path: Int, query: Int)) {
        self.text = text
        self.ends = (
            UInt32(ends.host), UInt32(ends.port), UInt32(ends.path), UInt32(ends.query)
        )
    }

    /// The address without what stands in its text from `end` on, which lies behind a slash of
    /// the path or after it.
    func cut(at end: Int) -> Address {
        end == text.utf8.count ? self : Address(self, upTo: end)
    }

    private init(_ whole: Address, upTo end: Int) {
        text = whole.part(0..<end)
        let end = UInt32(end)
        ends = (
            whole.ends.host, whole.ends.port,
            min(whole.ends.path, end), min(whole.ends.query, end)
        )
    }
}

extension Address: Hashable, Comparable, CustomStringConvertible {
    package static func == (left: Address, right: Address) -> Bool { left.text == right.text }
    package static func < (left: Address, right: Address) -> Bool { left.text < right.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
    package var description: String { text }
}

extension Address: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let address = Address(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not an http(s) URL: \(text.prefix(200))"
            )
        }
        self = address
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
