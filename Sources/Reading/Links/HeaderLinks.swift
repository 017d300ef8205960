internal import Model

/// The headers `Link` (RFC 8288) and `Refresh`, as values or as the targets taken from them.
enum HeaderLinks {
    /// The addresses of one header's value.
    static func sources(in value: String) -> [LinkSource] {
        let start = value.utf8.drop(while: \.isWhiteSpace)
        guard let first = start.first else { return [] }
        if first == UInt8(ascii: "<") { return targets(in: value).map { LinkSource($0, .header) } }
        if first.isASCIIDigit, let address = Refresh.address(in: value) {
            return [LinkSource(address, .refresh)]
        }
        return [LinkSource(value, .header)]
    }

    /// What stands between `<` and `>` outside quotes.
    private static func targets(in value: String) -> [String] {
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
