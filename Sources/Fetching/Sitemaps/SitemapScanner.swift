/// Finds the `<loc>` elements of a sitemap in one pass over its bytes.
///
/// It is no XML parser and needs none: no entity is defined, nothing is nested or resolved, and a
/// file that breaks off gives what stands before the break. Elements of other vocabularies, such as
/// `<image:loc>`, bear another prefix than the root and are passed over.
struct SitemapScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The kind that the root element tells, and the texts of at most `limit` locations; nil where
    /// the root is that of no sitemap.
    mutating func scan(atMost limit: Int) -> (kind: Sitemap.Kind, locations: [String])? {
        guard let root = nextTag(), let (kind, prefix) = Self.kind(of: root) else { return nil }
        let location = prefix + Array("loc".utf8)
        var locations: [String] = []
        while locations.count < limit, let tag = nextTag() {
            guard tag == location[...] else { continue }
            let text = XMLText.decoded(textUntilTag())
            if !text.isEmpty { locations.append(text) }
        }
        return (kind, locations)
    }

    private static func kind(of root: ArraySlice<UInt8>) -> (Sitemap.Kind, [UInt8])? {
        let colon = root.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? root.startIndex
        let prefix = Array(root[..<colon])
        switch String(decoding: root[colon...], as: UTF8.self) {
        case "urlset": return (.pages, prefix)
        case "sitemapindex": return (.sitemaps, prefix)
        default: return nil
        }
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
        skip(past: UInt8(ascii: ">"))
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
