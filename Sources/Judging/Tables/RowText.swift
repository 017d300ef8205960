internal import Model
internal import ThaiText

/// The cells of a row as one text, so that a row is folded and searched at once.
struct RowText {
    /// A cell of one's own, not covered by a neighbour, that says something.
    struct Cell {
        let column: Int
        /// Its letters, in `folded.bytes`.
        let letters: Range<Int>
    }

    let folded: Folded
    let cells: [Cell]
    private let text: String

    init(_ row: [Model.Cell]) {
        var text = ""
        var starts: [(column: Int, source: Int)] = []
        for (column, cell) in row.enumerated() where !cell.isContinuation && !cell.text.isEmpty {
            starts.append((column, text.utf8.count))
            text += cell.text
            text += "\n"
        }
        let folded = Folded(text, .skeleton)
        let bounds = starts.map { folded.firstIndex(writtenFrom: $0.source) } + [folded.count]
        cells = starts.indices.compactMap { index in
            let letters = bounds[index]..<max(bounds[index], bounds[index + 1])
            let column = starts[index].column
            guard !Silence.covers(cell: row[column].text, folded.bytes[letters]) else { return nil }
            return Cell(column: column, letters: letters)
        }
        self.folded = folded
        self.text = text
    }

    /// How a phrase stands in a cell.
    func form(of range: Range<Int>, in cell: Cell) -> LabelForm {
        let end = folded.sourceRange(of: range).upperBound
        let next = text.utf8Slice(end..<min(end + 1, text.utf8.count))
        return LabelForm(folded.bytes[cell.letters], range, next: next.unicodeScalars.first)
    }

    /// The cell that holds all of a range; nil where it runs on into the next.
    func cell(of range: Range<Int>) -> Cell? {
        cells.first {
            $0.letters.lowerBound <= range.lowerBound && range.upperBound <= $0.letters.upperBound
        }
    }
}
