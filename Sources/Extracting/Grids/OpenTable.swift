internal import Model

/// A table that no full set of rules parts, found by the white between its columns.
struct OpenTable {
    let gutters: Gutters
    private let lines: [OpenLine]
    private let rows: OpenRows
    /// The words that name each column; none where the table has no header.
    private let names: [[PDFFile.Word]]
    /// Whether the header of the page before is repeated above its rows.
    private(set) var repeatsHeader = false

    /// Nil where the lines are no table. `rules` are the page's level rules from the top, `begun` is what
    /// stands last on the page before, if this may go on with it.
    init?(_ stretch: ArraySlice<TextLine>, rules: [Rule], begun: PageTable?) {
        guard stretch.count <= Self.mostLines else { return nil }
        let lines = Array(stretch)
        let places = Self.places(rules, across: lines)
        let opening = Opening(lines, rules: places)
        if let begun, let gutters = begun.gutters, gutters.lie(among: lines) {
            let repeated = Opening(lines, repeating: begun.letters)
            if repeated.end > 0 || !opening.names(columnsOf: gutters, in: lines) {
                self.init(lines, gutters, repeated, [], places, as: begun.setting)
                repeatsHeader = repeated.end > 0
                if OpenShape(self.lines, rows, gutters, goesOn: true).isTable { return }
            }
        }
        self.init(lines, opening, places)
    }

    /// A table that begins here.
    private init?(_ lines: [TextLine], _ opening: Opening, _ rules: [Double]) {
        guard let found = Gutters(Array(lines[opening.end...])) else { return nil }
        let wide = lines.map { OpenLine($0, found) }
        guard let rows = OpenRows(wide, opening, rules: rules) else { return nil }
        if rows.header.isEmpty {
            let gutters = found.withoutNarrow
            self.init(lines, gutters, opening, [], rules)
        } else {
            guard let header = OpenHeader(lines[rows.header], found) else { return nil }
            self.init(lines, header.gutters, opening, header.names, rules)
        }
        guard OpenShape(self.lines, self.rows, gutters, goesOn: false).isTable else { return nil }
    }

    private init?(
        _ lines: [TextLine],
        _ gutters: Gutters,
        _ opening: Opening,
        _ names: [[PDFFile.Word]],
        _ rules: [Double],
        as known: OpenRows.Setting? = nil
    ) {
        self.gutters = gutters
        self.names = names
        self.lines = lines.map { OpenLine($0, gutters) }
        guard let rows = OpenRows(self.lines, opening, rules: rules, as: known) else { return nil }
        self.rows = rows
    }

    /// More are not made to be read.
    private static let mostLines = 500

    /// Where level rules run across most of the lines.
    static func places(_ rules: [Rule], across lines: [TextLine]) -> [Double] {
        let left = lines.map(\.left).min() ?? 0
        let right = lines.map(\.right).max() ?? 0
        return rules.filter { min($0.to, right) - max($0.from, left) > 0.7 * (right - left) }
            .map(\.position)
    }

    var top: Double {
        let first = rows.header.isEmpty ? rows.rows.first?.first : rows.header.first
        return first.map { lines[$0].line.top } ?? 0
    }

    var bottom: Double { rows.rows.last.map { lines[$0.upperBound - 1].line.bottom } ?? 0 }

    var setting: OpenRows.Setting { rows.setting }

    var headerRows: Int { names.isEmpty ? 0 : 1 }

    /// Its rows, the header first.
    func cells(_ text: inout CellText) -> [[Cell]] {
        let header = names.isEmpty ? [] : [row(names, &text)]
        return header + rows.rows.map { row($0, &text) }
    }

    private func row(_ range: Range<Int>, _ text: inout CellText) -> [Cell] {
        if range.count == 1, lines[range.lowerBound].spans {
            return wideCells(lines[range.lowerBound], &text)
        }
        return row(
            (0..<gutters.columns).map { column in
                lines[range].flatMap { $0.cells[column] }
            },
            &text
        )
    }

    private func row(_ cells: [[PDFFile.Word]], _ text: inout CellText) -> [Cell] {
        cells.enumerated().map { column, words in
            guard !words.isEmpty else { return Cell("") }
            let ink = gutters.ink(of: column)
            return Cell(text.text(of: words, from: ink.lowerBound, to: ink.upperBound))
        }
    }

    /// The cells of a line that runs across columns: each of its pieces covers what it spans.
    private func wideCells(_ line: OpenLine, _ text: inout CellText) -> [Cell] {
        var cells = [Cell](repeating: Cell(""), count: gutters.columns)
        for piece in line.line.pieces {
            let words = line.line.words.filter { piece.contains($0.left) }
            let columns = words.map(gutters.column)
            guard let first = columns.min(), let last = columns.max() else { continue }
            let own = text.text(of: words, from: piece.lowerBound, to: piece.upperBound)
            let isAlone = line.line.pieces.count == 1
            for column in isAlone ? 0...gutters.columns - 1 : first...last {
                cells[column] = Cell(own, isContinuation: column > (isAlone ? 0 : first))
            }
        }
        return cells
    }
}
