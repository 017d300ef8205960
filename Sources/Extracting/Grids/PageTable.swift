internal import Model

/// A table as it stands on one page.
struct PageTable {
    var rows: [[Cell]]
    /// Rows that are one cell from side to side, above the header.
    let titleRows: Int
    /// Rows below those that name the columns.
    var headerRows: Int
    let top: Double
    let bottom: Double
    let columnEdges: [Double]

    /// The text of the rows above the header.
    var caption: String {
        rows.prefix(titleRows).compactMap(\.first?.text).joined(separator: " ")
    }

    var header: ArraySlice<[Cell]> { rows.dropFirst(titleRows).prefix(headerRows) }

    /// Nil where the grid holds no table: a form, a frame, a drawing.
    init?(_ grid: RuledGrid, _ words: [PDFFile.Word], _ text: inout CellText) {
        rows = Self.cells(grid, words, &text)
        top = grid.rowEdges[0]
        bottom = grid.rowEdges[grid.rows]
        columnEdges = grid.columnEdges
        titleRows =
            rows.prefix { row in
                row.count > 1 && row.dropFirst().allSatisfy(\.isContinuation)
            }.count
        headerRows = 0
        guard TableShape(rows).isTable else { return nil }
        headerRows = HeaderRows.count(in: rows[titleRows...])
        markHeader()
    }

    mutating func markHeader() {
        for row in titleRows..<titleRows + headerRows {
            for column in rows[row].indices { rows[row][column].isHeader = true }
        }
    }

    private static func cells(
        _ grid: RuledGrid,
        _ words: [PDFFile.Word],
        _ text: inout CellText
    ) -> [[Cell]] {
        var held: [RuledGrid.CellOrigin: [PDFFile.Word]] = [:]
        for word in words {
            let x = (word.left + word.right) / 2
            let y = (word.top + word.bottom) / 2
            if let origin = grid.place(x: x, y: y) { held[origin, default: []].append(word) }
        }
        var rows: [[Cell]] = []
        for (row, origins) in grid.origins.enumerated() {
            var cells: [Cell] = []
            for (column, origin) in origins.enumerated() {
                let isOwn = origin.row == row && origin.column == column
                let above = origin.row < row ? rows[origin.row] : cells
                let words = isOwn ? held[origin] ?? [] : []
                let right = grid.right(of: origin)
                let left = grid.columnEdges[column]
                let own = words.isEmpty ? "" : text.text(of: words, from: left, to: right)
                cells.append(
                    Cell(isOwn ? own : above[origin.column].text, isContinuation: !isOwn)
                )
            }
            rows.append(cells)
        }
        return rows
    }
}

extension RuledGrid {
    /// Where a cell ends.
    fileprivate func right(of origin: CellOrigin) -> Double {
        let count = origins[origin.row][origin.column...].prefix { $0 == origin }.count
        return columnEdges[origin.column + count]
    }
}
