internal import Model

/// Lays the cells of one table out as a full grid (WHATWG HTML §4.9.12).
struct GridBuilder {
    /// Columns beyond this are dropped; no table that a person reads has as many.
    static let widest = 500
    /// Cells that merging and padding may add to those that are written.
    static let mostAdded = 20_000

    private(set) var rows: [[Cell]] = []
    private var added = 0
    /// By column: the merged cell that reaches down from above, and for how many more rows.
    private var hanging: [Int: (cell: Cell, rows: Int)] = [:]
    private var open: OpenCell?

    private struct OpenCell {
        var row: Int
        var columns: Range<Int>
        var rowSpan: Int
    }

    /// Row and column, from 0, of the cell that is being read.
    var openCell: (row: Int, column: Int)? { open.map { ($0.row, $0.columns.lowerBound) } }

    mutating func beginRow() {
        completeRow()
        rows.append([])
        layHanging()
    }

    /// A merged cell does not reach beyond its group of rows.
    mutating func endRowGroup() {
        completeRow()
        hanging = [:]
    }

    /// Places a cell; false where the grid has no room for it.
    mutating func beginCell(isHeader: Bool, columnSpan: Int, rowSpan: Int) -> Bool {
        if rows.isEmpty { beginRow() }
        let row = rows.count - 1
        let start = rows[row].count
        guard start < Self.widest else { return false }
        let end = start + room(for: min(max(1, columnSpan), Self.widest - start))
        for column in start..<end {
            rows[row].append(Cell("", isHeader: isHeader, isContinuation: column > start))
        }
        open = OpenCell(row: row, columns: start..<end, rowSpan: rowSpan)
        return true
    }

    /// Gives the open cell its text and links, wherever it reaches.
    mutating func endCell(text: String, links: [Int]) {
        guard let cell = open else { return }
        open = nil
        for column in cell.columns {
            rows[cell.row][column].text = text
            rows[cell.row][column].links = links
            if cell.rowSpan > 1 {
                var below = rows[cell.row][column]
                below.isContinuation = true
                hanging[column] = (below, cell.rowSpan - 1)
            }
        }
        layHanging()
    }

    /// The grid with rows of one length.
    mutating func finish() -> [[Cell]] {
        completeRow()
        let width = widthToPad()
        for row in rows.indices {
            let missing = width - rows[row].count
            if missing > 0 {
                rows[row].append(contentsOf: repeatElement(Cell(""), count: missing))
            } else {
                rows[row].removeLast(-missing)
            }
        }
        return rows
    }

    /// Puts the merged cells from above into the columns that come next in the row.
    private mutating func layHanging() {
        guard !hanging.isEmpty, let row = rows.indices.last else { return }
        while let next = hanging[rows[row].count], room(for: 2) == 2 {
            let column = rows[row].count
            rows[row].append(next.cell)
            hanging[column] = next.rows > 1 ? (next.cell, next.rows - 1) : nil
        }
    }

    /// A row that has ended early still has the merged cells from above, at their columns.
    private mutating func completeRow() {
        guard let row = rows.indices.last else { return }
        let columns = hanging.keys.filter { $0 > rows[row].count }.sorted()
        for column in columns {
            let missing = column - rows[row].count
            guard room(for: missing + 1) == missing + 1 else { return }
            rows[row].append(contentsOf: repeatElement(Cell(""), count: missing))
            layHanging()
        }
    }

    /// `columns`, or 1 when merging has added too much already.
    private mutating func room(for columns: Int) -> Int {
        guard added + columns - 1 <= Self.mostAdded else { return 1 }
        added += columns - 1
        return columns
    }

    /// The widest row's length, or the greatest length that is not mostly padding: one row of 500
    /// cells over a million of one cell would be half a billion.
    private func widthToPad() -> Int {
        var lengths = [Int](repeating: 0, count: Self.widest + 1)
        for row in rows { lengths[min(row.count, Self.widest)] += 1 }
        var width = 0
        var shorter = 0
        var padding = 0
        for length in 1...Self.widest {
            shorter += lengths[length - 1]
            padding += shorter
            if padding > Self.mostAdded + added { break }
            if lengths[length] > 0 { width = length }
        }
        return width
    }
}
