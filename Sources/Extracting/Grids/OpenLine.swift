/// A line of a table that no rules part, its words by columns.
struct OpenLine {
    let line: TextLine
    let cells: [[PDFFile.Word]]
    /// What each cell says in this line, without spaces.
    let texts: [String]
    /// Whether it runs across columns: the title of a part, a sum, or no part of the table.
    let spans: Bool
    /// Whether it does so where the columns stand clearly apart.
    let spansClearly: Bool

    init(_ line: TextLine, _ gutters: Gutters) {
        var cells = [[PDFFile.Word]](repeating: [], count: gutters.columns)
        for word in line.words { cells[gutters.column(of: word)].append(word) }
        self.line = line
        self.cells = cells
        texts = cells.map { $0.map(\.text).joined() }
        spans = gutters.spans(line)
        spansClearly = gutters.spans(line, onlyClear: true)
    }

    var middle: Double { line.middle }
    var filled: Int { cells.count { !$0.isEmpty } }

    /// The text of the first cell that says something.
    var opening: String { texts.first { !$0.isEmpty } ?? "" }

    /// The whole number that stands alone in a column; a point or bracket may follow it.
    func number(in column: Int) -> Int? {
        var value = 0
        var digits = 0
        for scalar in texts[column].unicodeScalars {
            let digit: UInt32
            switch scalar.value {
            case 0x30...0x39: digit = scalar.value - 0x30
            case 0x0E50...0x0E59: digit = scalar.value - 0x0E50
            case 0x2E, 0x28, 0x29: continue
            default: return nil
            }
            guard digits < 6 else { return nil }
            value = value * 10 + Int(digit)
            digits += 1
        }
        return digits > 0 ? value : nil
    }
}
