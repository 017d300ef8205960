internal import Glibc
internal import Model

/// Reads the tables of one PDF, page by page.
struct TableReading {
    private let file: PDFFile
    private var sequence = TableSequence()
    /// Processor time that drawing may still take, in ticks of the clock.
    private var left = Self.most

    /// A document is given twenty seconds in all. A page of a plan is drawn in a few milliseconds;
    /// only maps and scans could take longer than this together.
    private static let most = 4 * Int(CLOCKS_PER_SEC)

    init(_ file: PDFFile) {
        self.file = file
    }

    /// Takes the next page: its lines, its words where they are known, its text in content order.
    mutating func read(_ page: Int, lines: [String], words: [PDFFile.Word], content: String) {
        guard left > 0 else { return }
        let start = clock()
        if let picture = file.picture(ofPage: page) {
            let grids = Rules(picture).grids
            if !grids.isEmpty {
                let words = words.isEmpty ? file.words(ofPage: page, withFonts: false) : words
                let height = Double(picture.height) / picture.scale
                let tables = PageTables(grids, words, content: content, height: height)
                sequence.append(tables, number: page + 1)
            }
        }
        left -= clock() - start
    }

    /// Adds what was found.
    func add(to draft: inout ExtractionDraft) {
        for placed in sequence.tables {
            let table = Table(
                rows: placed.table.rows,
                caption: placed.table.caption,
                place: Place(page: placed.page)
            )
            draft.add(table)
        }
    }
}
