/// What software adds to addresses to follow a visitor: the same page bears another each time.
enum SessionIdentifiers {
    /// Parameters that never choose the page, in lower case.
    private static let names: Set<String> = ["phpsessid", "jsessionid", "fbclid"]

    /// How such parameters start: classic ASP puts random letters behind, campaigns a topic.
    private static let prefixes = ["aspsessionid", "utm_"]

    /// Parameters that follow the visitor in phpBB and choose the page in PHP-Nuke (`sid=12` is
    /// a story there). Only a long token is taken for a session.
    private static let ambiguousNames: Set<String> = ["sid"]
    private static let shortestToken = 16

    /// Whether a pair `name=value` of a query, or of a path segment's parameters, is one.
    static func contain(_ pair: ArraySlice<UInt8>) -> Bool {
        let name = String(
            decoding: pair.prefix { $0 != ASCII.equals }.map(\.asciiLowercased),
            as: UTF8.self
        )
        if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
        return ambiguousNames.contains(name) && isToken(pair.dropFirst(name.utf8.count + 1))
    }

    /// Whether a path segment is the cookieless session of ASP.NET: `(S(…))`, `(A(…)S(…))`.
    static func areSegment(_ segment: ArraySlice<UInt8>) -> Bool {
        guard segment.count >= 5, segment.first == UInt8(ascii: "("),
            segment.last == UInt8(ascii: ")")
        else { return false }
        var rest = segment.dropFirst().dropLast()
        while let letter = rest.popFirst() {
            guard letter.isASCIILetter, rest.popFirst() == UInt8(ascii: "("),
                let close = rest.firstIndex(of: UInt8(ascii: ")"))
            else { return false }
            rest = rest[(close + 1)...]
        }
        return true
    }

    private static func isToken(_ value: ArraySlice<UInt8>) -> Bool {
        value.count >= shortestToken && value.allSatisfy(\.isASCIIAlphanumeric)
    }
}
