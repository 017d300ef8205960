/// A response as a WARC record holds it: the head as it came, but true of the body as it arrived,
/// without the encodings that were on the wire.
struct RecordedMessage {
    /// The head with its empty line.
    let head: [UInt8]
    /// The protocol where it was not HTTP/1, as WARC-Protocol names it.
    let transport: String?
    /// Whether the server itself says that there is no body.
    let statesNoBody: Bool

    /// What the body's encodings took from the wire; renamed, since they no longer hold.
    private static let renamed: Set<String> = [
        "content-encoding", "transfer-encoding", "content-length",
    ]

    init(_ head: ResponseHead, bodyLength: Int) {
        var output: [UInt8] = []
        var statesNoBody = false
        for line in head.lines.dropFirst() where !line.allSatisfy({ $0 <= 0x20 }) {
            let name = line.prefix { $0 != UInt8(ascii: ":") }
            let isRenamed = Self.renamed.contains(
                String(decoding: name, as: UTF8.self).lowercased()
            )
            if isRenamed { output += Array("X-Crawler-".utf8) }
            output += line.prefix { $0 != 0x0A && $0 != 0x0D } + [0x0D, 0x0A]
            if isRenamed,
                String(decoding: line.dropFirst(name.count + 1), as: UTF8.self)
                    .allSatisfy({ $0.isWhitespace || $0 == "0" })
            {
                statesNoBody = true
            }
        }
        let status = head.lines.first ?? []
        let isOld = status.starts(with: "HTTP/1".utf8)
        let rest = String(decoding: status.drop { $0 != 0x20 }, as: UTF8.self)
            .filter { !$0.isNewline }
        let version = isOld ? String(decoding: status.prefix(8), as: UTF8.self) : "HTTP/1.1"
        let first = version + (rest.isEmpty ? " \(head.status) " : rest) + "\r\n"
        let length = "Content-Length: \(bodyLength)\r\n\r\n"
        self.head = Array(first.utf8) + output + Array(length.utf8)
        transport = isOld ? nil : status.starts(with: "HTTP/3".utf8) ? "h3" : "h2"
        self.statesNoBody = statesNoBody
    }
}
