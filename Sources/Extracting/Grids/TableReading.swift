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
    /// Pages that are drawn whatever is on them; few documents have more.
    private static let drawnPages = 8
    /// A page with more lines, bytes or words is not made to be read.
    private static let mostLines = 5_000
    private static let mostBytes = 200_000
    private static let mostWords = 20_000
    /// Lines without which a page is not drawn: no table has fewer.
    private static let fewestLines = 2
    /// Narrow lines in a row that make a later page worth drawing.
    private static let shortestRun = 7
    /// Pages that are looked at whatever is on them; it costs three times what their text does.
    private static let lookedPages = 50

    init(_ file: PDFFile) {
        self.file = file
    }

    /// How a page looks: its words on the first pages, and a picture where it may hold a table.
    mutating func look(at page: Int, _ lines: [String]) -> PDFFile.Look {
        // Poppler puts words in reading order in a time that grows with the square of their number.
        let bytes = lines.reduce(0) { $0 + $1.utf8.count }
        guard lines.count <= Self.mostLines, bytes <= Self.mostBytes else { return PDFFile.Look() }
        let isShort = lines.count < Self.fewestLines
        let isDrawn =
            left > 0 && !isShort && (page < Self.drawnPages || Self.mayHoldTable(lines))
        guard isDrawn || page < Self.lookedPages else { return PDFFile.Look() }
        let start = clock()
        defer { left -= max(0, clock() - start) }
        return file.look(ofPage: page, drawn: isDrawn)
    }

    /// Takes the next page: how it looks, and its text in content order.
    mutating func read(_ page: Int, _ look: PDFFile.Look, content: String) {
        guard let picture = look.picture, look.words.count <= Self.mostWords else { return }
        let tables = PageTables(
            Rules(picture, look.words),
            look.words,
            content: content,
            height: Double(picture.height) / picture.scale,
            begun: sequence.open
        )
        sequence.append(tables, number: page + 1)
    }

    /// Adds what was found.
    func add(to draft: inout ExtractionDraft) {
        for table in sequence.document { draft.add(table) }
    }

    /// Whether a page beyond the first ones has lines that look like cells: several in a row that
    /// are much narrower than the widest. A table of few and wide rows is passed over there.
    private static func mayHoldTable(_ lines: [String]) -> Bool {
        let widths = lines.map { LineWidth($0).letters }
        guard let widest = widths.max() else { return false }
        var run = 0
        for width in widths {
            run = width * 10 < widest * 7 ? run + 1 : 0
            if run == shortestRun { return true }
        }
        return false
    }
}
