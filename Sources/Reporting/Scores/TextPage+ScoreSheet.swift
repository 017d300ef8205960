internal import Model
internal import ThaiText

extension TextPage {
    /// A score sheet: the outcome first, then what it is made of, what each item costs, and, if asked
    /// for, the whole computation.
    mutating func write(_ report: ScoreReport, toolVersion: String) {
        let sheet = report.sheet
        writeHead(report, toolVersion: toolVersion)
        writeInstruments(sheet)
        if sheet.scores != nil { writeCosts(sheet) }
        if report.explains { writeTree(sheet) }
        guard !report.notes.isEmpty else { return }
        line()
        for note in report.notes {
            line(Span("\(say(Labels.note)): ", .dim), Span(say(note.wording)))
        }
    }

    private mutating func writeHead(_ report: ScoreReport, toolVersion: String) {
        let sheet = report.sheet
        let edition = sheet.edition
        line(Span(say(Labels.scoreTitle), .bold), Span("  oitcheck \(toolVersion)", .dim))
        if let source = report.source {
            field(Labels.report, source.location)
            let day = CalendarDay(iso: source.asOf).map { say($0.wording) }
            field(Labels.asOf, day ?? source.asOf)
        }
        field(Labels.checklist, "\(edition.id) \(edition.year.buddhist) (\(edition.revision))")
        field(Labels.ita, sheet.total.text, .bold)
        guard !sheet.grades.isEmpty else { return }
        field(
            Labels.grade,
            sheet.grades.map { say($0.title) }.joined(separator: say(Labels.orElse))
        )
        for grade in sheet.grades where grade.confidence != .high {
            line(Span("  \(say(grade.title)): \(say(Labels.confidence(grade.confidence)))", .dim))
        }
        if let missed = sheet.missed { line(Span("  \(say(Labels.missed(missed, sheet)))", .dim)) }
    }

    private mutating func writeInstruments(_ sheet: ScoreSheet) {
        let names = ScoreNames(edition: sheet.edition)
        heading(Labels.instruments)
        for instrument in Instrument.allCases {
            score(say(instrument.wording), sheet.instruments[instrument], .bold)
        }
        for indicator in sheet.scores?.indicators ?? [] {
            score("  \(say(names.label(.indicator(indicator.id))))", indicator.score, nil)
            let members = sheet.edition.groups.filter { $0.indicator == indicator.id }.map(\.id)
            for group in sheet.scores?.groups ?? [] where members.contains(group.id) {
                score("    \(say(names.label(.group(group.id))))", group.score, nil)
            }
        }
        line(Span(say(Labels.intervalMeaning), .dim))
    }

    private mutating func writeCosts(_ sheet: ScoreSheet) {
        heading(Labels.costs)
        guard !sheet.costs.isEmpty else { return line(Span(say(Labels.noCosts), .green)) }
        let heads = [Labels.item, Labels.score, Labels.oitPoints, Labels.itaPoints, Labels.subject]
        line(row(heads.map(say), .dim))
        let names = ScoreNames(edition: sheet.edition)
        for cost in sheet.costs {
            let title = say(names.name(.item(cost.item.id)))
            line(
                row(
                    [
                        code(cost.item), cost.item.score.short, cost.oit.text, cost.total.text,
                        title,
                    ],
                    nil
                )
            )
            guard !cost.item.lacking.isEmpty else { continue }
            let lacking = cost.item.lacking.joined(separator: ", ")
            line(Span("      \(say(Labels.lacking)): \(lacking)", .dim))
        }
        line(Span(say(Labels.costMeaning), .dim))
    }

    /// `o12 ◐`; a score that was entered has no verdict.
    private func code(_ item: ScoredItem) -> String {
        "\(item.id) \(item.verdict?.symbol ?? "")"
    }

    /// Widths of the columns but the last.
    private static let columns = [6, 10, 14, 14]

    private func row(_ cells: [String], _ style: Span.Style?) -> [Span] {
        zip(cells, Self.columns).map { Span($0, style).fitted(to: $1) }
            + [Span((cells.last ?? "").cut(to: width - Self.columns.reduce(0, +)), style)]
    }

    private mutating func writeTree(_ sheet: ScoreSheet) {
        heading(Labels.computation)
        write(sheet.tree, names: ScoreNames(edition: sheet.edition), stem: "", branch: "")
    }

    /// One step behind its branch, then its parts behind theirs.
    private mutating func write(
        _ step: Computation,
        names: ScoreNames,
        stem: String,
        branch: String
    ) {
        line(
            Span(branch, .dim),
            Span(say(names.label(step.subject)).cut(to: 60) + " "),
            Span(step.score.text, .bold),
            Span("  \(rule(of: step, names: names))", .dim)
        )
        for (index, part) in step.parts.enumerated() {
            let isLast = index == step.parts.count - 1
            write(
                part,
                names: names,
                stem: stem + (isLast ? "   " : "│  "),
                branch: stem + (isLast ? "└─ " : "├─ ")
            )
        }
    }

    private func rule(of step: Computation, names: ScoreNames) -> String {
        switch step.rule {
        case .given: step.parts.isEmpty && step.isItem ? "" : say(Labels.given)
        case .notGiven: say(Labels.notGiven)
        case .mean: say(Labels.mean(of: step.parts.count))
        case .weighted(let weights):
            "= "
                + zip(weights, step.parts)
                .map { "\($0) × \(say(names.label($1.subject))) \($1.score.text)" }
                .joined(separator: " + ")
        case .eitherMean(let parts, let items): say(Labels.eitherMean(parts, items))
        }
    }

    private mutating func field(
        _ label: Wording,
        _ value: String,
        _ style: Span.Style? = nil
    ) {
        line(Span(say(label).fitted(to: 24), .dim), Span(value, style))
    }

    private mutating func score(_ name: String, _ score: Score, _ style: Span.Style?) {
        line(Span(name, style).fitted(to: min(60, width - 16)), Span("  \(score.text)", style))
    }
}

extension Computation {
    fileprivate var isItem: Bool {
        if case .item = subject { true } else { false }
    }
}
