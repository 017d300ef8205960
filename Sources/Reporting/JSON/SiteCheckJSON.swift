internal import Model
internal import ThaiText

/// A property of the whole site.
struct SiteCheckJSON: Encodable {
    let id: String
    let title: WordingJSON
    let verdict: String
    let reason: ReasonJSON
    let evidence: [EvidenceJSON]
    let remedy: WordingJSON

    init(_ finding: SiteFinding, year: FiscalYear) {
        id = finding.check.id
        title = WordingJSON(finding.check.title)
        verdict = finding.verdict.rawValue
        reason = ReasonJSON(finding.reason, in: ReasonSetting(assessed: year))
        evidence = finding.evidence.map(EvidenceJSON.init)
        remedy = WordingJSON(finding.check.remedy)
    }
}
