internal import Model
internal import ThaiText

/// One item of the checklist and what was found.
struct ItemJSON: Encodable {
    let id: String
    let title: WordingJSON
    let group: String
    let verdict: String
    let score: ScoreJSON
    let components: [ComponentJSON]

    init(_ finding: ItemFinding, year: FiscalYear) {
        id = finding.item.id.description
        title = WordingJSON(finding.item.title)
        group = finding.item.group
        verdict = finding.verdict.rawValue
        score = ScoreJSON(finding.score)
        components = finding.components.map { ComponentJSON($0, year: year) }
    }
}

/// One component of an item.
struct ComponentJSON: Encodable {
    let id: String
    let kind: String
    /// Whether it can make the item incomplete.
    let deciding: Bool
    let text: WordingJSON
    let yearRule: String
    /// The fiscal year it asks for; left out where it leaves a choice or asks for none.
    let year: Int?
    let judgeable: String
    let confidence: String
    let verdict: String
    let reason: ReasonJSON
    let evidence: [EvidenceJSON]
    let nearMisses: [NearMissJSON]
    let question: WordingJSON
    let remedy: WordingJSON

    init(_ finding: ComponentFinding, year: FiscalYear) {
        let component = finding.component
        let setting = ReasonSetting(assessed: year, rule: component.yearRule)
        id = component.id
        kind = component.kind.rawValue
        deciding = component.isDeciding
        text = WordingJSON(component.text)
        yearRule = component.yearRule.code
        self.year = setting.wanted?.buddhist
        judgeable = component.judgeable.rawValue
        confidence = component.confidence.rawValue
        verdict = finding.verdict.rawValue
        reason = ReasonJSON(finding.reason, in: setting)
        evidence = finding.evidence.map(EvidenceJSON.init)
        nearMisses = finding.nearMisses.map { NearMissJSON($0, in: setting) }
        question = WordingJSON(component.question)
        remedy = WordingJSON(component.remedy)
    }
}
