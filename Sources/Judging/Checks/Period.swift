internal import Model
internal import ThaiText

extension Hearing {
    /// Each month of the period has a row, or a statement that it had none.
    func period(_ rule: PeriodRule) -> Answer {
        let months = Months(self, rule)
        if months.isUnreadable { return withoutColumn(rule.dating) }
        switch rule.asks {
        case .coverage: return months.coverage
        case .emptyMonths: return months.emptiness
        }
    }
}

/// Which months of the year the rows of a table speak of, and which are said to have had none.
private struct Months {
    private let wanted: Set<Int>
    private var rows: Set<Int> = []
    private var none: Set<Int> = []
    private var citations: [Citation] = []
    private var datedRows = 0
    private var undatedRows = 0
    private var hasTable = false
    /// A statement that names no month: it speaks of the whole year where there are no rows.
    private var general: Citation?

    init(_ hearing: Hearing, _ rule: PeriodRule) {
        wanted = Set(rule.months)
        let year = FiscalMonths(year: hearing.wantedYear)
        for stated in hearing.stated(rule.none.any) {
            let months = year.named(in: stated.text)
            none.formUnion(months)
            if months.isEmpty { general = general ?? stated.citation }
            citations.append(stated.citation)
        }
        let columns = hearing.item.components.flatMap(\.check.parts).compactMap(\.columnHeadings)
        let showing = hearing.examination.tables.showingMost(of: columns + [rule.dating])
        for grid in showing.isEmpty ? hearing.grids : showing { read(grid, rule, year) }
    }

    /// No table to read, and nothing stated.
    var isUnreadable: Bool { !hasTable && citations.isEmpty }

    var coverage: Answer {
        if let general, rowsCount == 0 { return .met(general) }
        let missing = wanted.subtracting(rows).subtracting(none).sorted()
        guard missing.isEmpty else { return isUndated ?? .unmet(.monthsMissing(missing)) }
        return .met(Proof(Array(citations.prefix(Self.longest))))
    }

    var emptiness: Answer {
        if let general, rowsCount == 0 { return .met(general) }
        let empty = wanted.subtracting(rows)
        guard !empty.isEmpty else { return .moot(.entriesExist, Array(citations.prefix(1))) }
        let missing = empty.subtracting(none).sorted()
        guard missing.isEmpty else { return isUndated ?? .unmet(.monthsMissing(missing)) }
        return .met(Proof(Array(citations.prefix(Self.longest))))
    }

    /// Places that are cited at most: one a month of a year.
    private static let longest = 12

    private var rowsCount: Int { datedRows + undatedRows }

    /// Where most rows cannot be dated, the months that seem to be missing may be among them.
    private var isUndated: Answer? {
        undatedRows > datedRows ? .unclear(.needsPerson, Array(citations.prefix(1))) : nil
    }

    private mutating func read(_ grid: Grid, _ rule: PeriodRule, _ year: FiscalMonths) {
        guard let header = grid.anyHeader(rule.dating.any) else { return }
        hasTable = true
        let without = Set(grid.mentions(of: rule.none.any).map(\.row))
        let dating = grid.header(saying: rule.dating.any)?.column
        for row in grid.dataRows(below: header) where !without.contains(row) {
            var months = dating.map { year.named(in: grid.text(row, $0)) } ?? []
            if months.isEmpty { months = year.named(in: grid.rowText(row)) }
            if months.isEmpty { undatedRows += 1 } else { datedRows += 1 }
            if !months.isSubset(of: rows) || citations.isEmpty {
                let column = dating.flatMap { grid.letters(row, $0).isEmpty ? nil : $0 }
                citations.append(grid.citation(row, column ?? grid.filled(row).first ?? 0))
            }
            rows.formUnion(months)
        }
    }
}

extension Grid {
    /// The header of the dating column, or else the first row that may be one.
    fileprivate func anyHeader(_ dating: [String]) -> Header? {
        header(saying: dating) ?? head.first.map { Header(row: $0, column: 0) }
    }

    /// The cells of a row, a line each.
    fileprivate func rowText(_ row: Int) -> String {
        table.rows[row].filter { !$0.isContinuation }.map(\.text).joined(separator: "\n")
    }
}
