internal import Model
internal import Yams

/// The parts that several kinds share.
extension Reader {
    mutating func phrases(_ key: String, _ fields: Fields) -> Phrases? {
        phraseList(required(key, fields), "'\(key)' of \(fields.what)").map { Phrases($0) }
    }

    mutating func letters(_ fields: Fields, default letters: Int) -> Int? {
        guard let node = fields["letters"] else { return letters }
        return number(node, "'letters' of \(fields.what)", in: 0...2000)
    }

    mutating func columnRule(_ fields: Fields) -> ColumnRule? {
        let headings = phrases("headings", fields)
        let fill: ColumnRule.Fill? = choice(required("fill", fields), "fill")
        let blanks = fields["blanks"].flatMap { texts($0, "'blanks' of \(fields.what)") } ?? []
        let exempt = fields["unless"].flatMap { exemption($0) }
        guard let headings, let fill else { return nil }
        return ColumnRule(headings: headings, fill: fill, blanks: blanks, exempt: exempt)
    }

    mutating func formats(_ fields: Fields) -> [Format]? {
        guard let node = required("any", fields), let entries = list(node, "formats") else {
            return nil
        }
        if entries.isEmpty { refuse("formats is an empty list", at: node) }
        return entries.compactMap { entry -> Format? in choice(entry, "format") }
    }

    private mutating func exemption(_ node: Node) -> ColumnRule.Exemption? {
        let fields = fields(node, of: "'unless'", known: ["heading", "values"])
        let heading = text(required("heading", fields), "the heading of 'unless'")
        let values = texts(required("values", fields), "the values of 'unless'")
        guard let heading, let values else { return nil }
        return ColumnRule.Exemption(heading: heading, values: values)
    }

    mutating func periodRule(_ fields: Fields) -> PeriodRule? {
        let months = months(required("months", fields))
        let dating = phrases("dating", fields)
        let none = phrases("none", fields)
        let asks: PeriodRule.Asks? = choice(required("asks", fields), "what a period asks,")
        guard let months, let dating, let none, let asks else { return nil }
        return PeriodRule(months: months, dating: dating, none: none, asks: asks)
    }

    private mutating func months(_ node: Node?) -> ClosedRange<Int>? {
        guard let node, let entries = list(node, "months") else { return nil }
        let months = entries.compactMap { number($0, "a month of the fiscal year", in: 1...12) }
        guard months.count == entries.count else { return nil }
        guard months.count == 2, months[0] <= months[1] else {
            refuse("expected the first and last month of the fiscal year, as in [1, 6]", at: node)
            return nil
        }
        return months[0]...months[1]
    }
}
