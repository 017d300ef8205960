internal import Model

extension ExtractionDraft {
    /// Adds a paragraph with its links and gives its index; nil where it says nothing.
    @discardableResult
    mutating func add(
        _ paragraph: FlowParagraph,
        as kind: Block.Kind,
        region: Region,
        place: Place
    ) -> Int? {
        let block = add(kind, paragraph.text, region: region, place: place)
        for link in paragraph.links {
            let first = block ?? extraction.blocks.count
            addLink(link.target, text: link.text, within: first, at: place)
        }
        return block
    }

    /// Adds a table and gives its words in reading order.
    mutating func add(_ table: FlowTable, region: Region, place: Place) -> String {
        let finished = table.finished(cells: remainingCells)
        if finished.isCut { extraction.isCut = true }
        let cells = finished.rows.joined()
        let words = cells.filter { !$0.isContinuation }.map(\.text).joined(separator: " ")
        guard cells.contains(where: { !$0.text.isEmpty }) else { return words }
        let grid = Table(rows: finished.rows, region: region, place: place, heading: heading)
        guard let index = add(grid) else { return words }
        for (row, column, link) in finished.links {
            let cell = CellIndex(table: index, row: row, column: column)
            addLink(link.target, toCell: cell, text: link.text)
        }
        return words
    }
}
