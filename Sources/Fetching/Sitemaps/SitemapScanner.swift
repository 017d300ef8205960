/// Finds what a sitemap or a feed lists, in one pass over its bytes: `<loc>` of sitemaps, `<link>` and
/// `<enclosure>` of RSS 0.9 to 2.0, `<link>` of Atom (RFC 4287), which sitemaps.org allows as well.
///
/// It is no XML parser and needs none: no entity is defined, nothing is nested or resolved, and a
/// file that breaks off gives what stands before the break. Elements of other vocabularies, such as
/// `<image:loc>`, bear another prefix than the root and are passed over.
struct SitemapScanner {
    private let bytes: [UInt8]
    private var index = 0
    /// Where the attributes of the last tag stand.
    private var attributes = 0..<0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What kind of list it is, by its root.
    private enum Grammar {
        case pages, sitemaps, rss, atom

        init?(root name: ArraySlice<UInt8>) {
            switch String(decoding: name, as: UTF8.self) {
            case "urlset": self = .pages
            case "sitemapindex": self = .sitemaps
            case "rss", "RDF": self = .rss
            case "feed": self = .atom
            default: return nil
            }
        }
    }

    /// The kind that the root element tells, and the texts of at most `limit` locations; nil where
    /// the root is that of no list.
    mutating func scan(atMost limit: Int) -> (kind: Sitemap.Kind, locations: [String])? {
        guard let root = nextTag() else { return nil }
        let colon = root.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? root.startIndex
        guard let grammar = Grammar(root: root[colon...]) else { return nil }
        // The root of RSS 1.0 bears a prefix that its items do not.
        let prefix = grammar == .rss ? [] : Array(root[..<colon])
        var locations: [String] = []
        while locations.count < limit, let tag = nextTag() {
            guard tag.starts(with: prefix),
                let text = location(of: tag.dropFirst(prefix.count), grammar), !text.isEmpty
            else { continue }
            locations.append(text)
        }
        return (grammar == .sitemaps ? .sitemaps : .pages, locations)
    }

    private mutating func location(of tag: ArraySlice<UInt8>, _ grammar: Grammar) -> String? {
        switch (grammar, String(decoding: tag, as: UTF8.self)) {
        case (.pages, "loc"), (.sitemaps, "loc"), (.rss, "link"):
            return XMLText.decoded(textUntilTag())
        case (.rss, "enclosure"): return attribute("url")
        case (.atom, "link"):
            // The feed itself and how to edit it are no pages.
            let relation = attribute("rel") ?? "alternate"
            return relation == "alternate" || relation == "enclosure" ? attribute("href") : nil
        default: return nil
        }
    }

    /// The value of an attribute of the last tag, in quotes of either kind.
    private func attribute(_ name: String) -> String? {
        let text = bytes[attributes]
        let wanted = Array(name.utf8) + [UInt8(ascii: "=")]
        var start = text.startIndex
        while start < text.endIndex {
            let isBegun = start == text.startIndex || text[start - 1] <= 0x20
            guard isBegun, text[start...].starts(with: wanted) else {
                start += 1
                continue
            }
            let quoted = text[(start + wanted.count)...]
            guard let quote = quoted.first, quote == 0x22 || quote == 0x27,
                let end = quoted.dropFirst().firstIndex(of: quote)
            else { return nil }
            return XMLText.decoded(Array(quoted[(quoted.startIndex + 1)..<end]))
        }
        return nil
    }

    /// The name of the next start tag; comments, declarations, end tags and the rest of the tag are
    /// passed over.
    private mutating func nextTag() -> ArraySlice<UInt8>? {
        while let open = next(UInt8(ascii: "<")) {
            index = open + 1
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "!"): skipDeclaration()
            case UInt8(ascii: "/"), UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
            default: return name()
            }
        }
        return nil
    }

    private mutating func name() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
        let name = bytes[start..<index]
        let rest = index
        skip(past: UInt8(ascii: ">"))
        attributes = rest..<max(rest, index - 1)
        return name
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// The text up to the next tag, the contents of CDATA sections included.
    private mutating func textUntilTag() -> [UInt8] {
        var text: [UInt8] = []
        while let open = next(UInt8(ascii: "<")) {
            text += bytes[index..<open]
            index = open
            guard bytes[open...].starts(with: Self.cdata) else { return text }
            let start = open + Self.cdata.count
            index = start
            let end = next(Self.cdataEnd)
            text += bytes[start..<(end ?? bytes.count)].flatMap(XMLText.escaped)
            index = end.map { $0 + Self.cdataEnd.count } ?? bytes.count
        }
        // It breaks off within the text, which is therefore none.
        index = bytes.count
        return []
    }

    private mutating func skipDeclaration() {
        guard bytes[index...].starts(with: Self.comment) else {
            return skip(past: UInt8(ascii: ">"))
        }
        index += Self.comment.count
        index = next(Self.commentEnd).map { $0 + Self.commentEnd.count } ?? bytes.count
    }

    private mutating func skip(past byte: UInt8) {
        index = next(byte).map { $0 + 1 } ?? bytes.count
    }

    private func next(_ byte: UInt8) -> Int? {
        index < bytes.count ? bytes[index...].firstIndex(of: byte) : nil
    }

    private func next(_ sequence: [UInt8]) -> Int? {
        var start = index
        while start < bytes.count, let first = bytes[start...].firstIndex(of: sequence[0]) {
            if bytes[first...].starts(with: sequence) { return first }
            start = first + 1
        }
        return nil
    }

    private static let comment = Array("!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let cdata = Array("<![CDATA[".utf8)
    private static let cdataEnd = Array("]]>".utf8)
}
