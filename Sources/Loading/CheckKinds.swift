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
            reader.formats(fields).map(Check.format)
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
