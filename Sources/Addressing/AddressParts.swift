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

    /// Where the path stands in the bytes of `text`.
    package var pathRange: Range<Int> { pathStart..<pathEnd }

    /// The names between the slashes of the path, percent-encoded and none of them empty; slices of `text`.
    package var segments: [Substring] {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: pathStart)
        let end = utf8.index(utf8.startIndex, offsetBy: pathEnd)
        return utf8[start..<end].split(separator: ASCII.slash).map(Substring.init)
    }

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

extension Address {
    /// The address without its fragment.
    package var withoutFragment: Address { cut(at: queryEnd) }

    /// Whether the fragment names a page that a script shows, as `#/ita` and `#!/ita` do, rather than
    /// a place in the page.
    package var hasRoute: Bool {
        guard let fragment else { return false }
        let path = fragment.hasPrefix("!") ? fragment.dropFirst() : fragment[...]
        return path.utf8.count > 1 && path.hasPrefix("/")
    }

    /// The address without its fragment, but for one that names a page.
    package var withoutAnchor: Address { hasRoute ? self : withoutFragment }

    /// The folder the address lies in, ending in a slash; a folder is its own.
    package var directory: Address { cut(at: lastSlash + 1) }

    /// How many folders deep the address lies: 0 for `/` and `/a`, 1 for `/a/` and `/a/b.html`.
    package var depth: Int {
        let text = text.utf8.span
        return ((pathStart + 1)..<pathEnd).count { text[$0] == ASCII.slash }
    }

    /// The file name, percent-decoded where it is UTF-8; empty for a folder.
    ///
    /// Escapes of controls and slashes stay, so the name can be used in a path of files.
    package var lastPathComponent: String {
        PercentEncoding.decodedName(text.utf8.span.extracting((lastSlash + 1)..<pathEnd))
    }

    /// What stands behind the last dot of its name, in lower case; empty where there is none.
    package var suffix: String {
        let bytes = text.utf8.span
        var index = pathEnd - 1
        while index > pathStart, bytes[index] != ASCII.slash, bytes[index] != ASCII.percent {
            if bytes[index] == UInt8(ascii: ".") { return part((index + 1)..<pathEnd).lowercased() }
            index -= 1
        }
        guard bytes[index] == ASCII.percent else { return "" }
        // A dot may be written as an escape, and letters of the suffix too.
        let name = lastPathComponent
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private var lastSlash: Int {
        let text = text.utf8.span
        var index = pathEnd - 1
        while index > pathStart, text[index] != ASCII.slash { index -= 1 }
        return index
    }
}
