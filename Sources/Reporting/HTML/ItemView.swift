internal import Model
internal import ThaiText

/// One item: in the matrix a tile, below a section of its own.
struct ItemView {
    let id: Markup
    let title: Both
    let verdict: VerdictView
    let score: ScoreView
    let shortScore: Markup
    /// How its components came out, in words.
    let summary: Both
    /// Whether its components are shown without being asked for.
    let isOpen: Bool
    let components: [ComponentView]

    init(_ finding: ItemFinding, assessed: FiscalYear) {
        id = Markup(finding.item.id.description)
        title = Both(finding.item.title)
        verdict = VerdictView(finding.verdict)
        score = ScoreView(finding.score)
        shortScore = Markup(finding.score.short)
        summary = Both(Self.summary(finding.components))
        isOpen = finding.verdict != .complete
        components = finding.components.map { ComponentView($0, assessed: assessed) }
    }

    /// `องค์ประกอบ 7 รายการ: มี 3, ไม่มี 3, รอคนตัดสิน 1`
    private static func summary(_ findings: [ComponentFinding]) -> Wording {
        let counts = Verdict.allCases.compactMap { verdict -> (Wording, Int)? in
            let count = findings.count { $0.verdict == verdict }
            return count > 0 ? (verdict.wording, count) : nil
        }
        let th = counts.map { "\($0.th) \($1)" }.joined(separator: " · ")
        let en = counts.map { "\($0.en.lowercased()) \($1)" }.joined(separator: " · ")
        return Wording(
            th: "องค์ประกอบ \(findings.count) รายการ: \(th)",
            en: "\(findings.count) components: \(en)"
        )
    }
}
