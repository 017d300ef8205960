internal import Model
internal import ThaiText

/// The year of an exhibit, from the most telling place that names one: where it says what it is, the
/// year column of its table, or, failing both, what its text names most often.
struct ExhibitYear {
    let standing: YearStanding
    private let source: Source?

    private enum Source {
        case statement(DocumentTimes.Statement)
        case cell(Citation)
    }

    init(_ examination: Examination, for rule: YearRule, in year: FiscalYear) {
        let times = examination.exhibit.times
        if !times.stated.isEmpty {
            standing = rule.standing(of: times.stated.map(\.years), in: year)
            source = Self.telling(times.stated, rule, year).map(Source.statement)
        } else if let column = examination.yearColumn {
            standing = rule.standing(of: column.years.map { $0...$0 }, in: year)
            source = .cell(column.citation)
        } else {
            let most = times.body.map(\.count).max()
            let frequent = times.body.filter { $0.count == most }
            standing = Self.agreed(frequent, rule, year)
            source = Self.telling(frequent, rule, year).map(Source.statement)
        }
    }

    /// Where the exhibit says so; nil when it does not.
    func citation(in document: Document) -> Citation? {
        switch source {
        case .statement(let statement): document.citation(statement)
        case .cell(let citation): citation
        case nil: nil
        }
    }

    /// The standing that all of several equally frequent mentions give; none where they differ.
    private static func agreed(
        _ mentions: [DocumentTimes.Statement],
        _ rule: YearRule,
        _ year: FiscalYear
    ) -> YearStanding {
        let standings = mentions.map { rule.standing(of: [$0.years], in: year) }
        guard let first = standings.first else { return rule.standing(of: [], in: year) }
        if standings.allSatisfy(\.isMet) { return first }
        return standings.contains(where: \.isMet)
            ? .unstated : rule.standing(of: mentions.map(\.years), in: year)
    }

    /// The statement that satisfies the rule, or else the first.
    private static func telling(
        _ statements: [DocumentTimes.Statement],
        _ rule: YearRule,
        _ year: FiscalYear
    ) -> DocumentTimes.Statement? {
        statements.first { rule.standing(of: [$0.years], in: year).isMet } ?? statements.first
    }
}

extension YearStanding {
    var isMet: Bool { if case .met = self { true } else { false } }
}

extension Examination {
    /// The fiscal years in the year column of the exhibit's tables.
    fileprivate var yearColumn: (years: [FiscalYear], citation: Citation)? {
        for grid in tables.grids {
            guard let column = grid.yearColumn else { continue }
            let years = Set(column.cells.map(\.year)).sorted()
            guard let first = column.cells.first else { continue }
            return (years, grid.citation(first.row, column.header.column))
        }
        return nil
    }
}

extension Grid {
    /// Headings of a column that names the fiscal year of each row.
    private static let yearHeadings = skeletons(["ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปี งปม."])

    /// The column of fiscal years: every data row names one.
    fileprivate var yearColumn: (header: Header, cells: [(row: Int, year: FiscalYear)])? {
        for row in head {
            guard
                let column = table.rows[row].firstIndex(where: {
                    Self.yearHeadings.contains(Folded($0.text, .skeleton).bytes)
                })
            else { continue }
            let header = Header(row: row, column: column)
            let rows = dataRows(below: header)
            let years = rows.compactMap { row in Year.read(text(row, column)).map { (row, $0) } }
            guard !rows.isEmpty, years.count == rows.count else { return nil }
            return (header, years)
        }
        return nil
    }
}

extension Document {
    /// Points at the words that name a year. Words that stand in no block or cell, such as the name
    /// of a sheet, are told as the heading of the place.
    func citation(_ statement: DocumentTimes.Statement) -> Citation {
        let quote = statement.quote.quote()
        let holders = blocks.indices.filter { blocks[$0].text.holds(quote) }
        if let index = holders.first(where: { blocks[$0].place == statement.place })
            ?? holders.first
        {
            let heading = heading(blocks[index].heading, not: index)
            return Citation(place: blocks[index].place, heading: heading, quote: quote)
        }
        let isInCell = tables.contains { $0.rows.contains { $0.contains { $0.text.holds(quote) } } }
        return isInCell
            ? Citation(place: statement.place, quote: quote)
            : Citation(place: statement.place, heading: quote, quote: "")
    }
}

extension String {
    /// Whether the words stand here, byte by byte.
    fileprivate func holds(_ words: String) -> Bool {
        !words.isEmpty && words.utf8.count <= utf8.count && Array(utf8).contains(Array(words.utf8))
    }
}
