internal import Model

/// A data table that is being read.
struct OpenTable {
    /// Its index in the document.
    var index: Int
    var grid = GridBuilder()
    var isInHead = false
    var captionStart: Int?
    var cell: OpenCell?

    /// The cell that is being read.
    struct OpenCell {
        /// Where its text begins in the flow; behind each table within it, again.
        var start: Int
        var texts: [String] = []
        var links: [Int] = []
        var hasRoom: Bool
    }
}

extension PageReader {
    /// Most tables of one page; what is beyond is read as text.
    private static let mostTables = 20_000

    /// Whether text belongs to a table rather than to a block.
    var isInsideTable: Bool {
        guard let table = grids.last else { return false }
        return table.cell != nil || table.captionStart != nil
    }

    mutating func openTablePart(_ node: Node, _ tag: Tag, _ scope: inout Scope) {
        if tag == .table { return openTable(node, &scope) }
        guard scope.table == .data, !grids.isEmpty else { return }
        switch tag {
        case .caption:
            grids[grids.count - 1].captionStart = flow.end
            scope.closing.insert(.caption)
        case .thead, .tbody, .tfoot:
            grids[grids.count - 1].isInHead = tag == .thead
            scope.closing.insert(.rowGroup)
        case .tr: grids[grids.count - 1].grid.beginRow()
        case .td, .th:
            openCell(node, isHeader: tag == .th)
            scope.closing.insert(.cell)
        default: break
        }
    }

    mutating func closeTablePart(_ scope: Scope) {
        guard let table = grids.indices.last else { return }
        if scope.closing.contains(.cell) { closeCell() }
        if scope.closing.contains(.caption) { closeCaption() }
        if scope.closing.contains(.rowGroup) {
            grids[table].isInHead = false
            grids[table].grid.endRowGroup()
        }
        if scope.closing.contains(.table) { closeTable() }
    }

    private mutating func closeCaption() {
        let table = grids.count - 1
        guard let start = grids[table].captionStart else { return }
        document.tables[grids[table].index].caption = flow.line(from: start)
        grids[table].captionStart = nil
    }

    private mutating func openTable(_ node: Node, _ scope: inout Scope) {
        let shape = tablesSeen < survey.tables.count ? survey.tables[tablesSeen] : TableShape()
        tablesSeen += 1
        guard !shape.isLayout, document.tables.count < Self.mostTables else {
            scope.table = .layout
            return
        }
        suspendCell()
        grids.append(OpenTable(index: document.tables.count))
        document.tables.append(
            Table(
                rows: [],
                region: scope.region,
                place: Place(row: 1, line: map.line(at: node.offset)),
                heading: outline.current
            )
        )
        scope.table = .data
        scope.closing.insert(.table)
    }

    private mutating func closeTable() {
        guard var open = grids.popLast() else { return }
        let rows = open.grid.finish()
        document.tables[open.index].rows = rows
        if document.tables[open.index].caption.isEmpty {
            document.tables[open.index].caption = Self.titleRows(of: rows)
        }
        if let outer = grids.indices.last { grids[outer].cell?.start = flow.end }
    }

    /// The text of the merged rows above the header, which is a table's title where it has no caption.
    private static func titleRows(of rows: [[Cell]]) -> String {
        guard rows.count > 1 else { return "" }
        let titles = rows.prefix { row in
            row.count > 1 && row.dropFirst().allSatisfy(\.isContinuation)
        }
        guard titles.count < rows.count else { return "" }
        return titles.compactMap(\.first).filter { !$0.isContinuation }.map(\.text)
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private mutating func openCell(_ node: Node, isHeader: Bool) {
        let table = grids.count - 1
        // A cell that is not closed ends where the next begins.
        if grids[table].cell != nil { closeCell() }
        let hasRoom = grids[table].grid.beginCell(
            isHeader: isHeader || grids[table].isInHead,
            columnSpan: Self.span(node["colspan"], most: GridBuilder.widest),
            rowSpan: Self.span(node["rowspan"], most: 65_534)
        )
        grids[table].cell = OpenTable.OpenCell(start: flow.end, hasRoom: hasRoom)
    }

    private mutating func closeCell() {
        suspendCell()
        let table = grids.count - 1
        guard let cell = grids[table].cell else { return }
        grids[table].cell = nil
        guard cell.hasRoom else { return }
        grids[table].grid.endCell(text: cell.texts.joined(separator: "\n"), links: cell.links)
    }

    /// Takes the text so far: what follows belongs to a table within the cell.
    private mutating func suspendCell() {
        guard let table = grids.indices.last, let cell = grids[table].cell else { return }
        let text = flow.text(cell.start..<flow.end)
        if !text.isEmpty { grids[table].cell?.texts.append(text) }
    }

    /// A rowspan of 0 reaches to the end of its group.
    private static func span(_ written: String?, most: Int) -> Int {
        guard let span = written.flatMap({ Int($0) }) else { return 1 }
        return span == 0 ? most : min(max(1, span), most)
    }
}
