internal import Model
internal import ThaiText

/// The cell that heads a column.
struct Header: Hashable {
    let row: Int
    let column: Int
}

extension Grid {
    /// The first cell of the table's head that says one of the phrases.
    func header(saying phrases: [String]) -> Header? {
        mentions(of: phrases).first { head.contains($0.row) && !$0.isInPassing }
            .map { Header(row: $0.row, column: $0.column) }
    }
}

/// The rows that head a table: titles above it, merged across, are passed over.
struct TableHead {
    private let table: Table
    private let filled: [[Int]]

    /// Rows in which a head is looked for.
    private static let depth = 30
    /// Rows that tell how wide a table is.
    private static let sample = 60

    /// `filled` are the columns of each row whose own cell says something.
    init(_ table: Table, filled: [[Int]]) {
        self.table = table
        self.filled = filled
    }

    /// The rows of the head, sub-headings and column numbers with it; none where there is no head.
    var rows: Range<Int> {
        guard var first = marked ?? fullest, !holdsAmounts(first) else { return 0..<0 }
        var end = first + 1
        while end < filled.count, end <= first + 4, isPart(end, of: first) { end += 1 }
        // Cells merged across stand above the row that names their parts.
        while first > 0, filled[first - 1].count > 1, hasMerged(first - 1), !holdsAmounts(first - 1)
        {
            first -= 1
        }
        return first..<end
    }

    /// The first row that the document itself marks as head.
    private var marked: Int? {
        filled.indices.prefix(Self.depth).first { row in
            filled[row].count > 1 && filled[row].allSatisfy { table.rows[row][$0].isHeader }
        }
    }

    /// The first row about as full as the fullest.
    private var fullest: Int? {
        let widest = filled.prefix(Self.sample).map(\.count).max() ?? 0
        return filled.indices.prefix(Self.depth).first { row in
            filled[row].count > 1 && filled[row].count * 5 >= widest * 3
        }
    }

    private func hasMerged(_ row: Int) -> Bool { table.rows[row].contains(where: \.isContinuation) }

    /// Whether a row holds what no head holds: money, numbers of documents.
    private func holdsAmounts(_ row: Int) -> Bool {
        filled[row].contains { column in
            let text = table.rows[row][column].text
            let digits = Folded(text, .skeleton).bytes
            guard digits.allSatisfy(\.isFoldedDigit) else { return false }
            return digits.count > 4 || (digits.count == 4 && !Year.isPlausible(digits))
                || text.utf8.contains(UInt8(ascii: ","))
        }
    }

    private func isPart(_ row: Int, of head: Int) -> Bool {
        let own = filled[row].map { table.rows[row][$0] }
        if own.isEmpty { return false }
        if own.allSatisfy(\.isHeader) || isNumbering(row) { return true }
        // The head's first cell is merged down over this row, or stands above a gap: it names parts.
        guard let first = table.rows[row].first, let above = table.rows[head].first else {
            return false
        }
        let hangs = first.isContinuation ? first.text == above.text : first.text.isEmpty
        return hangs && !above.text.isEmpty
            && own.allSatisfy { !Folded($0.text, .skeleton).bytes.contains(where: \.isFoldedDigit) }
    }

    /// A row of column numbers: 1, 2, 3 or (1), (2), (3).
    private func isNumbering(_ row: Int) -> Bool {
        guard filled[row].count >= 3 else { return false }
        return filled[row].enumerated().allSatisfy { place, column in
            Folded(table.rows[row][column].text, .skeleton).bytes == Array(String(place + 1).utf8)
        }
    }
}
