internal import Model
internal import Yams

extension CheckKind {
    /// Every kind there is but `any` and `all`, in the order of `Model.Check`.
    static let all: [CheckKind] = [
        CheckKind("term", ["any", "letters"]) { reader, fields in
            let phrases = reader.phrases("any", fields)
            let letters = reader.letters(fields, default: 20)
            guard let phrases, let letters else { return nil }
            return .term(phrases, letters: letters)
        },
        CheckKind("section", ["any", "letters", "none"]) { reader, fields in
            let phrases = reader.phrases("any", fields)
            let letters = reader.letters(fields, default: 20)
            let none =
                fields["none"].flatMap { reader.phraseList($0, "'none' of \(fields.what)") } ?? []
            guard let phrases, let letters else { return nil }
            return .section(phrases, letters: letters, none: none)
        },
        CheckKind("phraseNear", ["first", "second", "letters"]) { reader, fields in
            let first = reader.phrases("first", fields)
            let second = reader.phrases("second", fields)
            let letters = reader.letters(fields, default: 80)
            guard let first, let second, let letters else { return nil }
            return .phraseNear(first, second, letters: letters)
        },
        CheckKind("tableColumn", ["headings", "fill", "blanks", "unless"]) { reader, fields in
            reader.columnRule(fields).map(Check.tableColumn)
        },
        CheckKind("tableForm", ["headings"]) { reader, fields in
            reader.phrases("headings", fields).map { .tableForm(headings: $0.any) }
        },
        CheckKind("rows", ["heading", "year"]) { reader, fields in
            let heading = reader.text(reader.required("heading", fields), "the heading of rows")
            let year = reader.text(reader.required("year", fields), "the year column of rows")
            guard let heading, let year else { return nil }
            return .rows(heading: heading, yearHeading: year)
        },
        CheckKind("period", ["months", "dating", "none", "asks"]) { reader, fields in
            reader.periodRule(fields).map(Check.period)
        },
        CheckKind("count", Check.count),
        CheckKind("noneStatement", Check.noneStatement),
        CheckKind("fiscalYear", .fiscalYear),
        CheckKind("multiYear", .multiYear),
        CheckKind("format", ["any"]) { reader, fields in
            let entries = reader.list(reader.required("any", fields), "formats")
            let formats = entries?.compactMap { entry -> Format? in reader.choice(entry, "format") }
            guard let formats, !formats.isEmpty else { return nil }
            return .format(formats)
        },
        CheckKind("contact", ["kind"]) { reader, fields in
            let kind: Contact? = reader.choice(reader.required("kind", fields), "kind of contact")
            return kind.map(Check.contact)
        },
        CheckKind("map", .map),
        CheckKind("chat", .chat),
        CheckKind("social", .social),
        CheckKind("people", ["positions", "needs"]) { reader, fields in
            let positions = reader.phrases("positions", fields)
            let needs: PersonNeed? = reader.choice(reader.required("needs", fields), "need")
            guard let positions, let needs else { return nil }
            return .people(positions: positions, needs: needs)
        },
        CheckKind("form", Check.form),
        CheckKind("service", ["any", "minimum"]) { reader, fields in
            let phrases = reader.phrases("any", fields)
            let minimum = reader.number(fields["minimum"], "the minimum", in: 1...20)
            if fields["minimum"] != nil, minimum == nil { return nil }
            return phrases.map { .service($0, minimum: minimum ?? 1) }
        },
        CheckKind("reachableFromHome", .reachableFromHome),
        CheckKind("separateFrom", Check.separateFrom),
        CheckKind("image", Check.image),
        CheckKind("signature", ["positions"]) { reader, fields in
            reader.phrases("positions", fields).map { .signature(positions: $0) }
        },
        CheckKind("datedNews", .datedNews),
        CheckKind("statute", Check.statute),
        CheckKind("manual", .manual),
    ]
}

/// The parts that several kinds share.
extension Reader {
    mutating func phrases(_ key: String, _ fields: Fields) -> Phrases? {
        phraseList(required(key, fields), "'\(key)' of \(fields.what)").map { Phrases($0) }
    }

    fileprivate mutating func letters(_ fields: Fields, default letters: Int) -> Int? {
        guard let node = fields["letters"] else { return letters }
        return number(node, "'letters' of \(fields.what)", in: 0...2000)
    }

    fileprivate mutating func columnRule(_ fields: Fields) -> ColumnRule? {
        let headings = phrases("headings", fields)
        let fill: ColumnRule.Fill? = choice(required("fill", fields), "fill")
        let blanks = fields["blanks"].flatMap { texts($0, "'blanks' of \(fields.what)") } ?? []
        let exempt = fields["unless"].flatMap { exemption($0) }
        guard let headings, let fill else { return nil }
        return ColumnRule(headings: headings, fill: fill, blanks: blanks, exempt: exempt)
    }

    private mutating func exemption(_ node: Node) -> ColumnRule.Exemption? {
        let fields = fields(node, of: "'unless'", known: ["heading", "values"])
        let heading = text(required("heading", fields), "the heading of 'unless'")
        let values = texts(required("values", fields), "the values of 'unless'")
        guard let heading, let values else { return nil }
        return ColumnRule.Exemption(heading: heading, values: values)
    }

    fileprivate mutating func periodRule(_ fields: Fields) -> PeriodRule? {
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
