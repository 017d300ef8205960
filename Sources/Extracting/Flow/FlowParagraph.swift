/// A paragraph in the making: its text, what kind it is, and the links in it.
struct FlowParagraph {
    var text = ""
    var style: String?
    var outline: Int?
    var isListItem = false
    private(set) var links: [FlowLink] = []
    private var open: [(target: String, start: Int)] = []
    private var boldBytes = 0
    private var wordBytes = 0

    /// Longer bold paragraphs shout rather than label.
    private static let longestLabel = 100

    init() {}

    /// One paragraph of several lines; nil of none.
    init?(joining lines: [FlowParagraph]) {
        guard let first = lines.first else { return nil }
        self = first
        for line in lines.dropFirst() {
            add(" " + line.text, isBold: false)
            links += line.links
        }
    }

    mutating func add(_ more: String, isBold: Bool) {
        let bytes = more.utf8.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
        wordBytes += bytes
        if isBold { boldBytes += bytes }
        text += more
    }

    mutating func openLink(_ target: String) {
        open.append((target, text.utf8.count))
    }

    mutating func closeLink() {
        guard let (target, start) = open.popLast() else { return }
        let words = String(decoding: text.utf8.dropFirst(start), as: UTF8.self).collapsed
        if !target.isEmpty { links.append(FlowLink(target: target, text: words)) }
    }

    /// Whether all of it is bold and it is short: the label of what follows.
    var isLabel: Bool {
        wordBytes > 0 && boldBytes == wordBytes
            && text.unicodeScalars.count <= Self.longestLabel
    }
}

/// A link of a paragraph.
struct FlowLink {
    let target: String
    let text: String
}
