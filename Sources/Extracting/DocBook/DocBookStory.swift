internal import Model

/// Reads the DocBook that antiword makes of a Word document into a draft.
struct DocBookStory {
    private var scanner: DocBookScanner
    private var text = ""
    private var table: FlowTable?
    /// How many chapters and sections are open: the level of their titles.
    private var depth = 0
    /// Inside which element text is gathered for something else than a paragraph.
    private var isTitle = false
    private var listItems = 0
    private var entries = 0

    init(_ bytes: [UInt8]) {
        scanner = DocBookScanner(bytes)
    }

    /// Reads all of it. Titles that are said twice or in a broken character set, which those of
    /// the book itself are, are passed over.
    mutating func read(into draft: inout ExtractionDraft) {
        while let piece = scanner.next() {
            switch piece {
            case .text(let more): if depth > 0 { text += more }
            case .open(let name): open(name, &draft)
            case .close(let name): close(name, &draft)
            }
        }
        flush(&draft)
        finishTable(&draft)
    }

    private mutating func open(_ name: String, _ draft: inout ExtractionDraft) {
        switch name {
        case "chapter", "sect1", "sect2", "sect3", "sect4", "sect5":
            flush(&draft)
            depth += 1
        case "title":
            flush(&draft)
            isTitle = depth > 0
        case "para", "itemizedlist", "orderedlist": flush(&draft)
        case "listitem":
            flush(&draft)
            listItems += 1
        case "informaltable":
            flush(&draft)
            finishTable(&draft)
            table = FlowTable()
        case "row": table?.openRow()
        case "entry":
            table?.openCell()
            text = ""
            entries += 1
        default: break
        }
    }

    private mutating func close(_ name: String, _ draft: inout ExtractionDraft) {
        switch name {
        case "chapter", "sect1", "sect2", "sect3", "sect4", "sect5":
            flush(&draft)
            depth = max(0, depth - 1)
        case "title":
            flush(&draft)
            isTitle = false
        case "para": flush(&draft)
        case "listitem":
            flush(&draft)
            listItems = max(0, listItems - 1)
        case "entry":
            let cell = text
            text = ""
            table?.changeCell { $0.text = cell }
            entries = max(0, entries - 1)
        case "row": table?.closeRow()
        case "informaltable": finishTable(&draft)
        default: break
        }
    }

    /// Adds the text so far as what it is. In a cell it stays part of the cell.
    private mutating func flush(_ draft: inout ExtractionDraft) {
        guard entries == 0 || table == nil else { return text += " " }
        draft.add(kind, text)
        text = ""
    }

    private var kind: Block.Kind {
        if isTitle { return .heading(level: max(1, depth)) }
        return listItems > 0 ? .listItem : .paragraph
    }

    private mutating func finishTable(_ draft: inout ExtractionDraft) {
        guard let finished = table?.finished(cells: draft.remainingCells) else { return }
        table = nil
        entries = 0
        draft.extraction.isCut = draft.extraction.isCut || finished.isCut
        guard finished.rows.joined().contains(where: { !$0.text.isEmpty }) else { return }
        draft.add(Table(rows: finished.rows, heading: draft.heading))
    }
}
