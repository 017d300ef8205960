internal import Model
internal import ThaiText

/// Components of one item that lack the same for the same reason, so that it is said once.
struct Shortfall {
    let verdict: Verdict
    let standing: Standing
    let reason: Wording
    let setting: ReasonSetting
    var findings: [ComponentFinding]
}

extension ItemFinding {
    /// What keeps the item from being complete, in the order of its components: the failing ones
    /// and those that a person has to look at. Components that only advise are left out.
    func shortfalls(assessed: FiscalYear) -> [Shortfall] {
        components.filter(\.needsWork).reduce(into: []) { shortfalls, finding in
            let setting = ReasonSetting(assessed: assessed, rule: finding.component.yearRule)
            let reason = finding.reason.wording(in: setting)
            let same = shortfalls.firstIndex {
                $0.verdict == finding.verdict && $0.reason == reason
            }
            if let same {
                shortfalls[same].findings.append(finding)
            } else {
                let shortfall = Shortfall(
                    verdict: finding.verdict,
                    standing: finding.standing,
                    reason: reason,
                    setting: setting,
                    findings: [finding]
                )
                shortfalls.append(shortfall)
            }
        }
    }
}
