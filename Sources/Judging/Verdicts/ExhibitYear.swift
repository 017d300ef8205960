internal import Model
internal import ThaiText

/// The year of an exhibit, from the most telling place that names one: where it says what it is, the
/// year column of its table, or, failing both, what its text names most often.
struct ExhibitYear {
    let standing: YearStanding
    private let source: Source?

    private enum Source {
        case statement(DocumentTimes.Statement)
        case unread(DocumentTimes.Unread)
        case cell(Citation, isUnread: Bool)
    }

    init(_ examination: Examination, for rule: YearRule, in year: FiscalYear) {
        let times = examination.exhibit.times
        if !times.stated.isEmpty || times.unreadStated != nil {
            standing = rule.standing(
                of: times.stated.map(\.years),
                besidesUnread: times.unreadStated != nil,
                in: year
            )
            source = Self.source(times.stated, times.unreadStated, standing, rule, year)
        } else if let column = examination.yearColumn {
            standing = rule.standing(
                of: column.years.map { $0...$0 },
                besidesUnread: column.isUnread,
                in: year
            )
            source = .cell(column.citation, isUnread: column.isUnread && !standing.isMet)
        } else {
            let most = times.body.map(\.count).max() ?? 0
            let frequent = times.body.filter { $0.count == most }
            let unread = times.unreadBody.flatMap { $0.count >= most ? $0 : nil }
            let read = Self.agreed(frequent, rule, year)
            standing = unread == nil || rule.isTimeless ? read : .unread
            source = Self.source(frequent, unread, standing, rule, year)
        }
    }

    /// Whether all that says its year is signs that could not be read.
    var isUnread: Bool {
        switch source {
        case .unread, .cell(_, isUnread: true): true
        case .statement, .cell, nil: false
        }
    }

    /// Where the exhibit says so; nil when it does not.
    func citation(in document: Document) -> Citation? {
        switch source {
        case .statement(let statement):
            document.citation(quote: statement.quote, at: statement.place)
        case .unread(let unread): document.citation(quote: unread.quote, at: unread.place)
        case .cell(let citation, _): citation
        case nil: nil
        }
    }

    private static func source(
        _ statements: [DocumentTimes.Statement],
        _ unread: DocumentTimes.Unread?,
        _ standing: YearStanding,
        _ rule: YearRule,
        _ year: FiscalYear
    ) -> Source? {
        if standing == .unread, let unread { return .unread(unread) }
        return telling(statements, rule, year).map(Source.statement) ?? unread.map(Source.unread)
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
    /// The fiscal years in the year column of the exhibit's tables, and whether some of its cells could
    /// not be read.
    fileprivate var yearColumn: (years: [FiscalYear], isUnread: Bool, citation: Citation)? {
        for grid in tables.grids {
            guard let column = grid.yearColumn else { continue }
            let years = Set(column.cells.compactMap(\.year)).sorted()
            let unread = column.cells.first { $0.year == nil }
            guard let first = unread ?? column.cells.first else { continue }
            return (years, unread != nil, grid.citation(first.row, column.header.column))
        }
        return nil
    }
}

extension Grid {
    /// Headings of a column that names the fiscal year of each row.
    private static let yearHeadings = skeletons(["ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปี งปม."])

    /// The column of fiscal years: every data row names one, or one that could not be read.
    fileprivate var yearColumn: (header: Header, cells: [(row: Int, year: FiscalYear?)])? {
        for row in head {
            guard
                let column = table.rows[row].firstIndex(where: {
                    Self.yearHeadings.contains(Folded($0.text, .skeleton).bytes)
                })
            else { continue }
            let header = Header(row: row, column: column)
            let rows = dataRows(below: header)
            let years = rows.map { (row: $0, year: Year.read(text($0, column))) }
            guard !rows.isEmpty,
                years.allSatisfy({ $0.year != nil || Number.isUnread(text($0.row, column)) })
            else { return nil }
            return (header, years)
        }
        return nil
    }
}

extension Document {
    /// Points at the words that name a year. Words that stand in no block or cell, such as the name
    /// of a sheet, are told as the heading of the place.
    func citation(quote words: String, at place: Place) -> Citation {
        let quote = words.quote()
        let holders = blocks.indices.filter { blocks[$0].text.holds(quote) }
        if let index = holders.first(where: { blocks[$0].place == place }) ?? holders.first {
            return Citation(
                place: blocks[index].place,
                heading: heading(blocks[index].heading, not: index),
                quote: quote,
                origin: blocks[index].origin
            )
        }
        let table = tables.first { $0.rows.contains { $0.contains { $0.text.holds(quote) } } }
        return table.map { Citation(place: place, quote: quote, origin: $0.origin) }
            ?? Citation(place: place, heading: quote, quote: "")
    }
}

extension String {
    /// Whether the words stand here, byte by byte.
    fileprivate func holds(_ words: String) -> Bool {
        !words.isEmpty && words.utf8.count <= utf8.count && Array(utf8).contains(Array(words.utf8))
    }
}
