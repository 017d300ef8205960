internal import Model

/// What a crawl of ours notes of an address that gave no HTTP answer: a metadata record, since WARC
/// has no other for it.
enum Hearsay {
    /// The media type of the record (WARC 1.1 §6.6 leaves it to whoever writes).
    static let contentType = "application/vnd.oitcheck.outcome"

    static func isOne(_ head: RecordHead) -> Bool {
        head.kind == .metadata && head.contentType?.hasPrefix(contentType) == true
    }

    /// The words for a trouble, one line.
    static func words(for trouble: Trouble) -> String {
        switch trouble {
        case .unknownHost: "unknown-host"
        case .connectionRefused: "connection-refused"
        case .timeout: "timeout"
        case .tls(let fault): "tls \(fault.rawValue)"
        case .tooLarge(let limit): "too-large \(limit)"
        case .tooManyRedirects: "too-many-redirects"
        case .redirectLoop: "redirect-loop"
        case .badRedirect: "bad-redirect"
        case .privateAddress: "private-address"
        case .hostGivenUp: "host-given-up"
        case .noSuchFile: "no-such-file"
        case .signIn: "sign-in"
        case .unreadableFile: "unreadable-file"
        case .damagedFile: "damaged-file"
        case .transport(let words): "transport \(words)"
        }
    }

    /// What those words mean; of words that nobody here wrote, that they were said.
    static func trouble(in text: String) -> Trouble {
        let line = text.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" }
        let words = line.split(separator: " ", maxSplits: 1)
        let rest = words.count > 1 ? String(words[1]) : ""
        if let simple = simple[words.first.map(String.init) ?? ""] { return simple }
        switch words.first {
        case "tls": return .tls(TLSFault(rawValue: rest) ?? .handshake)
        case "too-large": return .tooLarge(limit: Int(rest) ?? 0)
        case "transport": return .transport(rest)
        default: return .transport(String(line.prefix(200)))
        }
    }

    private static let simple: [String: Trouble] = Dictionary(
        uniqueKeysWithValues: [
            Trouble.unknownHost, .connectionRefused, .timeout, .tooManyRedirects, .redirectLoop,
            .badRedirect, .privateAddress, .hostGivenUp, .noSuchFile, .signIn, .unreadableFile,
            .damagedFile,
        ].map { (words(for: $0), $0) }
    )
}
