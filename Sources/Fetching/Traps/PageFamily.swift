internal import Addressing

/// The pages that one program makes: their addresses differ in numbers, dates and tokens alone.
struct PageFamily: Hashable, Sendable {
    private let name: String

    /// Longer values are no names of sections.
    private static let longestName = 24

    init(_ address: Address) {
        var name = "\(address.host):\(address.port)"
        for segment in address.path.split(separator: "/") {
            guard !Self.hasDigit(segment) else {
                name += "/#"
                break
            }
            name += "/" + segment
        }
        self.name = name + Self.names(in: address.query)
    }

    /// The fields of a query that choose a section rather than an entry, in order.
    private static func names(in query: String?) -> String {
        guard let query, !query.isEmpty else { return "" }
        let fields = query.split(whereSeparator: { $0 == "&" || $0 == ";" }).filter { field in
            guard let sign = field.firstIndex(of: "=") else { return false }
            let value = field[field.index(after: sign)...]
            return !value.isEmpty && value.utf8.count <= longestName && !hasDigit(value)
        }
        return fields.isEmpty ? "" : "?" + fields.sorted().joined(separator: "&")
    }

    /// Digits, also as escapes: `%E0%B9%92` is ๒, and any other letter of Thai counts no less.
    private static func hasDigit(_ text: Substring) -> Bool {
        text.utf8.contains { 0x30...0x39 ~= $0 }
    }
}
