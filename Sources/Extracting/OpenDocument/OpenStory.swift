internal import Model

/// Reads the running text of an OpenDocument, its body or its headers and footers, into a draft
/// (OpenDocument 1.3 part 3, 5).
struct OpenStory {
    private let reader: XMLReader
    private var styles = OpenStyles()

    // Frames put paragraphs into paragraphs, and cells hold tables: so both are stacks.
    private var paragraphs: [FlowParagraph] = []
    private var tables: [FlowTable] = []
    private var spans: [String] = []
    private var lists = 0
    private var isHeaderRow = false
    private var region = Region.main
    private var frame = Frame()
    /// Paragraphs with text so far, those of tables left out.
    private var count = 0
    private(set) var hasPicture = false

    /// The frame that is open: what it says of its picture comes after it.
    private struct Frame {
        var depth = 0
        var alt = ""
        var holdsPicture = false
    }

    /// What a reader of the document does not see, or sees elsewhere.
    private static let apart: Set<String> = [
        "tracked-changes", "annotation", "forms", "scripts", "note-citation", "object",
        "table-of-content-source", "alphabetical-index-source", "illustration-index-source",
        "table-index-source", "object-index-source", "user-index-source", "bibliography-source",
        "hidden-text", "hidden-paragraph", "ruby-text", "sequence-decls", "meta", "settings",
    ]

    init(_ reader: XMLReader) {
        self.reader = reader
    }

    mutating func read(into draft: inout ExtractionDraft) throws(Refusal) {
        while let node = try reader.next() {
            switch node {
            case .open(let name): try open(name, &draft)
            case .close(let name): close(name, &draft)
            case .text(let text): write(text)
            }
        }
    }

    private mutating func open(_ name: String, _ draft: inout ExtractionDraft) throws(Refusal) {
        if Self.apart.contains(name) { return try reader.skipToClose() }
        switch name {
        case "section" where reader.attribute("display") == "none": try reader.skipToClose()
        case "p": paragraphs.append(paragraph())
        case "h":
            let level = reader.attribute("outline-level").flatMap { Int($0) } ?? 1
            paragraphs.append(paragraph(outline: min(max(level, 1), 9)))
        case "span": spans.append(reader.attribute("style-name") ?? "")
        case "s", "tab", "line-break": write(" ")
        case "a":
            let target = reader.attribute("href") ?? ""
            // Links within the file lead to its own headings.
            change { $0.openLink(target.hasPrefix("#") ? "" : target) }
        case "list": lists += 1
        case "title", "desc": if frame.depth > 0 { frame.alt = try reader.textToClose() }
        default: openContainer(name)
        }
    }

    private mutating func openContainer(_ name: String) {
        switch name {
        case "header", "header-left", "header-first": region = .header
        case "footer", "footer-left", "footer-first": region = .footer
        case "frame": frame.depth += 1
        case "image": frame.holdsPicture = true
        case "table": tables.append(FlowTable())
        case "table-header-rows": isHeaderRow = true
        case "table-row":
            let isHeader = isHeaderRow
            changeTable { $0.openRow(isHeader: isHeader) }
        case "table-cell", "covered-table-cell":
            var cell = FlowCell()
            cell.isCovered = name == "covered-table-cell"
            cell.setCovers(
                rows: reader.attribute("number-rows-spanned"),
                columns: reader.attribute("number-columns-spanned")
            )
            changeTable { $0.openCell(cell) }
        default: styles.note(name, reader)
        }
    }

    private mutating func close(_ name: String, _ draft: inout ExtractionDraft) {
        switch name {
        case "p", "h": closeParagraph(&draft)
        case "span": _ = spans.popLast()
        case "a": change { $0.closeLink() }
        case "list": lists -= 1
        case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
            region = .main
        case "frame": closeFrame(&draft)
        case "table-header-rows": isHeaderRow = false
        case "table-row": changeTable { $0.closeRow() }
        case "table":
            guard let table = tables.popLast() else { return }
            let words = draft.add(table, region: region, place: Place(row: 1, column: 1))
            changeTable { $0.changeCell { $0.add(words) } }
        default: break
        }
    }
}

extension OpenStory {
    private func paragraph(outline: Int? = nil) -> FlowParagraph {
        var paragraph = FlowParagraph()
        paragraph.style = reader.attribute("style-name")
        paragraph.outline = outline
        paragraph.isListItem = lists > 0 && outline == nil
        return paragraph
    }

    private mutating func write(_ text: String) {
        guard let last = paragraphs.indices.last else { return }
        let names = spans + (paragraphs[last].style.map { [$0] } ?? [])
        guard !names.contains(where: styles.unseen.contains) else { return }
        paragraphs[last].add(text, isBold: names.contains(where: styles.bold.contains))
    }

    private mutating func change(_ change: (inout FlowParagraph) -> Void) {
        guard let last = paragraphs.indices.last else { return }
        change(&paragraphs[last])
    }

    private mutating func changeTable(_ change: (inout FlowTable) -> Void) {
        guard let last = tables.indices.last else { return }
        change(&tables[last])
    }

    private mutating func closeFrame(_ draft: inout ExtractionDraft) {
        frame.depth -= 1
        guard frame.depth == 0 else { return }
        if frame.holdsPicture {
            hasPicture = true
            let before = draft.extraction.blocks.indices.last
            draft.add(ExtractedImage(alt: frame.alt.collapsed, region: region, block: before))
        }
        frame = Frame()
    }

    private mutating func closeParagraph(_ draft: inout ExtractionDraft) {
        guard let paragraph = paragraphs.popLast() else { return }
        guard tables.isEmpty else {
            return changeTable {
                $0.changeCell {
                    $0.add(paragraph.text)
                    $0.links += paragraph.links
                }
            }
        }
        let place = Place(paragraph: count + 1)
        let kind = kind(of: paragraph)
        if draft.add(paragraph, as: kind, region: region, place: place) != nil { count += 1 }
    }

    private func kind(of paragraph: FlowParagraph) -> Block.Kind {
        if let level = paragraph.outline { return .heading(level: level) }
        if let level = paragraph.style.flatMap({ styles.level(ofTitle: $0) }) {
            return .heading(level: level)
        }
        if paragraph.isListItem { return .listItem }
        return paragraph.isLabel ? .label : .paragraph
    }
}
