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
        let rules = Rules(drawing)
        let mayBeOpen = sequence.open?.gutters == nil ? text.gappedLines > 2 : true
        let mayBeRuled = rules.level.count > 1 && !rules.upright.isEmpty
        guard mayBeOpen || mayBeRuled else { return }
        let words = text.boxedWords
        guard words.count <= Self.mostWords else { return }
        let tables = PageTables(
            rules,
            words,
            content: text.lines.map(\.text).joined(separator: "\n"),
            height: drawing.height,
            begun: sequence.open
        )
        sequence.append(tables, number: page + 1)
    }

    /// Adds what was found.
    func add(to draft: inout ExtractionDraft) {
        for table in sequence.document { draft.add(table) }
    }
}
