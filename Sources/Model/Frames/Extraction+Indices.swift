extension Extraction {
    /// Refuses a document whose parts point to parts that it does not have.
    func checkIndices() throws(FrameError) {
        guard pageCount <= ExtractionLimits.pageCount else { throw .excessive("pages") }
        guard pagesWithoutText.allSatisfy({ (1...max(1, pageCount)).contains($0) }) else {
            throw .invalid("page")
        }
        guard blocks.allSatisfy({ isHeading($0.heading) && $0.linkedBytes <= $0.text.utf8.count })
        else { throw .invalid("block") }
        guard tables.allSatisfy(isWhole) else { throw .invalid("table") }
        guard links.allSatisfy({ isBlock($0.block) && isCell($0.cell) }) else {
            throw .invalid("link")
        }
        guard images.allSatisfy({ isBlock($0.block) }) else { throw .invalid("image") }
    }

    private func isBlock(_ index: Int?) -> Bool {
        index.map(blocks.indices.contains) ?? true
    }

    private func isHeading(_ index: Int?) -> Bool {
        guard let index else { return true }
        return blocks.indices.contains(index) && blocks[index].isHeading
    }

    private func isCell(_ cell: CellIndex?) -> Bool {
        guard let cell else { return true }
        return tables.indices.contains(cell.table)
            && tables[cell.table].rows.indices.contains(cell.row)
            && tables[cell.table].rows[cell.row].indices.contains(cell.column)
    }

    private func isWhole(_ table: Table) -> Bool {
        let width = table.rows.first?.count ?? 0
        return isHeading(table.heading)
            && table.rows.allSatisfy { row in
                row.count == width
                    && row.allSatisfy { $0.links.allSatisfy(links.indices.contains) }
            }
    }
}
