internal import Model
internal import ThaiText

/// Lines that name what follows them.
extension Passages {
    /// Lines of labels one below the other are the head of a table from this many on.
    private static let headOfTable = 3

    /// How a mention stands in its line.
    func form(of mention: Mention) -> LabelForm {
        let stretch = stretches[lines[mention.line].stretch]
        let end = stretch.folded.sourceRange(of: mention.range).upperBound
        let next = stretch.text.utf8Slice(end..<min(end + 1, stretch.text.utf8.count))
        return LabelForm(bytes(of: mention.line), mention.range, next: next.unicodeScalars.first)
    }

    /// Whether a mention names what follows. A title counts only where it is little more than the
    /// phrase.
    func isLabel(_ mention: Mention, in document: Document) -> Bool {
        let form = form(of: mention)
        if isTitle(mention.line, of: document) { return form.isMost }
        switch document.blocks[lines[mention.line].block].kind {
        case .heading, .label: return form.namesHeading
        case .paragraph, .listItem: return form.namesLine
        }
    }

    /// The lines that a label stands over: those below it up to the next heading or other label.
    ///
    /// Three labels and more one below the other are the head of a table whose cells are lines: what
    /// follows the last of them belongs to all.
    func content(under label: Int, in document: Document) -> Range<Int> {
        let start = below(lastOfHead(label) ?? label, in: document)
        let end = start.first { isOnlyLabel($0) || isSignature($0) }
        return start.lowerBound..<max(start.lowerBound, end ?? start.upperBound)
    }

    /// The last line of the head of a table that a label is part of.
    private func lastOfHead(_ label: Int) -> Int? {
        var (first, last) = (label, label)
        while first > 0, isOnlyLabel(first - 1) { first -= 1 }
        while last + 1 < lines.count, isOnlyLabel(last + 1) { last += 1 }
        return last - first + 1 >= Self.headOfTable ? last : nil
    }

    /// Whether a line is the document's own title: its first heading, or the first lines of a PDF.
    func isTitle(_ line: Int, of document: Document) -> Bool {
        let block = document.blocks[lines[line].block]
        if block.text == document.title { return true }
        if document.format.isOfLines { return line < 3 && (block.place.page ?? 1) == 1 }
        return block.isHeading && !lines[..<line].contains { document.blocks[$0.block].isHeading }
    }

    /// Whether a line is the name of a section or column and hardly more.
    func isOnlyLabel(_ line: Int) -> Bool {
        let range = lines[line].range
        guard let first = labels[line].first, first.lowerBound - range.lowerBound <= 6 else {
            return false
        }
        let said = said(in: range, of: line)
        return (said <= 3 || said * 5 <= range.count) && !bytes(of: line).starts(with: Self.and)
    }

    /// Whether a line begins what closes a document.
    private func isSignature(_ line: Int) -> Bool {
        Self.closings.contains { bytes(of: line).starts(with: $0) }
    }

    private static let and = skeletons(["และ"]).joined()
    private static let closings = skeletons(["ลงชื่อ", "ลงนาม", "ผู้รายงาน", "ผู้จัดทำ"])
}
