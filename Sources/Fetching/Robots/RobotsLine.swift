/// One line of a robots.txt that says something.
struct RobotsLine: Sendable, Equatable {
    let key: Key
    /// Trimmed, without a comment.
    let value: String

    enum Key: Sendable { case userAgent, allow, disallow, crawlDelay, sitemap, other }

    /// The lines of a file that have a key and a value, in order.
    static func lines(of bytes: ArraySlice<UInt8>) -> [RobotsLine] {
        var rest = bytes
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        return rest.split { $0 == 0x0A || $0 == 0x0D }.compactMap(RobotsLine.init)
    }

    private init?(_ line: ArraySlice<UInt8>) {
        let content = line.prefix { $0 != UInt8(ascii: "#") }
        guard let (key, value) = Self.pair(content) else { return nil }
        self.key = Self.keys[String(decoding: key, as: UTF8.self).lowercased()] ?? .other
        self.value = String(decoding: value, as: UTF8.self)
    }

    /// Key and value, apart by a colon, or by blanks where it was forgotten and there are just two.
    private static func pair(
        _ line: ArraySlice<UInt8>
    ) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let key = trimmed(line[..<colon])
            return key.isEmpty ? nil : (key, trimmed(line[(colon + 1)...]))
        }
        let words = line.split { isBlank($0) }
        return words.count == 2 ? (words[0], words[1]) : nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return bytes
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    /// Keys in lower case, with the misspellings that other crawlers understand: a rule that was
    /// meant is kept.
    private static let keys: [String: Key] = [
        "user-agent": .userAgent, "useragent": .userAgent, "user agent": .userAgent,
        "allow": .allow, "disallow": .disallow, "dissallow": .disallow, "disalow": .disallow,
        "crawl-delay": .crawlDelay, "crawldelay": .crawlDelay, "sitemap": .sitemap,
        "site-map": .sitemap,
    ]
}
