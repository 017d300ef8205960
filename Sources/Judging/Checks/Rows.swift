internal import Model
internal import ThaiText

extension Hearing {
    /// Every data row of the table with the heading is of the year that the component asks.
    func rows(_ heading: String, _ yearHeading: String) -> Answer {
        let tables = grids.filter { $0.header(saying: [heading]) != nil }
        guard !tables.isEmpty else { return withoutColumn(Phrases([heading])) }
        var cited: [Citation] = []
        var isOfOne = true
        var others: Set<FiscalYear> = []
        for grid in tables {
            guard let header = grid.header(saying: [yearHeading]) else { continue }
            let cells = grid.dataRows(below: header)
            cited += cells.prefix(1).map { grid.citation($0, header.column) }
            for row in cells {
                let year = Year.read(grid.text(row, header.column))
                if year == wantedYear { isOfOne = false }
                if Number.isUnread(grid.text(row, header.column)) {
                    let cell = grid.citation(row, header.column)
                    return .unclear(.yearUnreadable(wanted: wantedYear), [cell])
                }
                guard let year else { return .unmet(.rowsOfOtherYear(nil)) }
                if year != wantedYear { others.insert(year) }
            }
        }
        return verdict(cited, others: others, isAllOther: isOfOne, yearHeading)
    }

    private func verdict(
        _ cited: [Citation],
        others: Set<FiscalYear>,
        isAllOther: Bool,
        _ yearHeading: String
    ) -> Answer {
        guard let first = cited.first else { return .unmet(.columnMissing(yearHeading)) }
        guard let other = others.min() else {
            // The rows say their year; a title that says another is for a person to settle.
            let stated = ExhibitYear(examination, for: component.yearRule, in: year).standing
            if case .other = stated { return .unclear(.conflicting, [first]) }
            return .met(Proof([first], showsYear: true))
        }
        return isAllOther ? .ofYears(others.sorted(), [first]) : .unmet(.rowsOfOtherYear(other))
    }
}
