internal import Model

/// The tables that speak for an exhibit.
struct Tables {
    let grids: [Grid]

    init(_ exhibit: Exhibit, _ phrasebook: Phrasebook) {
        let tables = exhibit.document.tables
        grids = Set(exhibit.speakingTables).sorted()
            .filter { tables.indices.contains($0) && !tables[$0].isHidden }
            .map { Grid(tables[$0], of: exhibit.document, phrasebook) }
    }

    /// The table that shows most of the given columns, and every other that shows as many: the sheets
    /// of one workbook.
    func showingMost(of columns: [Phrases]) -> [Grid] {
        let counts = grids.map { grid in
            columns.filter { grid.header(saying: $0.any) != nil }.count
        }
        guard let most = counts.max(), most > 0 else { return [] }
        return grids.indices.filter { counts[$0] == most }.map { grids[$0] }
    }
}
