extension Address {
    /// The key under which a crawl knows a page: two addresses of one key are one page.
    ///
    /// The fragment, session identifiers, an empty query and the dot after a host are dropped,
    /// and escapes take one spelling. Index files are not merged with their folder. The key
    /// may not answer on the site itself: ask for the address as it was found.
    package var canonical: Address {
        guard mayNotBeCanonical else { return self }
        let text = text.utf8.span
        var output = canonicalOrigin
        let path = PercentEncoding.normalised(text.extracting(pathStart..<pathEnd))
        Self.append(path: path, to: &output)
        if pathEnd < queryEnd {
            let query = PercentEncoding.normalised(text.extracting((pathEnd + 1)..<queryEnd))
            Self.append(query: query, to: &output)
        }
        // Parsed again: a dot segment may come to light once its session is gone.
        return Address(String(decoding: output, as: UTF8.self)) ?? withoutFragment
    }

    /// False for nearly all addresses: those without a byte that canonicalising looks at.
    private var mayNotBeCanonical: Bool {
        let text = text.utf8.span
        if text[hostEnd - 1] == ASCII.dot || pathEnd < text.count { return true }
        return (pathStart..<pathEnd).contains { Self.telling.contains(text[$0]) }
    }

    private static let telling = ByteSet("%;(")

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
        for segment in path.dropFirst().split(
            separator: ASCII.slash,
            omittingEmptySubsequences: false
        ) {
            if SessionIdentifiers.areSegment(segment) { continue }
            output.append(ASCII.slash)
            let parts = segment.split(separator: ASCII.semicolon, omittingEmptySubsequences: false)
            let kept = parts.dropFirst().filter { !SessionIdentifiers.contain($0) }
            output.append(contentsOf: (parts.prefix(1) + kept).joined(separator: [ASCII.semicolon]))
        }
        if output.count == start { output.append(ASCII.slash) }
    }

    private static func append(query: [UInt8], to output: inout [UInt8]) {
        let kept = query.split(separator: ASCII.ampersand)
            .filter { !SessionIdentifiers.contain($0) }
        guard !kept.isEmpty else { return }
        output.append(ASCII.question)
        output.append(contentsOf: kept.joined(separator: [ASCII.ampersand]))
    }
}
