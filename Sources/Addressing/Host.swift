/// The host parser of WHATWG URL §3.5, for special schemes.
enum Host {
    /// WHATWG's forbidden domain code points, which are all ASCII.
    private static let forbidden = ByteSet(Array(0x00...0x20) + [0x7F])
        .union(ByteSet("#/:<>?@[\\]^|%"))

    /// Appends the serialised host of `input`, the text between authority and port.
    static func append(_ input: Span<UInt8>, to output: inout [UInt8]) throws(AddressError) {
        guard !input.isEmpty else { throw .emptyHost }
        if input[0] == ASCII.bracketOpen {
            try appendIPv6(input, to: &output)
        } else if needsMapping(input) {
            let ascii = try mapped(input)
            try appendDomain(ascii.span, to: &output)
        } else {
            try appendDomain(input, to: &output)
        }
    }

    private static func appendIPv6(
        _ input: Span<UInt8>,
        to output: inout [UInt8]
    ) throws(AddressError) {
        guard input[input.count - 1] == ASCII.bracketClose,
            let address = IPv6Text.parse(input.extracting(1..<(input.count - 1)))
        else { throw .invalidHost }
        output.append(ASCII.bracketOpen)
        output.append(IPv6Text.serialised(address))
        output.append(ASCII.bracketClose)
    }

    /// Appends a domain that is ASCII by now, or the IPv4 address it spells.
    private static func appendDomain(
        _ domain: Span<UInt8>,
        to output: inout [UInt8]
    ) throws(AddressError) {
        if IPv4Text.endsInNumber(domain) {
            guard let address = IPv4Text.parse(domain) else { throw .invalidHost }
            output.append(IPv4Text.serialised(address))
            return
        }
        for index in domain.indices {
            let byte = domain[index]
            guard byte < 0x80, !forbidden.contains(byte) else { throw .invalidHost }
            output.append(byte.asciiLowercased)
        }
    }

    /// Whether `input` holds escapes, bytes beyond ASCII or a label in punycode.
    private static func needsMapping(_ input: Span<UInt8>) -> Bool {
        for index in input.indices {
            let byte = input[index]
            if byte >= 0x80 || byte == ASCII.percent { return true }
            if byte == ASCII.hyphen, isPunycodePrefix(input, endingAt: index) { return true }
        }
        return false
    }

    /// Whether a label starts with `xn--` whose last hyphen stands at `index`.
    private static func isPunycodePrefix(_ input: Span<UInt8>, endingAt index: Int) -> Bool {
        guard index >= 3, input[index - 1] == ASCII.hyphen,
            input[index - 2] | 0x20 == UInt8(ascii: "n"),
            input[index - 3] | 0x20 == UInt8(ascii: "x")
        else { return false }
        return index == 3 || input[index - 4] == ASCII.dot
    }

    /// The domain in ASCII: escapes decoded, then UTS 46 unless it is plain already.
    private static func mapped(_ input: Span<UInt8>) throws(AddressError) -> [UInt8] {
        let decoded = PercentEncoding.decoded(input)
        guard needsMapping(decoded.span) else { return decoded }
        // Bytes that are no UTF-8 become U+FFFD here, which UTS 46 refuses.
        let domain = String(decoding: decoded, as: UTF8.self)
        guard let ascii = InternationalName.ascii(domain) else { throw .invalidHost }
        guard !ascii.isEmpty else { throw .emptyHost }
        return Array(ascii.utf8)
    }
}
