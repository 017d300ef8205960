internal import ThaiText

extension String {
    /// The most a report quotes, in Unicode scalars.
    static var longestQuote: Int { 300 }

    /// The whole text, or as much as may be quoted of it from the UTF-8 offset on; cut between clusters.
    func quote(from offset: Int = 0) -> String {
        var offset = offset
        if utf8.count <= Self.longestQuote || unicodeScalars.count <= Self.longestQuote {
            offset = 0
        }
        let rest = utf8Slice(max(0, offset)..<utf8.count)
        var scalars = 0
        let kept = rest.prefix { character in
            scalars += character.unicodeScalars.count
            return scalars <= Self.longestQuote
        }
        return String(kept)
    }
}
