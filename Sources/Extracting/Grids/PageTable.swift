internal import Model

/// A table as it stands on one page.
struct PageTable {
    var rows: [[Cell]]
    /// Rows that are one cell from side to side, above the header.
    private(set) var titleRows = 0
    /// Whether it has the shape of a table; what goes on from another page needs none.
    private(set) var isTable = false
    /// Rows below those that name the columns.
    var headerRows = 0
    /// Those of them that stand on a page before.
    var carriedRows = 0
    /// Whether the header of the page before stands above the rows, which begin below it.
    let repeatsHeader: Bool
    let top: Double
    private(set) var bottom: Double
    let columnEdges: [Double]
    /// The white between its columns; nil where rules part it.
    let gutters: Gutters?
    /// How its rows are told then.
    let setting: OpenRows.Setting?

    /// Points between two ruled parts of one table, for a line that names the second.
    private static let widestBand = 45.0

    /// The text of the rows above the header.
    var caption: String {
        rows.prefix(titleRows).compactMap(\.first?.text).joined(separator: " ")
    }

    /// The letters of the header, in order of their value.
    var letters: [UInt32] {
        var bare = BareLetters("")
        for cell in header.joined() where !cell.isContinuation { bare.append(cell.text) }
        return bare.letters.sorted()
    }

    var header: ArraySlice<[Cell]> { rows.dropFirst(titleRows).prefix(headerRows) }

    /// What the rules part, whether it is a table or not.
    init(_ grid: RuledGrid, _ words: [PDFFile.Word], _ text: inout CellText) {
        rows = Self.cells(grid, words, &text)
        top = grid.rowEdges[0]
        bottom = grid.rowEdges[grid.rows]
        columnEdges = grid.columnEdges
        gutters = nil
        repeatsHeader = false
        setting = nil
    }

    /// What stands in columns without rules.
    init(_ table: OpenTable, _ text: inout CellText) {
        rows = table.cells(&text)
        headerRows = table.headerRows
        top = table.top
        bottom = table.bottom
        columnEdges = table.gutters.edges
        gutters = table.gutters
        repeatsHeader = table.repeatsHeader
        setting = table.setting
        isTable = true
        markHeader()
    }

    /// Whether it has the same columns as another.
    func isAligned(with other: PageTable) -> Bool {
        columnEdges.count == other.columnEdges.count
            && zip(columnEdges, other.columnEdges).allSatisfy { abs($0 - $1) <= Rule.slack }
    }

    /// Whether another part goes on with this one: below it in the same columns, with rows that name
    /// none.
    func goesOn(in part: PageTable) -> Bool {
        guard isAligned(with: part), part.top >= bottom, part.top - bottom <= Self.widestBand,
            let first = part.rows.first, first.count > 1, !HeaderRows.names(first)
        else { return false }
        return !first.dropFirst().allSatisfy(\.isContinuation)
    }

    /// Adds a part, below a row that is one cell with what stands between the two.
    mutating func append(_ part: PageTable, below band: String) {
        if !band.isEmpty {
            rows.append(columnEdges.indices.dropLast().map { Cell(band, isContinuation: $0 > 0) })
        }
        rows += part.rows
        bottom = part.bottom
    }

    /// Tells titles and header from what stands below, and whether it is a table at all and no form,
    /// frame or drawing.
    mutating func settle() {
        titleRows = rows.prefix { $0.dropFirst().allSatisfy(\.isContinuation) }.count
        isTable = TableShape(rows).isTable
        let isHeader = rows.count == 1 && titleRows == 0 && HeaderRows.names(rows[0])
        headerRows = isHeader ? 1 : HeaderRows.count(in: rows[titleRows...])
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
