internal import Model

/// What follows under a line: the text that a label, a heading or a mention stands over.
extension Passages {
    /// Lines that are looked at below a mention at most.
    private static var depth: Int { 60 }

    /// The lines under `line`, up to the next heading of the same or a higher level; under a line that
    /// is no heading, up to the next heading or label of any kind.
    func below(_ line: Int, in document: Document) -> Range<Int> {
        let level = level(of: line, in: document)
        let start = endOfHeading(line, in: document)
        var end = start
        while end < lines.count, end - start < Self.depth {
            if let other = self.level(of: end, in: document), other <= level ?? Self.label { break }
            end += 1
        }
        return start..<end
    }

    /// The line behind a heading. In files whose headings are lines, one heading may run over several.
    func endOfHeading(_ line: Int, in document: Document) -> Int {
        guard level(of: line, in: document) != nil, document.format.hasLineHeadings else {
            return line + 1
        }
        let level = level(of: line, in: document)
        var end = line + 1
        while end < lines.count, self.level(of: end, in: document) == level, !isOnlyLabel(end) {
            end += 1
        }
        return end
    }

    /// A level below every heading's.
    private static var label: Int { 99 }

    private func level(of line: Int, in document: Document) -> Int? {
        switch document.blocks[lines[line].block].kind {
        case .heading(let level): level
        case .label: Self.label
        case .paragraph, .listItem: nil
        }
    }
}

extension Format {
    /// Whether its text is lines of pages, without paragraphs or cells of its own.
    var isOfLines: Bool { self == .pdf || self == .image }

    /// Whether a heading is known by its look only, line by line.
    fileprivate var hasLineHeadings: Bool {
        switch self {
        case .pdf, .image, .xlsx, .ods, .csv, .xls: true
        case .html, .docx, .odt, .pptx, .text, .rtf, .doc, .archive, .other: false
        }
    }
}
