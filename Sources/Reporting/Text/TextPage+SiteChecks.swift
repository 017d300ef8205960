internal import Model
internal import ThaiText

extension TextPage {
    /// What the site as a whole should have.
    mutating func writeSiteChecks(_ assessment: Assessment) {
        guard !assessment.siteChecks.isEmpty else { return }
        let setting = ReasonSetting(assessed: assessment.target.fiscalYear)
        heading(Labels.siteChecks)
        for finding in assessment.siteChecks {
            let (verdict, standing) = (finding.verdict, finding.standing)
            line(
                Span("  \(standing.symbol(verdict)) ", standing.style),
                Span(say(finding.check.title)),
                Span("  \(say(verdict.wording))", standing.style)
            )
            if standing != .settled {
                line("      \(say(finding.reason.wording(in: setting)))")
                line(Span("      \(say(Labels.remedy)): ", .dim), Span(say(finding.check.remedy)))
            }
        }
    }
}
