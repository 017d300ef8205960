/// A paragraph in the making: its text, what kind it is, and the links in it.
struct WordParagraph {
    var text = ""
    var style: String?
    var outline: Int?
    var isListItem = false
    private(set) var links: [WordLink] = []
    private var open: [(target: String, start: Int)] = []
    private var boldBytes = 0
    private var wordBytes = 0

    /// Longer bold paragraphs shout rather than label.
    private static let longestLabel = 100

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
        if !target.isEmpty { links.append(WordLink(target: target, text: words)) }
    }

    /// Whether all of it is bold and it is short: the label of what follows.
    var isLabel: Bool {
        wordBytes > 0 && boldBytes == wordBytes
            && text.unicodeScalars.count <= Self.longestLabel
    }
}

/// A link of a paragraph.
struct WordLink {
    let target: String
    let text: String
}

/// A field of a paragraph, of which only the instruction of links is of use: `HYPERLINK "…"`.
struct WordField {
    var instruction = ""
    /// Whether a link was opened for it.
    var isLink = false

    /// The address that the instruction names; nil for other fields and links within the file.
    var target: String? {
        let parts = instruction.collapsed.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].uppercased() == "HYPERLINK" else { return nil }
        let quoted = parts[1].split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        guard quoted.count == 3, quoted[0].isEmpty else { return nil }
        return String(quoted[1])
    }
}
