internal import Model

/// Finds on one pass over a page what its links are, where they stand, and what links can lead to.
struct PageScanner {
    private let bytes: [UInt8]
    private var tokens = PageTokens()
    /// The first `<base href>`, as written.
    private(set) var base: String?
    private var links: [ScannedLink] = []
    private var parts: [[UInt8]] = []
    private var places: [UInt64] = []
    private var title = ""
    private var face = TextFace()

    /// How many templates are open: what they hold is not there yet.
    private var templates = 0
    /// The list that is open takes the visitor where its choice says.
    private var isInJumpList = false
    /// The element whose text is no markup, with its attributes.
    private var raw: (tag: ScannedTag, attributes: ScannedAttributes)?
    /// The sources of one element; kept for its room.
    private var sources: [LinkSource] = []

    /// Most links of one page, and most places of one; what is beyond is not read.
    private static let mostLinks = 100_000
    private static let mostPlaces = 100_000
    private static let longestTitle = 2_000

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Takes in the links of the reply's headers, which stand nowhere in the page.
    mutating func take(headers: [String]) {
        for (written, kind) in headers.flatMap(HeaderLinks.targets) {
            add(part: Array(written.utf8), kind, place: nil, tag: nil)
        }
    }

    /// Takes in what a style sheet names that stands in `range`.
    mutating func take(styles range: Range<Int>) {
        for address in StyleLinks.addresses(in: bytes.span, range) {
            add(part: address.written, .resource, place: address.place, tag: nil)
        }
    }

    mutating func read() {
        let bytes = bytes
        while let token = tokens.next(in: bytes.span) {
            switch token {
            case .text(let range):
                if let raw {
                    end(raw, text: range)
                } else if templates == 0 {
                    face.add(bytes, range)
                }
            case .start(let tag):
                if let raw { end(raw, text: nil) }
                start(tag)
            case .end(let tag):
                if let raw { end(raw, text: nil) }
                if tag.tag == .template { templates = max(0, templates - 1) }
                if tag.tag == .select { isInJumpList = false }
            }
        }
        if let raw { end(raw, text: nil) }
    }

    /// Hands over what was found.
    consuming func fill(_ page: inout ScannedPage) {
        page.links = links
        page.parts = parts
        page.places = places
        page.title = title
        page.face = face.value
        page.textLength = face.length
    }

    private mutating func start(_ tag: ScannedTag) {
        guard templates == 0 else {
            if tag.tag == .template { templates += 1 }
            return
        }
        if tag.tag == .template { templates = 1 }
        let found = tokens.attributes
        if tag.tag == .base, base == nil, let href = found[.href] {
            base = String(decoding: bytes.undone(href.value), as: UTF8.self)
        }
        notePlaces(found, tag.tag)
        if tag.tag == .select {
            isInJumpList = found[.onchange].map { isJump($0.value) } ?? false
        }
        if tokens.isBeforeRawText {
            raw = (tag, found)
        } else {
            addLinks(of: tag, found)
        }
    }

    /// Reads an element without markup once its text is known.
    private mutating func end(
        _ element: (tag: ScannedTag, attributes: ScannedAttributes),
        text: Range<Int>?
    ) {
        raw = nil
        addLinks(of: element.tag, element.attributes, code: text)
        guard let text, templates == 0 else { return }
        switch element.tag.tag {
        case .style: take(styles: text)
        case .title where title.isEmpty:
            let cut = text.prefix(Self.longestTitle * 4)
            title = Flow.line(References.undone(cut, in: bytes.span, isAttribute: false))
        default: break
        }
    }

    private func isJump(_ value: Range<Int>) -> Bool {
        ScriptTargets.isJump(String(decoding: bytes.undone(value), as: UTF8.self))
    }
}

// MARK: Links

extension PageScanner {
    private mutating func addLinks(
        of tag: ScannedTag,
        _ found: ScannedAttributes,
        code: Range<Int>? = nil
    ) {
        guard !found.names.isEmpty || tag.tag == .script else { return }
        let element = ScannedElement(
            tag: tag.tag,
            found: found,
            source: bytes,
            codeRange: tag.tag == .script ? code : nil,
            isInJumpList: isInJumpList
        )
        sources.removeAll(keepingCapacity: true)
        sources.add(from: element)
        for source in sources { add(source, of: element, tag) }
        if let style = found[.style] { addStyles(style, of: tag) }
    }

    private mutating func add(
        _ source: LinkSource,
        of element: ScannedElement,
        _ tag: ScannedTag
    ) {
        let attribute = source.attribute.flatMap { element.found[$0] }
        let place = attribute?.start ?? tag.start
        switch source.written {
        case .part(let text): add(part: Array(text.utf8), source.kind, place: place, tag: tag.start)
        case .whole:
            guard let value = attribute?.value else { return }
            guard !bytes[value].contains(UInt8(ascii: "&")) else {
                return add(part: bytes.undone(value), source.kind, place: place, tag: tag.start)
            }
            add(.source(value), source.kind, place: place, tag: tag.start)
        }
    }

    private mutating func add(part: [UInt8], _ kind: Link.Kind, place: Int?, tag: Int?) {
        guard links.count < Self.mostLinks else { return }
        parts.append(part)
        add(.part(parts.count - 1), kind, place: place, tag: tag)
    }

    private mutating func add(
        _ written: ScannedLink.Written,
        _ kind: Link.Kind,
        place: Int?,
        tag: Int?
    ) {
        guard links.count < Self.mostLinks else { return }
        links.append(ScannedLink(kind: kind, written: written, place: place, tag: tag))
    }

    private mutating func addStyles(_ style: ScannedAttributes.Attribute, of tag: ScannedTag) {
        guard
            bytes.span.firstIndex(
                of: "url",
                from: style.value.lowerBound,
                before: style.value.upperBound
            ) != nil
        else { return }
        let text = bytes.undone(style.value)
        for address in StyleLinks.addresses(in: text.span, 0..<text.count) {
            add(part: address.written, .resource, place: style.start, tag: tag.start)
        }
    }
}

// MARK: Places

extension PageScanner {
    private mutating func notePlaces(_ found: ScannedAttributes, _ tag: Tag) {
        if let id = found[.id] { note(id.value) }
        if tag == .a, let name = found[.name] { note(name.value) }
    }

    private mutating func note(_ value: Range<Int>) {
        guard !value.isEmpty, places.count < Self.mostPlaces else { return }
        let isPlain = !bytes[value].contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }
        if isPlain { return places.append(Fingerprint.of(bytes.span.extracting(value))) }
        let name = PercentDecoding.decode(bytes.undone(value))
        places.append(Fingerprint.of(name))
    }
}
