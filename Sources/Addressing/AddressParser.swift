/// The basic URL parser of WHATWG URL §4.4 for http and https, over UTF-8.
///
/// The states that a special scheme cannot reach are left out. The serialisation grows in `output`
/// while the text is read, and the ends of its parts are noted.
struct AddressParser {
    var output: [UInt8] = []
    var hostEnd = 0
    var pathStart = 0
    var pathEnd = 0
    var queryEnd = 0
    let queryEncoder: Address.QueryEncoder?

    init(queryEncoder: Address.QueryEncoder? = nil) {
        self.queryEncoder = queryEncoder
    }

    /// Reads `text`; afterwards the parser holds the serialisation and the ends of its parts.
    mutating func parse(_ text: Span<UInt8>, relativeTo base: Address?) throws(AddressError) {
        let trimmed = text.extracting(InputCleaning.trimmedRange(of: text))
        if InputCleaning.holdsTabOrNewline(trimmed) {
            let cleaned = InputCleaning.withoutTabsAndNewlines(trimmed)
            try parseCleaned(cleaned.span, relativeTo: base)
        } else {
            try parseCleaned(trimmed, relativeTo: base)
        }
        guard output.count <= Address.longest else { throw .tooLong }
    }

    private mutating func parseCleaned(
        _ input: Span<UInt8>,
        relativeTo base: Address?
    ) throws(AddressError) {
        let colon = Scheme.end(in: input)
        let scheme = colon.flatMap { Scheme(input, upTo: $0) }
        if let colon, scheme == nil {
            throw .otherScheme(InputCleaning.lowercased(input.extracting(0..<colon)))
        }
        // A data: link of megabytes is another scheme, not too long: so this comes second.
        guard input.count <= Address.longest else { throw .tooLong }
        let start = colon.map { $0 + 1 } ?? 0
        if let scheme {
            let isRelative = scheme == base?.parsedScheme && !startsWithTwoSlashes(input, at: start)
            if !isRelative { return try parseAuthority(input, from: start, scheme: scheme) }
        }
        guard let base else { throw .relativeWithoutBase }
        try parseRelative(input, from: start, to: base)
    }

    /// WHATWG's relative state: what a reference does not say comes from the base.
    private mutating func parseRelative(
        _ input: Span<UInt8>,
        from start: Int,
        to base: Address
    ) throws(AddressError) {
        output.reserveCapacity(base.text.utf8.count + input.count - start)
        switch start < input.count ? input[start] : nil {
        case nil, ASCII.hash:
            copy(base, upTo: base.queryEnd)
            parseFragment(input, from: start)
        case ASCII.question:
            copy(base, upTo: base.pathEnd)
            parseQueryAndFragment(input, from: start)
        case ASCII.slash, ASCII.backslash:
            if start + 1 < input.count, input[start + 1].isSlash {
                return try parseAuthority(input, from: start, scheme: base.parsedScheme)
            }
            copy(base, upTo: base.pathStart)
            parsePath(input, from: start + 1)
        default:
            copy(base, upTo: base.pathEnd)
            removeLastSegment()
            parsePath(input, from: start)
        }
    }

    /// Takes over the serialisation of `base` up to `end`, and the ends of its parts.
    private mutating func copy(_ base: Address, upTo end: Int) {
        let text = base.text.utf8.span
        for index in 0..<end { output.append(text[index]) }
        hostEnd = base.hostEnd
        pathStart = base.pathStart
        pathEnd = base.pathEnd
        queryEnd = base.queryEnd
    }

    /// Two forward slashes; after the base's own scheme nothing less starts an authority.
    private func startsWithTwoSlashes(_ input: Span<UInt8>, at index: Int) -> Bool {
        index + 1 < input.count && input[index] == ASCII.slash && input[index + 1] == ASCII.slash
    }
}
