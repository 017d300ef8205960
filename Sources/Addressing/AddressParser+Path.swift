extension AddressParser {
    /// Reads the path whose first segment starts at `start`, then query and fragment.
    mutating func parsePath(_ input: Span<UInt8>, from start: Int) {
        let escaped = PercentEncoding.path
        var index = start
        var segmentStart = output.count
        output.append(ASCII.slash)
        while index < input.count {
            let byte = input[index]
            if byte == ASCII.question || byte == ASCII.hash { break }
            if byte.isSlash {
                resolveDots(in: segmentStart, isLast: false)
                segmentStart = output.count
                output.append(ASCII.slash)
            } else {
                output.append(byte, escaping: escaped)
            }
            index += 1
        }
        resolveDots(in: segmentStart, isLast: true)
        pathEnd = output.count
        parseQueryAndFragment(input, from: index)
    }

    /// Removes the segment that starts (with its slash) at `start` if it is `.`, and the one
    /// before it too if it is `..`; a path that ends in either keeps its last slash.
    private mutating func resolveDots(in start: Int, isLast: Bool) {
        guard let dots = dots(in: start) else { return }
        output.removeSubrange(start...)
        if dots == 2 { removeLastSegment() }
        if isLast { output.append(ASCII.slash) }
    }

    /// 1 for a segment that is `.`, 2 for `..`, escaped as `%2e` or not; nil for every other.
    private func dots(in start: Int) -> Int? {
        // The longest is /%2e%2e.
        guard output.count - start <= 7, output.count > start + 1 else { return nil }
        var dots = 0
        var index = start + 1
        while index < output.count {
            if output[index] == ASCII.dot {
                index += 1
            } else if PercentEncoding.escape(in: output.span, at: index) == ASCII.dot {
                index += 3
            } else {
                return nil
            }
            dots += 1
        }
        return dots <= 2 ? dots : nil
    }

    /// Cuts the path at its last slash; an empty path stays empty.
    mutating func removeLastSegment() {
        while output.count > pathStart, output.removeLast() != ASCII.slash {}
    }

    /// Reads `?…` if it stands at `start`, then the fragment.
    mutating func parseQueryAndFragment(_ input: Span<UInt8>, from start: Int) {
        var end = start
        while end < input.count, input[end] != ASCII.hash { end += 1 }
        if start < end {
            output.append(ASCII.question)
            appendQuery(input.extracting((start + 1)..<end))
        }
        queryEnd = output.count
        parseFragment(input, from: end)
    }

    /// Reads `#…` if it stands at `start`.
    mutating func parseFragment(_ input: Span<UInt8>, from start: Int) {
        guard start < input.count else { return }
        let escaped = PercentEncoding.fragment
        output.append(ASCII.hash)
        for index in (start + 1)..<input.count { output.append(input[index], escaping: escaped) }
    }

    private mutating func appendQuery(_ query: Span<UInt8>) {
        let escaped = PercentEncoding.query
        if let queryEncoder, query.indices.contains(where: { query[$0] >= 0x80 }) {
            appendQuery(query, encodedBy: queryEncoder)
        } else {
            for index in query.indices { output.append(query[index], escaping: escaped) }
        }
    }

    /// The query in the page's charset; a scalar it lacks is sent as an HTML reference, `&#3588;`.
    private mutating func appendQuery(
        _ query: Span<UInt8>,
        encodedBy encoder: Address.QueryEncoder
    ) {
        let text = String(decoding: query.indices.map { query[$0] }, as: UTF8.self)
        for scalar in text.unicodeScalars {
            if let bytes = scalar.isASCII ? [UInt8(scalar.value)] : encoder(scalar) {
                for byte in bytes { output.append(byte, escaping: PercentEncoding.query) }
            } else {
                output.append("%26%23\(scalar.value)%3B")
            }
        }
    }
}
