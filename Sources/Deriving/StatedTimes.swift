internal import Model
internal import ThaiText

extension DocumentTimes {
    /// Reads the years a document is of from its title area, and those its text names.
    ///
    /// Dates of signing and printing say little beside a year in the title, so that days and months
    /// count as stated only where the title area names no year. Years of statutes never count. A year
    /// recognised with little confidence counts as one that could not be read.
    init(of document: Document, titles: TitleArea, speaking: [Int]) {
        let mentions = titles.lines.flatMap { line in
            Self.mentions(in: line.text, at: line.place, line.origin)
        }
        let years = mentions.filter(\.isYear)
        let stated = years.isEmpty ? mentions : years
        let body = speaking.flatMap { index in
            let block = document.blocks[index]
            return Self.mentions(in: block.text, at: block.place, block.origin)
        }
        self.init(
            stated: Self.counted(stated.compactMap(\.statement)),
            body: Self.counted(body.compactMap(\.statement)),
            unreadStated: Self.unread(stated),
            unreadBody: Self.unread(body)
        )
    }

    private struct Mention {
        /// nil where it could not be read.
        let years: ClosedRange<FiscalYear>?
        let quote: String
        let place: Place
        /// A year or span of years by itself, not the year of a day.
        let isYear: Bool

        var statement: Statement? {
            years.map { Statement(years: $0, quote: quote, place: place, count: 1) }
        }
    }

    private static func mentions(
        in text: String,
        at place: Place,
        _ origin: TextOrigin
    ) -> [Mention] {
        guard mayNameYear(text) else { return [] }
        return timeMentions(in: text).compactMap { mention in
            guard !mention.isStatute, let read = read(mention.kind) else { return nil }
            return Mention(
                years: origin.isSure ? read.years : nil,
                quote: excerpt(of: text, around: mention.range),
                place: place,
                isYear: read.isYear
            )
        }
    }

    private static func read(
        _ kind: TimeMention.Kind
    ) -> (years: ClosedRange<FiscalYear>?, isYear: Bool)? {
        switch kind {
        case .unreadYear: (nil, true)
        case .unreadDate: (nil, false)
        default: years(of: kind).map { ($0.0, $0.isYear) }
        }
    }

    private static func unread(_ mentions: [Mention]) -> Unread? {
        let unread = mentions.filter { $0.years == nil }
        return unread.first.map {
            Unread(quote: $0.quote, place: $0.place, count: unread.count)
        }
    }

    /// Joins statements of the same years; the one said most often comes first, ties by year.
    private static func counted(_ statements: [Statement]) -> [Statement] {
        var order: [ClosedRange<FiscalYear>] = []
        var first: [ClosedRange<FiscalYear>: Statement] = [:]
        var counts: [ClosedRange<FiscalYear>: Int] = [:]
        for statement in statements {
            if first[statement.years] == nil {
                first[statement.years] = statement
                order.append(statement.years)
            }
            counts[statement.years, default: 0] += 1
        }
        return order.compactMap { years in
            guard let one = first[years], let count = counts[years] else { return nil }
            return Statement(years: years, quote: one.quote, place: one.place, count: count)
        }
        .sorted { ($1.count, $0.years.lowerBound) < ($0.count, $1.years.lowerBound) }
    }
}
