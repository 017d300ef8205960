internal import Model

extension TextPage {
    /// Scores of the sub-indicators, the indicators and OIT.
    mutating func writeScores(_ assessment: Assessment) {
        let scores = assessment.scores
        let titles = assessment.edition.groups.map { ($0.id, $0.title) }
        heading(Labels.scores)
        if let reason = assessment.edition.scoring.whyUnknown {
            return line(Span(say(Labels.notRolledUp(reason)), .dim))
        }
        for indicator in scores.indicators {
            score("\(say(Labels.indicator)) \(indicator.id)", indicator.score, .bold)
            for group in scores.groups where group.id.hasPrefix(indicator.id + ".") {
                let title = titles.first { $0.0 == group.id }.map { say($0.1) } ?? ""
                score("  \(group.id) \(title)", group.score, nil)
            }
        }
        if let oit = scores.oit { score("OIT", oit, .bold) }
        line(Span(say(Labels.intervalMeaning), .dim))
        if scores.spansRollUps { line(Span(say(Labels.spansRollUps), .dim)) }
    }

    private mutating func score(_ name: String, _ score: Score, _ style: Span.Style?) {
        line(Span(name, style).fitted(to: min(60, width - 16)), Span("  \(score.text)", style))
    }
}
