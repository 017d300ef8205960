/// Walks over the tags of a page's bytes without building anything.
///
/// It is no HTML tokenizer: it serves where the page is not yet parsed (its charset) or where the
/// parser has forgotten (columns of attributes). Comments are passed over.
struct TagScanner {
    /// One tag: the byte ranges of its parts.
    struct Tag {
        var start: Int
        var isEnd: Bool
        var name: Range<Int>
        /// After the `>`, or where the bytes end.
        var end: Int
    }

    /// One attribute: the byte ranges of its name and of its value without quotes.
    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    var index: Int
    private let limit: Int
    /// What WHATWG HTML §13.2.5.41 takes for comments although it is none: `<![endif]>`, `</>`.
    private var bogusComments: [Range<Int>] = []

    init(from index: Int = 0, before limit: Int) {
        self.index = index
        self.limit = limit
    }

    /// The next tag that begins before the limit, with its attributes given to `attribute`.
    mutating func next(
        in bytes: Span<UInt8>,
        attribute: (Attribute) -> Void = { _ in }
    ) -> Tag? {
        while let start = nextAngle(in: bytes) {
            if bytes.holds("<!--", at: start) {
                // One that nobody closes reaches to the end, so that each byte is seen once.
                index = bytes.firstIndex(of: "-->", from: start + 2, before: limit) ?? limit
                continue
            }
            if noteBogusComment(at: start, in: bytes) { continue }
            let isEnd = start + 1 < limit && bytes[start + 1] == UInt8(ascii: "/")
            let nameStart = isEnd ? start + 2 : start + 1
            guard nameStart < limit, bytes[nameStart].isASCIILetter || bytes[nameStart] == 0x3F
            else {
                index = start + 1
                continue
            }
            var nameEnd = nameStart + 1
            while nameEnd < limit, !bytes[nameEnd].endsTagName { nameEnd += 1 }
            index = nameEnd
            while let found = nextAttribute(in: bytes) { attribute(found) }
            return Tag(start: start, isEnd: isEnd, name: nameStart..<nameEnd, end: index)
        }
        return nil
    }

    /// The ranges passed over since this was last asked.
    mutating func takeBogusComments() -> [Range<Int>] {
        defer { bogusComments = [] }
        return bogusComments
    }

    /// Passes over a markup declaration that is no doctype, and over an end tag without a name.
    private mutating func noteBogusComment(at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard start + 1 < limit else { return false }
        switch bytes[start + 1] {
        case UInt8(ascii: "!"): guard !bytes.holds("<!doctype", at: start) else { return false }
        case UInt8(ascii: "/"):
            guard start + 2 < limit, !bytes[start + 2].isASCIILetter else { return false }
        default: return false
        }
        let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start)
        index = min(end + 1, limit)
        bogusComments.append(start..<index)
        return true
    }

    private mutating func nextAngle(in bytes: Span<UInt8>) -> Int? {
        let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: index)
        return start < limit ? start : nil
    }

    /// The attribute that follows; nil, and the index after the tag, where the tag ends.
    private mutating func nextAttribute(in bytes: Span<UInt8>) -> Attribute? {
        while index < limit, bytes[index].isWhiteSpace || bytes[index] == UInt8(ascii: "/") {
            index += 1
        }
        guard index < limit else { return nil }
        if bytes[index] == UInt8(ascii: ">") {
            index += 1
            return nil
        }
        let name = index
        index += 1
        while index < limit, !bytes[index].endsAttributeName { index += 1 }
        let nameEnd = index
        while index < limit, bytes[index].isWhiteSpace { index += 1 }
        guard index < limit, bytes[index] == UInt8(ascii: "=") else {
            return Attribute(name: name..<nameEnd, value: nameEnd..<nameEnd)
        }
        index += 1
        while index < limit, bytes[index].isWhiteSpace { index += 1 }
        return Attribute(name: name..<nameEnd, value: value(in: bytes))
    }

    private mutating func value(in bytes: Span<UInt8>) -> Range<Int> {
        guard index < limit else { return index..<index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            let end = Swift.min(bytes.firstIndex(of: quote, from: start), limit)
            index = Swift.min(end + 1, limit)
            return Swift.min(start, end)..<end
        }
        let start = index
        while index < limit, !bytes[index].isWhiteSpace, bytes[index] != UInt8(ascii: ">") {
            index += 1
        }
        return start..<index
    }
}

extension UInt8 {
    var endsTagName: Bool {
        isWhiteSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
    }

    var endsAttributeName: Bool { endsTagName || self == UInt8(ascii: "=") }
}
