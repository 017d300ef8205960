internal import Addressing
internal import Model
internal import ThaiText

extension TextPage {
    /// How much was seen, and what was not.
    mutating func writeCoverage(_ assessment: Assessment) {
        let coverage = assessment.coverage
        let setting = ReasonSetting(assessed: assessment.target.fiscalYear)
        heading(Labels.coverage)
        line(Span(say(Labels.seen(coverage))))
        line(Span(say(Labels.exhausted(coverage.exhausted)), coverage.exhausted ? nil : .yellow))
        guard !coverage.notChecked.isEmpty else { return }
        line(Span(say(Labels.notChecked(coverage.notChecked.count))))
        for unchecked in coverage.notChecked.prefix(Self.mostEntries) {
            line(
                Span("  \(unchecked.address.readable)"),
                Span("  \(say(unchecked.reason.wording(in: setting)))", .dim)
            )
        }
        more(than: coverage.notChecked.count)
    }
}
