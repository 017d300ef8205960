internal import Model

/// Lines that name what follows them.
extension Passages {
    /// How far into its line a label may begin: behind `ส่วนที่ 4` or `4.2.1`.
    private static let indent = 15
    /// How much more a label may say than the phrase, in letters.
    private static let slack = 40
    /// Lines of labels one below the other are the head of a table from this many on.
    private static let headOfTable = 3

    /// Whether a mention names what follows: it heads a section, or begins a line, or the line says
    /// little else. A title counts only where it is little more than the phrase.
    func isLabel(_ mention: Mention, in document: Document) -> Bool {
        let line = lines[mention.line]
        let besides = letters(of: mention.line, besides: mention)
        if isTitle(mention.line, of: document) { return besides <= mention.range.count }
        switch document.blocks[line.block].kind {
        case .heading, .label: return true
        case .paragraph, .listItem:
            return mention.range.lowerBound - line.range.lowerBound <= Self.indent
                || besides <= Self.slack
        }
    }

    /// The lines that a label stands over: those below it up to the next heading or other label.
    ///
    /// Three labels and more one below the other are the head of a table whose cells are lines: what
    /// follows the last of them belongs to all.
    func content(under label: Int, in document: Document) -> Range<Int> {
        let below = below(label, in: document)
        var start = below.lowerBound
        while start < below.upperBound, isOnlyLabel(start) { start += 1 }
        var first = label
        while first > 0, isOnlyLabel(first - 1) { first -= 1 }
        if start - first < Self.headOfTable { start = below.lowerBound }
        let end = (start..<below.upperBound).first { isOnlyLabel($0) || isSignature($0) }
        return start..<max(start, end ?? below.upperBound)
    }

    /// Whether a line is the document's own title: its first heading, or the first lines of a PDF.
    func isTitle(_ line: Int, of document: Document) -> Bool {
        let block = document.blocks[lines[line].block]
        if block.text == document.title { return true }
        if document.format == .pdf { return line < 3 && (block.place.page ?? 1) == 1 }
        return block.isHeading && !lines[..<line].contains { document.blocks[$0.block].isHeading }
    }

    /// Whether a line is the name of a section or column and hardly more.
    func isOnlyLabel(_ line: Int) -> Bool {
        let range = lines[line].range
        guard let first = labels[line].first else { return false }
        return first.lowerBound - range.lowerBound <= 6
            && said(in: range, of: line) * 5 <= range.count * 2
            && !bytes(of: line).starts(with: Self.and)
    }

    /// Whether a line begins what closes a document.
    private func isSignature(_ line: Int) -> Bool {
        Self.closings.contains { bytes(of: line).starts(with: $0) }
    }

    private static let and = skeletons(["และ"]).joined()
    private static let closings = skeletons(["ลงชื่อ", "ลงนาม", "ผู้รายงาน", "ผู้จัดทำ"])
}
