internal import Model
internal import ThaiText

/// A property of the whole site.
struct SiteCheckView {
    let title: Both
    let verdict: VerdictView
    let reason: Both
    let evidence: [EvidenceView]
    let remedy: Both
    let repairs: Bool

    init(_ finding: SiteFinding, assessed: FiscalYear) {
        title = Both(finding.check.title)
        verdict = VerdictView(finding.verdict, finding.standing)
        reason = Both(finding.reason.wording(in: ReasonSetting(assessed: assessed)))
        evidence = finding.evidence.map(EvidenceView.init)
        remedy = Both(finding.check.remedy)
        repairs = finding.standing != .settled && !remedy.isNull
    }
}
