internal import Model
internal import ThaiText

extension DocumentTimes {
    /// Reads the years a document is of from its title area, and those its text names.
    ///
    /// Dates of signing and printing say little beside a year in the title, so that days and months
    /// count as stated only where the title area names no year. Years of statutes never count.
    init(of document: Document, titles: TitleArea, speaking: [Int]) {
        let mentions = titles.lines.flatMap { line in
            Self.statements(in: line.text, at: line.place)
        }
        let years = mentions.filter(\.isYear).map(\.statement)
        let stated = years.isEmpty ? mentions.map(\.statement) : years
        let body = speaking.flatMap { index in
            Self.statements(in: document.blocks[index].text, at: document.blocks[index].place)
        }
        self.init(
            stated: Self.counted(stated),
            body: Self.counted(body.map(\.statement))
        )
    }

    private struct Mention {
        let statement: Statement
        /// A year or span of years by itself, not the year of a day.
        let isYear: Bool
    }

    private static func statements(in text: String, at place: Place) -> [Mention] {
        timeMentions(in: text).compactMap { mention in
            guard !mention.isStatute, let (years, isYear) = years(of: mention.kind) else {
                return nil
            }
            let quote = excerpt(of: text, around: mention.range)
            return Mention(
                statement: Statement(years: years, quote: quote, place: place, count: 1),
                isYear: isYear
            )
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
