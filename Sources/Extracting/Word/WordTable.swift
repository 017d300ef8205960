internal import Model

/// A table in the making.
struct WordTable {
    private var rows: [[WordCell]] = []
    private var headerRows = 0
    private var isHeaderRow = false

    /// Cells are wider than the widest table that is kept only in files made to burst.
    private static let widestSpan = ExtractionLimits.columns

    mutating func openRow() {
        rows.append([])
        isHeaderRow = false
    }

    mutating func markHeaderRow() {
        isHeaderRow = true
    }

    mutating func closeRow() {
        if isHeaderRow, headerRows == rows.count - 1 { headerRows += 1 }
    }

    mutating func openCell() {
        if rows.isEmpty { openRow() }
        rows[rows.count - 1].append(WordCell())
    }

    /// Changes the cell that is open; nothing where none is.
    mutating func changeCell(_ change: (inout WordCell) -> Void) {
        guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
        change(&rows[row][cell])
    }

    /// The table as a full grid of no more than `limit` cells, with the links that its cells hold.
    func finished(
        cells limit: Int
    ) -> (rows: [[Cell]], links: [(row: Int, column: Int, link: WordLink)], isCut: Bool) {
        let width = min(rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 0, Self.widestSpan)
        var grid: [[Cell]] = []
        var links: [(row: Int, column: Int, link: WordLink)] = []
        let height = min(rows.count, limit / max(1, width))
        for (number, row) in rows.prefix(height).enumerated() {
            var line: [Cell] = []
            for cell in row where line.count < width {
                let column = line.count
                let isBelow = cell.isMergedUp && number > 0
                let above = isBelow ? grid[number - 1][column].text : nil
                let text = above ?? cell.text.collapsed
                links += cell.links.map { (number, column, $0) }
                for index in 0..<min(cell.span, width - column) {
                    line.append(Cell(text, isContinuation: isBelow || index > 0))
                }
            }
            line += Array(repeating: Cell(""), count: width - line.count)
            grid.append(line)
        }
        markHeader(&grid)
        return (grid, links, height < rows.count)
    }

    /// Rows that the file calls heads; else the first, where it is full and names columns.
    private func markHeader(_ grid: inout [[Cell]]) {
        var count = headerRows
        if count == 0, grid.count > 1, let first = grid.first, first.count > 1,
            first.allSatisfy({ cell in !cell.text.isEmpty && !cell.text.utf8.allSatisfy(isDigit) })
        {
            count = 1
        }
        for row in grid.indices.prefix(count) {
            for column in grid[row].indices { grid[row][column].isHeader = true }
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

/// A cell in the making.
struct WordCell {
    var text = ""
    var links: [WordLink] = []
    private(set) var span = 1
    /// Whether it goes on from the cell above (`w:vMerge` without `restart`).
    var isMergedUp = false

    mutating func setSpan(_ written: String?) {
        span = min(max(written.flatMap { Int($0) } ?? 1, 1), ExtractionLimits.columns)
    }
}
