internal import Model

extension Hearing {
    /// The exhibit is a file of one of these formats and holds the item's table, not just any table.
    func format(_ formats: [Format]) -> Answer {
        guard formats.contains(document.format) else { return .unmet(.notMachineReadable) }
        let columns = item.components.flatMap(\.check.parts).compactMap(\.columnHeadings)
        guard !columns.isEmpty else {
            let opening = grids.first(where: \.hasRows)?.opening
            return opening.map { .met($0) } ?? .unmet(.notMachineReadable)
        }
        // Half of the columns make it the item's table; which are missing is for others to say.
        for grid in examination.tables.showingMost(of: columns) where grid.hasRows {
            let headers = columns.compactMap { grid.header(saying: $0.any) }
            guard headers.count * 2 >= columns.count, let first = headers.first else { continue }
            return .met(grid.citation(first.row, first.column))
        }
        return .unmet(.notMachineReadable)
    }
}

extension Grid {
    /// Whether more than one row says something.
    fileprivate var hasRows: Bool {
        table.rows.indices.lazy.filter { filled($0).count >= 2 }.prefix(2).count == 2
    }
}
