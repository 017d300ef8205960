internal import Model

/// The headers `Link` (RFC 8288) and `Refresh`, as values or as the targets taken from them.
enum HeaderLinks {
    /// The addresses of one header's value, and what kind of link they are.
    static func targets(in value: String) -> [(written: String, kind: Link.Kind)] {
        let start = value.utf8.drop(while: \.isWhiteSpace)
        guard let first = start.first else { return [] }
        if first == UInt8(ascii: "<") {
            return bracketed(in: value).map { ($0, .header) }
        }
        if first.isASCIIDigit, let address = Refresh.address(in: value) {
            return [(address, .refresh)]
        }
        return [(value, .header)]
    }

    /// What stands between `<` and `>` outside quotes.
    private static func bracketed(in value: String) -> [String] {
        var targets: [String] = []
        var isQuoted = false
        var open: [UInt8]?
        for byte in value.utf8 {
            switch (byte, open) {
            case (UInt8(ascii: ">"), let target?):
                targets.append(String(decoding: target, as: UTF8.self))
                open = nil
            case (_, _?): open?.append(byte)
            case (UInt8(ascii: "\""), nil): isQuoted.toggle()
            case (UInt8(ascii: "<"), nil) where !isQuoted: open = []
            default: break
            }
        }
        return targets
    }
}
