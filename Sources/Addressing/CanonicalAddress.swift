extension Address {
    /// The key under which a crawl knows a page: two addresses of one key are one page.
    ///
    /// The fragment (but for one that names a page of a script), session identifiers, an empty query and the dot after a host are dropped,
    /// and escapes take one spelling. Index files are not merged with their folder. The key
    /// may not answer on the site itself: ask for the address as it was found.
    package var canonical: Address {
        let page = withoutFragment
        let key = page.isCanonical ? page : page.rewritten
        guard hasRoute, let fragment else { return key }
        return Address("\(key.text)#\(fragment)") ?? key
    }

    /// The canonical address, made from its parts; of a canonical one the same again.
    var rewritten: Address {
        let text = text.utf8.span
        var output = canonicalOrigin
        let path = PercentEncoding.normalised(text.extracting(pathStart..<pathEnd))
        Self.append(path: path, to: &output)
        if pathEnd < queryEnd {
            let query = PercentEncoding.normalised(text.extracting((pathEnd + 1)..<queryEnd))
            Self.append(query: query, to: &output)
        }
        // Parsed again: a dot segment may come to light once its session is gone.
        return Address(String(decoding: output, as: UTF8.self)) ?? self
    }

    /// True for nearly all addresses, which then need not be written anew.
    private var isCanonical: Bool {
        let text = text.utf8.span
        guard text[hostEnd - 1] != ASCII.dot,
            PercentEncoding.isNormalised(text.extracting(pathStart..<queryEnd)),
            !(pathStart..<pathEnd).contains(where: { Self.sessionMarks.contains(text[$0]) })
        else { return false }
        return pathEnd == queryEnd
            || Self.isCanonical(query: text.extracting((pathEnd + 1)..<queryEnd))
    }

    /// What a session in a path starts with: a parameter or a segment of ASP.NET.
    private static let sessionMarks = ByteSet(";(")

    /// Whether every pair of the query is there to stay.
    private static func isCanonical(query: Span<UInt8>) -> Bool {
        var start = 0
        while start <= query.count {
            var end = start
            while end < query.count, query[end] != ASCII.ampersand { end += 1 }
            if start == end || SessionIdentifiers.contain(query.extracting(start..<end)) {
                return false
            }
            start = end + 1
        }
        return true
    }

    /// Scheme, host and port, without the dot that ends a fully qualified name.
    private var canonicalOrigin: [UInt8] {
        let text = text.utf8.span
        var origin = (0..<hostEnd).map { text[$0] }
        // Of `1.2.3.4..`, a name, one dot less would make a number: such hosts stay as they are.
        let isFullyQualified = text[hostEnd - 1] == ASCII.dot && text[hostEnd - 2] != ASCII.dot
        if isFullyQualified, hostEnd - 1 > hostStart { origin.removeLast() }
        for index in hostEnd..<pathStart { origin.append(text[index]) }
        return origin
    }

    private static func append(path: [UInt8], to output: inout [UInt8]) {
        let start = output.count
        let segments = path.dropFirst()
            .split(separator: ASCII.slash, omittingEmptySubsequences: false)
        for segment in segments {
            let kept = withoutSessionParameters(segment)
            if SessionIdentifiers.areSegment(kept[...]) { continue }
            output.append(ASCII.slash)
            output.append(contentsOf: kept)
        }
        if output.count == start { output.append(ASCII.slash) }
    }

    /// A path segment without parameters such as `;jsessionid=…`.
    private static func withoutSessionParameters(_ segment: ArraySlice<UInt8>) -> [UInt8] {
        let parts = segment.split(separator: ASCII.semicolon, omittingEmptySubsequences: false)
        let kept = parts.dropFirst().filter { !SessionIdentifiers.contain($0.span) }
        return Array((parts.prefix(1) + kept).joined(separator: [ASCII.semicolon]))
    }

    private static func append(query: [UInt8], to output: inout [UInt8]) {
        let kept = query.split(separator: ASCII.ampersand)
            .filter { !SessionIdentifiers.contain($0.span) }
        guard !kept.isEmpty else { return }
        output.append(ASCII.question)
        output.append(contentsOf: kept.joined(separator: [ASCII.ampersand]))
    }
}
