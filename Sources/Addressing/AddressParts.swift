extension Address {
    /// `http` or `https`.
    package var scheme: String { isSecure ? "https" : "http" }

    /// The host in lower-case ASCII: a domain in punycode, IPv4 in decimals, IPv6 in brackets.
    package var host: String { part(hostStart..<hostEnd) }

    /// The port that is asked: the one given, else 80 or 443.
    package var port: Int { explicitPort ?? parsedScheme.defaultPort }

    /// The port where it is given and not the scheme's own.
    package var explicitPort: Int? {
        hostEnd < pathStart ? Int(part((hostEnd + 1)..<pathStart)) : nil
    }

    /// The path from its first slash, percent-encoded.
    package var path: String { part(pathStart..<pathEnd) }

    /// The query without its question mark, percent-encoded; empty where only the mark is there.
    package var query: String? { pathEnd < queryEnd ? part((pathEnd + 1)..<queryEnd) : nil }

    /// The fragment without its hash, percent-encoded; empty where only the hash is there.
    package var fragment: String? {
        queryEnd < text.utf8.count ? part((queryEnd + 1)..<text.utf8.count) : nil
    }

    /// The host as an IP address, nil for a domain.
    package var ipAddress: IPAddress? {
        let host = host
        return IPAddress(host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host)
    }

    var parsedScheme: Scheme { isSecure ? .https : .http }
    var hostStart: Int { parsedScheme.prefix.utf8.count }

    private var isSecure: Bool {
        // http://h: the fifth byte tells the two apart.
        text.utf8.span[4] != ASCII.colon
    }

    /// The bytes of `text` in `range`; all of it is ASCII.
    func part(_ range: Range<Int>) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        return String(text[start..<end])
    }
}
