/// The text of elements in which no tags stand (WHATWG HTML §13.2.5.2–4, §13.2.5.15–31).
enum RawText {
    /// Where it ends that begins at `start`: at the element's end tag, or with the page.
    static func end(of tag: Tag, from start: Int, in bytes: Span<UInt8>) -> Int {
        switch tag {
        case .script: scriptEnd(from: start, in: bytes)
        case .plaintext: bytes.count
        default: end(at: tag.rawEnd, from: start, in: bytes) ?? bytes.count
        }
    }

    private static func end(
        at word: StaticString,
        from start: Int,
        in bytes: Span<UInt8>
    ) -> Int? {
        var index = bytes.firstIndex(of: UInt8(ascii: "<"), from: start)
        while index < bytes.count {
            if isTag(word, at: index, in: bytes) { return index }
            index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index + 1)
        }
        return nil
    }

    /// Scripts may hold `<!-- <script> … </script> -->`, whose end tag is not theirs.
    private static func scriptEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
        var isComment = false
        var holdsScript = false
        var index = bytes.firstIndex(of: UInt8(ascii: "<"), from: start)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "-") {
                if bytes.holds("-->", at: index) { (isComment, holdsScript) = (false, false) }
            } else if isTag("</script", at: index, in: bytes) {
                guard holdsScript else { return index }
                holdsScript = false
            } else if isComment, isTag("<script", at: index, in: bytes) {
                holdsScript = true
            } else if !isComment, bytes.holds("<!--", at: index) {
                isComment = true
                // `<!-->` closes itself, so its dashes are looked at again.
                index += 1
            }
            index += 1
            index =
                isComment
                ? bytes.firstDashOrAngle(from: index)
                : bytes.firstIndex(of: UInt8(ascii: "<"), from: index)
        }
        return bytes.count
    }

    private static func isTag(
        _ word: StaticString,
        at index: Int,
        in bytes: Span<UInt8>
    ) -> Bool {
        let end = index + word.utf8CodeUnitCount
        return end < bytes.count && bytes.holds(word, at: index) && bytes[end].endsTagName
    }
}

extension Span<UInt8> {
    fileprivate func firstDashOrAngle(from index: Int) -> Int {
        var index = index
        while index < count, self[index] != UInt8(ascii: "<"), self[index] != UInt8(ascii: "-") {
            index += 1
        }
        return index
    }
}

extension Tag {
    /// Whether no tags stand in it.
    var isRawText: Bool {
        switch self {
        case .script, .style, .textarea, .title, .iframe, .xmp, .plaintext, .noembed: true
        default: false
        }
    }

    fileprivate var rawEnd: StaticString {
        switch self {
        case .style: "</style"
        case .textarea: "</textarea"
        case .title: "</title"
        case .iframe: "</iframe"
        case .xmp: "</xmp"
        default: "</noembed"
        }
    }
}
