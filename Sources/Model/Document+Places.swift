extension Document {
    /// Where a link stands: the line of a page, the cell of a table, else where the text stands that
    /// holds it; empty where nobody knows.
    package func place(of link: Link) -> Place {
        if let cell = link.cell, tables.indices.contains(cell.table) {
            return tables[cell.table].place(row: cell.row, column: cell.column)
        }
        if link.line > 0 { return Place(line: link.line) }
        return link.block.flatMap { blocks.indices.contains($0) ? blocks[$0].place : nil }
            ?? link.place ?? Place()
    }
}
