/// Cuts a page into tags and texts as WHATWG HTML §13.2.5 does, without building anything.
///
/// It is for readers that need no tree. Comments and declarations are passed over; what stands in a
/// script, a style sheet, a text field or a title is no markup. Scripts count as switched off, so
/// that `<noscript>` holds markup, and so does `<noframes>`, since nobody here shows frames.
struct PageTokens {
    enum Token {
        /// A start tag; its attributes are in `attributes` until the next token.
        case start(ScannedTag)
        case end(ScannedTag)
        /// Text as it stands in the source, character references and all.
        case text(Range<Int>)
    }

    /// The attributes of the start tag met last, those that the rules of links know, each once.
    private(set) var attributes = ScannedAttributes()
    /// Where the next token begins.
    private(set) var index: Int
    /// The start tag met last, where no tags stand in what follows it.
    private var raw: Tag?
    /// How many elements of vector graphics are open: in them titles hold markup.
    private var vectors = 0

    init(from index: Int = 0) { self.index = index }

    /// Whether what follows the start tag met last is no markup up to its end tag.
    var isBeforeRawText: Bool { raw != nil }

    /// The next token; nil at the end of the page.
    mutating func next(in bytes: Span<UInt8>) -> Token? {
        if let tag = raw {
            raw = nil
            let start = index
            index = RawText.end(of: tag, from: start, in: bytes)
            if index > start { return .text(start..<index) }
        }
        while index < bytes.count {
            let start = index
            index = Self.markup(from: start, in: bytes)
            if index > start { return .text(start..<index) }
            if let token = readMarkup(in: bytes) { return token }
        }
        return nil
    }

    /// Where the next tag, comment or declaration begins.
    private static func markup(from start: Int, in bytes: Span<UInt8>) -> Int {
        var index = bytes.firstIndex(of: UInt8(ascii: "<"), from: start)
        while index + 1 < bytes.count {
            let next = bytes[index + 1]
            if next.isASCIILetter || next == exclamation || next == question { return index }
            if next == slash, index + 2 < bytes.count { return index }
            index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index + 1)
        }
        return bytes.count
    }

    /// Reads the markup at the index; nil for what is no tag.
    private mutating func readMarkup(in bytes: Span<UInt8>) -> Token? {
        let next = bytes[index + 1]
        if next.isASCIILetter { return startTag(in: bytes) }
        if next == slash {
            if bytes[index + 2].isASCIILetter { return endTag(in: bytes) }
            index = afterAngle(from: index + 2, in: bytes)
        } else if next == exclamation, bytes.holds("--", at: index + 2) {
            index = afterComment(from: index + 4, in: bytes)
        } else if vectors > 0, bytes.holds("<![cdata[", at: index) {
            index = bytes.firstIndex(of: "]]>", from: index, before: bytes.count) ?? bytes.count
        } else {
            index = afterAngle(from: index + 1, in: bytes)
        }
        return nil
    }

    private mutating func startTag(in bytes: Span<UInt8>) -> Token? {
        guard let found = tag(nameAt: index + 1, in: bytes) else { return nil }
        if found.tag == .svg, !found.isClosed { vectors += 1 }
        let holdsMarkup = found.tag == .title && vectors > 0
        if found.tag.isRawText, !holdsMarkup { raw = found.tag }
        return .start(found)
    }

    private mutating func endTag(in bytes: Span<UInt8>) -> Token? {
        guard let found = tag(nameAt: index + 2, in: bytes) else { return nil }
        if found.tag == .svg { vectors = max(0, vectors - 1) }
        return .end(found)
    }

    /// The tag whose name begins there; nil where the page ends within it, which makes it none.
    private mutating func tag(nameAt name: Int, in bytes: Span<UInt8>) -> ScannedTag? {
        let start = index
        var key = MarkupKey()
        index = name
        while index < bytes.count, !bytes[index].endsTagName {
            key.add(bytes[index])
            index += 1
        }
        guard let end = attributes.read(from: index, in: bytes) else {
            index = bytes.count
            return nil
        }
        index = end
        return ScannedTag(
            tag: Tag(key),
            start: start,
            end: end,
            isClosed: bytes[end - 2] == slash
        )
    }

    private func afterAngle(from start: Int, in bytes: Span<UInt8>) -> Int {
        min(bytes.firstIndex(of: UInt8(ascii: ">"), from: start) + 1, bytes.count)
    }

    /// The end of a comment that opened before `start`: `-->` or `--!>`, and `>` or `->` at once.
    private func afterComment(from start: Int, in bytes: Span<UInt8>) -> Int {
        if bytes.holds(">", at: start) { return start + 1 }
        if bytes.holds("->", at: start) { return start + 2 }
        var dash = bytes.firstIndex(of: UInt8(ascii: "-"), from: start)
        while dash + 2 < bytes.count {
            if bytes[dash + 1] == UInt8(ascii: "-") {
                if bytes[dash + 2] == UInt8(ascii: ">") { return dash + 3 }
                if bytes.holds("!>", at: dash + 2) { return dash + 4 }
            }
            dash = bytes.firstIndex(of: UInt8(ascii: "-"), from: dash + 1)
        }
        return bytes.count
    }

}

/// One tag of the source.
struct ScannedTag {
    var tag: Tag
    /// Where its `<` stands.
    var start: Int
    /// Behind its `>`.
    var end: Int
    /// Whether it ends in `/>`, which only graphics take for an end.
    var isClosed: Bool
}

private let slash = UInt8(ascii: "/")
private let exclamation = UInt8(ascii: "!")
private let question = UInt8(ascii: "?")
