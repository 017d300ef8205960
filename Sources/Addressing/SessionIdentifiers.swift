/// What software adds to addresses to follow a visitor: the same page bears another each time.
enum SessionIdentifiers {
    /// Parameters that never choose the page, in lower case.
    private static let names = ["phpsessid", "jsessionid", "fbclid"]

    /// How such parameters start: classic ASP puts random letters behind, campaigns a topic.
    private static let prefixes = ["aspsessionid", "utm_"]

    /// Parameters that follow the visitor in phpBB and choose the page in PHP-Nuke (`sid=12` is
    /// a story there). Only a long token is taken for a session.
    private static let ambiguousNames = ["sid"]
    private static let shortestToken = 16

    /// Spares nearly every parameter the comparison with all the names.
    private static let firstLetters = ByteSet(
        (names + prefixes + ambiguousNames).compactMap(\.utf8.first)
    )

    /// Whether a pair `name=value` of a query, or of a path segment's parameters, is one.
    static func contain(_ pair: Span<UInt8>) -> Bool {
        guard !pair.isEmpty, firstLetters.contains(pair[0].asciiLowercased) else { return false }
        if prefixes.contains(where: { starts(pair, with: $0) }) { return true }
        if names.contains(where: { isNamed(pair, $0) }) { return true }
        return ambiguousNames.contains {
            isNamed(pair, $0) && isToken(pair, from: $0.utf8.count + 1)
        }
    }

    private static func isNamed(_ pair: Span<UInt8>, _ name: String) -> Bool {
        let length = name.utf8.count
        return starts(pair, with: name) && (pair.count == length || pair[length] == ASCII.equals)
    }

    private static func starts(_ pair: Span<UInt8>, with name: String) -> Bool {
        guard pair.count >= name.utf8.count else { return false }
        for (index, byte) in name.utf8.enumerated() where pair[index].asciiLowercased != byte {
            return false
        }
        return true
    }

    private static func isToken(_ pair: Span<UInt8>, from start: Int) -> Bool {
        pair.count - start >= shortestToken
            && (start..<pair.count).allSatisfy { pair[$0].isASCIIAlphanumeric }
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
}
