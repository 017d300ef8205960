// The numbers that stand for values on the pipe. They are spelled out, because a change of the
// order in which a type lists its cases must not change the protocol.

extension ExtractionRequest.Task {
    var wire: (code: Int, page: Int) {
        switch self {
        case .read: (0, 0)
        case .picture(let page): (1, page)
        case .recognise(let page): (2, page)
        }
    }

    init(wire code: Int, page: Int) throws(FrameError) {
        guard (0...ExtractionLimits.pageCount).contains(page) else { throw .excessive("page") }
        switch code {
        case 0 where page == 0: self = .read
        case 1 where page > 0: self = .picture(page: page)
        case 2 where page > 0: self = .recognise(page: page)
        default: throw .invalid("task")
        }
    }
}

extension Region {
    static let wire: [Region] = [.main, .header, .navigation, .aside, .footer]
}

extension Link.Kind {
    static let wire: [Link.Kind] = [
        .anchor, .area, .frame, .iframe, .embed, .refresh, .header, .image, .resource, .viewer,
        .script,
    ]
}

extension Format {
    static let wire: [Format] = [
        .html, .pdf, .xlsx, .docx, .pptx, .ods, .odt, .csv, .text, .rtf, .image, .xls, .doc,
        .archive, .other,
    ]
}

extension PageState {
    static let wire: [PageState] = [
        .content, .shell, .placeholder, .softNotFound, .loginWall, .splash, .needsRendering,
        .challenge,
    ]
}

extension Block.Kind {
    /// The deepest heading that a document of any format has.
    private static let deepest = 9
    private static let others: [Block.Kind] = [.paragraph, .listItem, .label]

    /// 0, 1, 2 for the plain kinds, and above that 2 + the level of a heading.
    var wire: Int {
        if case .heading(let level) = self { return 2 + min(max(level, 1), Self.deepest) }
        return Self.others.firstIndex(of: self) ?? 0
    }

    init(wire code: Int) throws(FrameError) {
        switch code {
        case 0...2: self = Self.others[code]
        case 3...(2 + Self.deepest): self = .heading(level: code - 2)
        default: throw .invalid("kind of block")
        }
    }
}

extension Readability {
    var wire: (code: Int, detail: String) {
        switch self {
        case .readable: (0, "")
        case .empty: (1, "")
        case .noTextLayer: (2, "")
        case .encrypted: (3, "")
        case .damaged(let words): (4, words)
        case .unsupported(let name): (5, name)
        case .tooLarge: (6, "")
        case .extractorDied(let cause): (7, cause)
        }
    }

    init(wire code: Int, detail: String) throws(FrameError) {
        switch code {
        case 0: self = .readable
        case 1: self = .empty
        case 2: self = .noTextLayer
        case 3: self = .encrypted
        case 4: self = .damaged(detail)
        case 5: self = .unsupported(detail)
        case 6: self = .tooLarge
        case 7: self = .extractorDied(detail)
        default: throw .invalid("readability")
        }
    }
}
