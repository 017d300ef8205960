extension AddressParser {
    /// Reads user info, host and port after any number of slashes, then the rest of the address.
    ///
    /// User info is passed over: an address never holds a password.
    mutating func parseAuthority(
        _ input: Span<UInt8>,
        from start: Int,
        scheme: Scheme
    ) throws(AddressError) {
        output.append(scheme.prefix)
        var index = start
        while index < input.count, input[index].isSlash { index += 1 }
        let end = authorityEnd(in: input, from: index)
        if let at = lastAt(in: input, from: index, to: end) { index = at + 1 }
        let colon = portColon(in: input, from: index, to: end)
        guard index < colon ?? end else { throw .emptyHost }
        try Host.append(input.extracting(index..<(colon ?? end)), to: &output)
        hostEnd = output.count
        if let colon { try parsePort(input.extracting((colon + 1)..<end), scheme: scheme) }
        pathStart = output.count
        let isAtSlash = end < input.count && input[end].isSlash
        parsePath(input, from: isAtSlash ? end + 1 : end)
    }

    private func authorityEnd(in input: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < input.count {
            let byte = input[index]
            if byte.isSlash || byte == ASCII.question || byte == ASCII.hash { break }
            index += 1
        }
        return index
    }

    private func lastAt(in input: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var index = end
        while index > start {
            index -= 1
            if input[index] == ASCII.at { return index }
        }
        return nil
    }

    /// Where the colon before a port stands: the first one outside the brackets of IPv6.
    private func portColon(in input: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var isInBrackets = false
        for index in start..<end {
            switch input[index] {
            case ASCII.bracketOpen: isInBrackets = true
            case ASCII.bracketClose: isInBrackets = false
            case ASCII.colon where !isInBrackets: return index
            default: break
            }
        }
        return nil
    }

    private mutating func parsePort(
        _ digits: Span<UInt8>,
        scheme: Scheme
    ) throws(AddressError) {
        guard !digits.isEmpty else { return }
        var port = 0
        for index in digits.indices {
            guard digits[index].isASCIIDigit else { throw .invalidPort }
            port = port * 10 + Int(digits[index] &- 0x30)
            guard port <= 0xFFFF else { throw .invalidPort }
        }
        guard port != scheme.defaultPort else { return }
        output.append(ASCII.colon)
        output.append(String(port))
    }
}
