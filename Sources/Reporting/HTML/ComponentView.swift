internal import Model
internal import ThaiText

/// One component with its verdict and all that supports it.
struct ComponentView {
    let id: Markup
    let requirement: Both
    let verdict: VerdictView
    let kind: Both
    let confidence: Both
    /// Whether it only advises, for its kind or its confidence.
    let isAdvisory: Bool
    let reason: Both
    let evidence: [EvidenceView]
    let nearMisses: [NearMissView]
    let hasNearMisses: Bool
    /// Asked where a person has to look.
    let question: Both
    let asks: Bool
    /// Given where something has to be published.
    let remedy: Both
    let repairs: Bool

    init(_ finding: ComponentFinding, assessed: FiscalYear) {
        let component = finding.component
        let setting = ReasonSetting(assessed: assessed, rule: component.yearRule)
        id = Markup(component.id)
        requirement = Both(component.text)
        verdict = VerdictView(finding.verdict, finding.standing)
        kind = Both(component.kind.wording)
        confidence = Both(component.confidence.wording)
        isAdvisory = !component.isDeciding
        reason = Both(finding.reason.wording(in: setting))
        evidence = finding.evidence.map(EvidenceView.init)
        nearMisses = finding.nearMisses.map { NearMissView($0, in: setting) }
        hasNearMisses = !finding.nearMisses.isEmpty
        question = Both(component.question)
        asks = finding.standing == .open && !question.isNull
        remedy = Both(component.remedy)
        repairs = finding.standing == .failing && !remedy.isNull
    }
}
