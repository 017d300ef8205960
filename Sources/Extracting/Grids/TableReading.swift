internal import Glibc
internal import Model

/// Looks at the pages of one PDF and reads their tables.
struct TableReading {
    private let file: PDFFile
    private var sequence = TableSequence()
    /// Processor time that drawing may still take, in ticks of the clock.
    private var left = Self.mostTime

    /// A document is given twenty seconds in all. A page of a plan is drawn in a few milliseconds;
    /// only maps and scans could take longer than this together.
    private static let mostTime = 4 * Int(CLOCKS_PER_SEC)
    /// Pages that are looked at whatever is on them; it costs three times what their text does.
    private static let lookedPages = 50

    init(_ file: PDFFile) {
        self.file = file
    }

    /// How a page looks: its words on the first pages, and a picture where its lines leave room for
    /// a table.
    mutating func look(at page: Int, _ lines: [String]) -> PDFFile.Look {
        let isDrawn = left > 0 && Self.mayHoldTable(lines)
        guard isDrawn || page < Self.lookedPages else { return PDFFile.Look() }
        let start = clock()
        defer { left -= max(0, clock() - start) }
        return file.look(ofPage: page, drawn: isDrawn)
    }

    /// Takes the next page: how it looks, and its text in content order.
    mutating func read(_ page: Int, _ look: PDFFile.Look, content: String) {
        guard let picture = look.picture else { return }
        let tables = PageTables(
            Rules(picture).grids,
            look.words,
            content: content,
            height: Double(picture.height) / picture.scale
        )
        sequence.append(tables, number: page + 1)
    }

    /// Adds what was found.
    func add(to draft: inout ExtractionDraft) {
        for placed in sequence.tables {
            draft.add(
                Table(
                    rows: placed.table.rows,
                    caption: placed.table.caption,
                    place: Place(page: placed.page)
                )
            )
        }
    }

    /// Whether a page has lines that are cells rather than all running text: less than half as wide
    /// as the widest, one in twelve at least, or else hardly any that are wide.
    private static func mayHoldTable(_ lines: [String]) -> Bool {
        let widths = lines.map { LineWidth($0).letters }
        guard lines.count >= 4, let widest = widths.max() else { return false }
        let short = widths.count { $0 * 2 < widest }
        let long = widths.count { $0 * 10 >= widest * 7 }
        return short * 12 >= lines.count || long * 2 < lines.count
    }
}
