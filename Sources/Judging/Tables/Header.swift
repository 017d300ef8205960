internal import Model
internal import ThaiText

/// The cell that heads a column.
struct Header: Hashable {
    let row: Int
    let column: Int
}

extension Grid {
    /// Rows in which a header is looked for.
    private static var headerDepth: Int { 30 }

    /// The first cell of a header row that says one of the phrases. Titles above the header, merged
    /// across, are passed over; a header may span two rows.
    func header(saying phrases: [String]) -> Header? {
        mentions(of: phrases).first(where: isHeader).map { Header(row: $0.row, column: $0.column) }
    }

    /// Where the rows below a header begin: behind sub-headings and a row of column numbers.
    func start(below header: Header) -> Int {
        var row = header.row + 1
        while row < table.rows.count, row <= header.row + 4, isHeaderToo(row, under: header.row) {
            row += 1
        }
        return row
    }

    private func isHeader(_ mention: Mention) -> Bool {
        let row = mention.row
        guard table.rows[row].indices.contains(mention.column), row < Self.headerDepth else {
            return false
        }
        let cell = table.rows[row][mention.column]
        if cell.isHeader { return true }
        // A long cell is a value that happens to hold the words.
        let length = Folded(cell.text, .skeleton).count - mention.besides
        guard mention.besides <= max(25, length * 2), filled(row).count >= 2 else { return false }
        return !holdsAmounts(row)
    }

    /// Whether a row holds what no header holds: money, dates in figures, numbers of documents.
    private func holdsAmounts(_ row: Int) -> Bool {
        table.rows[row].contains { cell in
            let digits = Folded(cell.text, .skeleton).bytes
            guard !digits.isEmpty, digits.allSatisfy(\.isFoldedDigit) else { return false }
            return digits.count > 4 || (digits.count == 4 && !Year.isPlausible(digits))
                || cell.text.utf8.contains(UInt8(ascii: ","))
        }
    }

    private func isHeaderToo(_ row: Int, under header: Int) -> Bool {
        let cells = table.rows[row]
        let own = cells.filter { !$0.isContinuation && !$0.text.isEmpty }
        if !own.isEmpty, own.allSatisfy(\.isHeader) { return true }
        if isNumbering(row) { return true }
        // The header's first cell is merged down over this row, which names parts of its columns.
        let first = text(row, 0)
        let hangsOn = cells.first?.isContinuation == true && first == text(header, 0)
        return (hangsOn || (first.isEmpty && !text(header, 0).isEmpty)) && !own.isEmpty
            && own.allSatisfy { cell in
                !Folded(cell.text, .skeleton).bytes.contains(where: \.isFoldedDigit)
            }
    }

    /// A row of column numbers: 1, 2, 3 or (1), (2), (3).
    private func isNumbering(_ row: Int) -> Bool {
        let numbers = filled(row).map { Folded(text(row, $0), .skeleton).bytes }
        guard numbers.count >= 3 else { return false }
        return numbers.enumerated().allSatisfy { place, bytes in
            Array(String(place + 1).utf8) == bytes
        }
    }
}
