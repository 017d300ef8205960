package import Model

/// Works out again every mean and total that a published report of ITA results prints, and compares
/// what it says of the same score, of the year, of the level and of the names of indicators.
///
/// - Parameter document: the report as it was read.
/// - Returns: what was read, worked out and found; no scores where the document has no score table.
package func audit(_ document: Document) -> ReportAudit {
    Auditor(document).audit
}

/// One report under audit.
struct Auditor {
    private let lines: [Line]
    private let statements: [Statement]
    private let tables: [Table]

    init(_ document: Document) {
        lines = document.blocks.filter { $0.text.utf8.count <= Line.mostBytes }
            .map { Line($0.text, at: $0.place) }
        tables = document.tables.filter { !$0.isHidden }
        var reader = LineReader()
        let inTables = tables.flatMap { TableReader($0).statements }
        // The lines of a PDF are those of its tables too: there a score is read once, in its cell.
        let seen = Set(inTables.compactMap(\.onItsPage))
        statements =
            lines.flatMap { reader.statements(in: $0) }
            .filter { $0.onItsPage.map { !seen.contains($0) } ?? true } + inTables
    }

    /// Every line of the report, those of cells too.
    private var everyLine: [Line] { lines + tables.flatMap(Self.lines) }

    private static func lines(of table: Table) -> [Line] {
        table.rows.enumerated().flatMap { row, cells in
            cells.enumerated().compactMap { column, cell in
                guard !cell.isContinuation, cell.text.utf8.count <= Line.mostBytes else {
                    return nil
                }
                return Line(cell.text, at: table.place(row: row, column: column))
            }
        }
    }

    var audit: ReportAudit {
        guard !statements.isEmpty else { return ReportAudit() }
        let every = everyLine
        let stated = YearReading.ofResult(in: every)
        let year = YearReading.resultYear(of: stated)
        let knowsRules = year ?? Framework.year == Framework.year
        let years = YearCheck(
            statements,
            stated: stated,
            resultYear: year,
            knowsRules: knowsRules
        )
        let ledger = Ledger(years.scores, knowsRules: knowsRules)
        let names = every.map(NameCheck.findings)
        let found =
            ledger.contradictions
            + (knowsRules ? ledger.gradeContradictions(in: every) + names.flatMap(\.wrong) : [])
            + years.contradictions
        return ReportAudit(
            resultYear: year,
            scores: years.scores,
            recomputations: ledger.recomputations,
            contradictions: found.sorted { $0.standsBefore($1) },
            advice: years.advice + unrounded(ledger)
                + (knowsRules ? names.flatMap(\.advice) : []) + aspects
        )
    }

    private func unrounded(_ ledger: Ledger) -> [AuditAdvice] {
        ledger.recomputations.compactMap { recomputation in
            guard case .agreesUnrounded(let score) = recomputation.outcome else { return nil }
            return recomputation.expected.first.map { .unrounded(score, expected: $0) }
        }
    }

    private var aspects: [AuditAdvice] {
        var check = AspectCheck()
        for line in lines { check.see(line) }
        for table in tables { check.see(table) }
        return check.advice
    }
}

extension Statement {
    /// What is the same where a page is read twice; nil where pages are not known.
    fileprivate var onItsPage: [AnyHashable]? {
        score.quotation.place.page.map { [$0, score.subject, score.value] }
    }
}

extension Contradiction {
    /// In the order of the report; of one place by what is wrong there.
    fileprivate func standsBefore(_ other: Contradiction) -> Bool {
        let (one, two) = (sortKey, other.sortKey)
        if one.place != two.place { return one.place.lexicographicallyPrecedes(two.place) }
        return one.words < two.words
    }

    private var sortKey: (place: [Int], words: String) {
        let place = printed.first?.place ?? Place()
        let numbers = [
            place.page, place.line, place.paragraph, place.table, place.row, place.column,
        ]
        return (
            numbers.map { $0 ?? 0 },
            (subject?.code ?? "") + (printed.first?.printed ?? "")
        )
    }
}
