internal import Model

/// A table of running text in the making.
struct FlowTable {
    private var rows: [Row] = []
    private var headerRows = 0

    /// Cells are wider than the widest table that is kept only in files made to burst.
    private static let widestSpan = ExtractionLimits.columns
    /// Cells that merging may fill; overlapping ranges are no reason to work forever.
    private static let mergedCells = 2 * ExtractionLimits.cells

    private struct Row {
        var cells: [FlowCell] = []
        /// Columns left out before the first cell.
        var indent = 0
        var isHeader = false
        var isDeleted = false
    }

    mutating func openRow(isHeader: Bool = false) {
        rows.append(Row(isHeader: isHeader))
    }

    mutating func markHeaderRow() { changeRow { $0.isHeader = true } }

    /// Marks a row as deleted by whoever revised the document: nobody reads it any more.
    mutating func deleteRow() { changeRow { $0.isDeleted = true } }

    mutating func indentRow(by written: String?) {
        let columns = min(max(written.flatMap { Int($0) } ?? 0, 0), Self.widestSpan)
        changeRow { $0.indent = columns }
    }

    mutating func closeRow() {
        guard let row = rows.last else { return }
        if row.isDeleted {
            rows.removeLast()
        } else if row.isHeader, headerRows == rows.count - 1 {
            headerRows += 1
        }
    }

    /// Takes away the last row where it was opened in vain.
    mutating func dropEmptyRow() {
        if rows.last?.cells.isEmpty == true { rows.removeLast() }
    }

    mutating func openCell(_ cell: FlowCell = FlowCell()) {
        if rows.isEmpty { openRow() }
        changeRow { $0.cells.append(cell) }
    }

    /// Changes the cell that is open; nothing where none is.
    mutating func changeCell(_ change: (inout FlowCell) -> Void) {
        guard let row = rows.indices.last, let cell = rows[row].cells.indices.last else { return }
        change(&rows[row].cells[cell])
    }

    private mutating func changeRow(_ change: (inout Row) -> Void) {
        guard let last = rows.indices.last else { return }
        change(&rows[last])
    }
}

extension FlowTable {
    /// A table as a full grid, with the links that its cells hold.
    struct Grid {
        var rows: [[Cell]] = []
        var links: [(row: Int, column: Int, link: FlowLink)] = []
        /// Rows in which a cell goes on from the row above.
        var tiedRows: Set<Int> = []
        var isCut = false
    }

    /// The table as a full grid of no more than `limit` cells.
    func finished(cells limit: Int) -> Grid {
        let width = min(
            rows.map { $0.cells.reduce($0.indent) { $0 + $1.span } }.max() ?? 0,
            Self.widestSpan
        )
        let height = min(rows.count, limit / max(1, width))
        var grid = Grid(isCut: height < rows.count)
        for row in rows.prefix(height) { add(row, width: width, to: &grid) }
        spread(&grid)
        markHeader(&grid)
        return grid
    }

    private func add(_ row: Row, width: Int, to grid: inout Grid) {
        let number = grid.rows.count
        var line = Array(repeating: Cell(""), count: min(row.indent, width))
        for cell in row.cells where line.count < width {
            let column = line.count
            let isBelow = cell.isMergedUp && number > 0
            let above = isBelow ? grid.rows[number - 1][column].text : nil
            let text = above ?? (cell.isCovered ? "" : cell.text.collapsed)
            if isBelow { grid.tiedRows.insert(number) }
            if !cell.isCovered { grid.links += cell.links.map { (number, column, $0) } }
            for index in 0..<min(cell.span, width - column) {
                let isContinuation = isBelow || cell.isCovered || index > 0
                line.append(Cell(text, isContinuation: isContinuation))
            }
        }
        grid.rows.append(line + Array(repeating: Cell(""), count: width - line.count))
    }

    /// Repeats the text of cells over the covered ones to their right and below.
    private func spread(_ grid: inout Grid) {
        var left = Self.mergedCells
        for (number, row) in rows.prefix(grid.rows.count).enumerated() {
            var column = row.indent
            for cell in row.cells {
                defer { column += cell.span }
                let (height, width) = cell.covers
                guard height * width > 1, column < grid.rows[number].count else { continue }
                left -= height * width
                guard left >= 0 else { return }
                let text = grid.rows[number][column].text
                for line in number..<min(number + height, grid.rows.count) {
                    if line > number { grid.tiedRows.insert(line) }
                    for place in column..<min(column + width, grid.rows[line].count)
                    where grid.rows[line][place].isContinuation {
                        grid.rows[line][place].text = text
                    }
                }
            }
        }
    }

    /// Rows that the file calls heads; else the first, where it is full and names columns, and
    /// those that its cells reach down into.
    private func markHeader(_ grid: inout Grid) {
        var count = headerRows
        if count == 0, grid.rows.count > 1, let first = grid.rows.first, first.count > 1,
            first.allSatisfy({ cell in !cell.text.isEmpty && !cell.text.utf8.allSatisfy(isDigit) })
        {
            count = 1
            while count < 4, count < grid.rows.count - 1, grid.tiedRows.contains(count) {
                count += 1
            }
        }
        for row in grid.rows.indices.prefix(count) {
            for column in grid.rows[row].indices { grid.rows[row][column].isHeader = true }
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

/// A cell in the making.
struct FlowCell {
    var text = ""
    var links: [FlowLink] = []
    /// Columns that it takes by itself.
    private(set) var span = 1
    /// Rows and columns of the rectangle that it shows over, whose other cells are written as
    /// covered ones.
    private(set) var covers = (rows: 1, columns: 1)
    /// Whether it goes on from the cell above (`w:vMerge` without `restart`).
    var isMergedUp = false
    /// Whether another cell shows over it.
    var isCovered = false

    mutating func setSpan(_ written: String?) {
        span = Self.bounded(written)
    }

    mutating func setCovers(rows: String?, columns: String?) {
        covers = (Self.bounded(rows), Self.bounded(columns))
    }

    private static func bounded(_ written: String?) -> Int {
        min(max(written.flatMap { Int($0) } ?? 1, 1), ExtractionLimits.columns)
    }

    mutating func add(_ more: String) {
        text += text.isEmpty ? more : " " + more
    }
}
