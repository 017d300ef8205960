internal import Addressing
internal import Model
internal import ThaiText

extension TextPage {
    /// What was judged, by what, as of when, and the outcome in one line.
    mutating func writeHead(_ assessment: Assessment, toolVersion: String) {
        let target = assessment.target
        let edition = assessment.edition
        line(Span(say(Labels.title), .bold), Span("  oitcheck \(toolVersion)", .dim))
        field(Labels.target(target.kind), target.location)
        if let home = target.home { field(Labels.homePage, home.readable) }
        for note in target.notes { field(Labels.note, say(note)) }
        field(Labels.fiscalYear, say(target.fiscalYear.bare))
        field(Labels.asOf, say(target.asOf.wording))
        field(Labels.checklist, "\(edition.id) \(edition.year.buddhist) (\(edition.revision))")
        field(Labels.overall, assessment.scores.oit?.text ?? "–")
        line(tally(assessment.items))
    }

    private mutating func field(_ label: Wording, _ value: String) {
        line(Span(say(label).fitted(to: 24), .dim), Span(value))
    }

    private func tally(_ items: [ItemFinding]) -> [Span] {
        ItemVerdict.allCases.flatMap { verdict -> [Span] in
            let count = items.count { $0.verdict == verdict }
            let style = count > 0 ? verdict.style : .dim
            return [Span("\(verdict.symbol) \(say(verdict.wording)) \(count)", style), "   "]
        }
    }
}
