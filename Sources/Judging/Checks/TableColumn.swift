internal import Model

extension Hearing {
    /// A column of that heading, filled in every data row or in some.
    ///
    /// A PDF has no cells, only lines: where the heading stands in its text, a person must look.
    func tableColumn(_ rule: ColumnRule) -> Answer {
        let columns = item.components.flatMap(\.check.parts).compactMap(\.columnHeadings)
        let showing = examination.tables.showingMost(of: columns)
            .filter { $0.header(saying: rule.headings.any) != nil }
        guard !showing.isEmpty else {
            let elsewhere = grids.filter { $0.header(saying: rule.headings.any) != nil }
            return elsewhere.isEmpty
                ? withoutColumn(rule.headings, rule.fill) : judge(elsewhere, rule)
        }
        return judge(showing, rule)
    }

    private func judge(_ grids: [Grid], _ rule: ColumnRule) -> Answer {
        let answers = grids.compactMap { grid in
            grid.header(saying: rule.headings.any).map { grid.column($0, rule) }
        }
        switch rule.fill {
        case .every:
            return answers.first(where: \.isUnmet) ?? answers.first ?? .unmet(.notInDocument)
        case .some: return answers.first { !$0.isUnmet } ?? answers.first ?? .unmet(.notInDocument)
        }
    }

    /// The answer where no table has the column. Whether every cell of a PDF's table is filled only a
    /// person can see; that some are, its lines would say.
    func withoutColumn(_ headings: Phrases, _ fill: ColumnRule.Fill = .every) -> Answer {
        if document.format.isOfLines, fill == .every,
            let mention = passages.mentions(of: headings.any).first
        {
            return .unclear(.needsPerson, [examination.citation(mention)])
        }
        return .unmet(.columnMissing(headings.any.first ?? ""))
    }
}

extension Check {
    /// The column it asks for.
    var columnHeadings: Phrases? {
        switch self {
        case .tableColumn(let rule): rule.headings
        case .rows(let heading, _): Phrases([heading])
        default: nil
        }
    }
}

extension Grid {
    /// Rows that are named as blank at most.
    private static var longestList: Int { 20 }

    fileprivate func column(_ header: Header, _ rule: ColumnRule) -> Answer {
        let rows = dataRows(below: header)
        let name = rule.headings.any.first ?? ""
        let filled = rows.filter { !isBlank($0, header.column, allowing: rule.blanks) }
        // A number that could not be read is neither a blank nor a value.
        let unread = filled.filter { Number.isUnread(text($0, header.column)) }
        let full = filled.filter { !unread.contains($0) }
        // The cell that tells most: words or a number rather than a sign for nothing.
        guard let telling = full.first(where: { !letters($0, header.column).isEmpty }) ?? full.first
        else {
            return doubt(unread, header)
                ?? .unmet(.blankCells(column: name, rows: numbers(of: rows)))
        }
        if rule.fill == .every {
            let blank = rows.filter {
                isBlank($0, header.column, allowing: rule.blanks) && !isExempt($0, rule.exempt)
            }
            guard blank.isEmpty else {
                return .unmet(.blankCells(column: name, rows: numbers(of: blank)))
            }
            if let doubt = doubt(unread, header) { return doubt }
        }
        return .met(citation(header.row, header.column), citation(telling, header.column))
    }

    private func doubt(_ unread: [Int], _ header: Header) -> Answer? {
        unread.first.map { row in
            .unclear(
                .belowThreshold,
                [citation(header.row, header.column), citation(row, header.column)]
            )
        }
    }

    private func isExempt(_ row: Int, _ exemption: ColumnRule.Exemption?) -> Bool {
        guard let exemption, let header = header(saying: [exemption.heading]) else { return false }
        return mentions(of: exemption.values).contains {
            $0.row == row && $0.column == header.column
        }
    }

    /// Rows as a person counts them, in the sheet or the table.
    private func numbers(of rows: [Int]) -> [Int] {
        rows.prefix(Self.longestList).compactMap { table.place(row: $0).row }
    }
}
