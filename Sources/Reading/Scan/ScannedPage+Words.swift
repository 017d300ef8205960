extension ScannedPage {
    /// Where links stand in the source, as an editor shows it: asked for nearly in order.
    package struct Positions {
        private var counter = LineCounter()

        package init() {}

        /// Line and column of a link, both from 1; 0 for one of a header.
        package mutating func position(
            of link: ScannedLink,
            in page: ScannedPage
        ) -> (line: Int, column: Int) {
            guard let place = link.place else { return (0, 0) }
            return counter.position(of: place, in: page.bytes.span)
        }
    }

    /// The words of a link: its element's text, else the words of its pictures, else its own
    /// attributes'; white space collapsed.
    package func text(of link: ScannedLink) -> String {
        guard let tag = link.tag else { return "" }
        var words = LinkWords(tagAt: tag, in: bytes)
        return words.text()
    }
}

/// Reads the text of one element, from its start tag on.
private struct LinkWords {
    private let bytes: [UInt8]
    private var tokens: PageTokens
    private var flow = Flow()
    private var alternatives: [String] = []
    /// Blocks that began within the element and are open.
    private var depth = 0
    private var isIgnored = false

    /// How much is looked at: a link that is never closed holds the rest of the page.
    private static let mostTokens = 500

    init(tagAt index: Int, in bytes: [UInt8]) {
        self.bytes = bytes
        tokens = PageTokens(from: index)
    }

    mutating func text() -> String {
        let bytes = bytes
        guard case .start(let element)? = tokens.next(in: bytes.span) else { return "" }
        let attributes = tokens.attributes
        if !element.tag.isVoid, !element.tag.isRawText { readText(of: element.tag) }
        let own = flow.line(from: 0, limit: PageReader.longestLinkText)
        if !own.isEmpty { return own }
        if !alternatives.isEmpty { return alternatives.joined(separator: " ") }
        let names: [AttributeName] =
            element.tag == .input ? [.value, .alt, .title] : [.alt, .title, .ariaLabel]
        for name in names {
            if let text = attributes[name].map(words), !text.isEmpty { return text }
        }
        return ""
    }

    private func words(_ attribute: ScannedAttributes.Attribute) -> String {
        Flow.line(bytes.undone(attribute.value))
    }

    private mutating func readText(of element: Tag) {
        let bytes = bytes
        for _ in 0..<Self.mostTokens where flow.end < PageReader.longestLinkText {
            guard let token = tokens.next(in: bytes.span) else { return }
            switch token {
            case .text(let range): if !isIgnored { add(range) }
            case .start(let tag):
                if element == .a, tag.tag == .a { return }
                start(tag.tag)
            case .end(let tag):
                isIgnored = false
                if tag.tag == element, depth == 0 || !element.isBlock { return }
                guard tag.tag.isBlock else { continue }
                guard depth > 0 else { return }
                depth -= 1
                flow.endLine()
            }
        }
    }

    private mutating func start(_ tag: Tag) {
        isIgnored = tokens.isBeforeRawText || tag.isSilent
        if tag == .img, let alt = tokens.attributes[.alt].map(words), !alt.isEmpty {
            alternatives.append(alt)
        }
        guard tag.isBlock else { return }
        flow.endLine()
        if !tag.isVoid { depth += 1 }
    }

    private mutating func add(_ range: Range<Int>) {
        let text = References.undone(range, in: bytes.span, isAttribute: false)
        text.withUnsafeBufferPointer { flow.append($0) }
    }
}

extension Tag {
    /// Whether it holds nothing and has no end tag.
    var isVoid: Bool {
        switch self {
        case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param,
            .source, .track:
            true
        default: false
        }
    }
}
