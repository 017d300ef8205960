internal import Model

/// Reads the tables of one PDF from what is drawn on its pages.
struct TableReading {
    private var sequence = TableSequence()

    /// A page with more words is not made to be read.
    private static let mostWords = 20_000
    private static let mostLines = 5_000

    /// Takes the next page, counted from 0.
    mutating func read(_ page: Int, _ drawing: PageDrawing, _ text: PageText) {
        guard text.lines.count <= Self.mostLines else { return }
        let grids = Rules(drawing).grids
        guard !grids.isEmpty else { return }
        let words = text.boxedWords
        guard words.count <= Self.mostWords else { return }
        let tables = PageTables(
            grids,
            words,
            content: text.lines.map(\.text).joined(separator: "\n"),
            height: drawing.height
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
}
