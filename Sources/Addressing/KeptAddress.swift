extension Address {
    /// How long host, port, path and query are, each with the mark before it: what is kept beside the
    /// text of an address, so that nobody has to parse it again.
    package struct PartLengths: Hashable, Sendable {
        package var host: Int
        package var port: Int
        package var path: Int
        package var query: Int

        package init(host: Int, port: Int, path: Int, query: Int) {
            self.host = host
            self.port = port
            self.path = path
            self.query = query
        }
    }

    package var partLengths: PartLengths {
        PartLengths(
            host: hostEnd - hostStart,
            port: pathStart - hostEnd,
            path: pathEnd - pathStart,
            query: queryEnd - pathEnd
        )
    }

    /// An address that was kept as its text and the lengths of its parts; nil where they cannot be
    /// those of an address.
    ///
    /// It is believed that the text was an address's: only what keeps its parts apart is looked at.
    package init?(kept text: String, _ lengths: PartLengths) {
        let bytes = text.utf8.span
        guard bytes.count <= Self.longest, Self.isASCII(bytes),
            let scheme = Self.scheme(of: text),
            lengths.host > 0, lengths.port >= 0, lengths.path > 0, lengths.query >= 0,
            max(lengths.host, lengths.port, lengths.path, lengths.query) <= bytes.count
        else { return nil }
        let host = scheme.prefix.utf8.count + lengths.host
        let port = host + lengths.port
        let path = port + lengths.path
        let query = path + lengths.query
        guard query <= bytes.count, bytes[port] == ASCII.slash,
            host == port || bytes[host] == ASCII.colon,
            path == query || bytes[path] == ASCII.question,
            query == bytes.count || bytes[query] == ASCII.hash
        else { return nil }
        self.init(text: text, ends: (host: host, port: port, path: path, query: query))
    }

    private static func scheme(of text: String) -> Scheme? {
        if text.hasPrefix(Scheme.https.prefix) { return .https }
        return text.hasPrefix(Scheme.http.prefix) ? .http : nil
    }

    /// Without leaving early, so that sixteen bytes are looked at at a time.
    private static func isASCII(_ bytes: Span<UInt8>) -> Bool {
        var all: UInt8 = 0
        for index in bytes.indices { all |= bytes[index] }
        return all < 0x80
    }
}
