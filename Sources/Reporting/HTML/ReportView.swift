internal import Addressing
internal import FoundationEssentials
internal import Model
internal import ThaiText

/// What the template of the HTML report sees. All its texts are `Markup` or `Both`, escaped when
/// they were made; a test walks it to see that no plain `String` slipped in.
struct ReportView {
    let isThai: Bool
    let documentTitle: Markup
    let label = LabelViews.all
    let targetKind: Both
    let target: Markup
    /// One link where the target is an address, none where it is a folder.
    let targetLinks: [Hyperlink]
    let fiscalYear: Both
    let asOf: Both
    let checklist: Markup
    let checklistTitle: Both
    let checkedAt: Both
    let runID: Markup
    let tool: Markup
    /// One score, or none where there is nothing to roll up.
    let overall: [ScoreView]
    let spansRollUps: Bool
    /// Why there is no score but those of items; empty where there is.
    let notRolledUp: [Both]
    let tally: [TallyView]
    let indicators: [IndicatorView]
    let items: [ItemView]
    let siteChecks: [SiteCheckView]
    let coverage: CoverageView
    let links: LinksView

    /// How many entries of a long list are shown; the JSON report has them all.
    static let mostEntries = 500

    static func more(than count: Int) -> Both {
        Both(count > mostEntries ? Labels.more(count - mostEntries) : Wording(th: "", en: ""))
    }

    init(_ assessment: Assessment, options: RenderOptions) {
        let year = assessment.target.fiscalYear
        let edition = assessment.edition
        let views = assessment.items.map { ($0.item.id, ItemView($0, assessed: year)) }
        isThai = options.language == .thai
        documentTitle = Markup(Labels.title(options.language) + " · " + assessment.target.location)
        targetKind = Both(Labels.target(assessment.target.kind))
        target = Markup(assessment.target.location)
        targetLinks = Self.links(to: assessment.target)
        fiscalYear = Both(year.bare)
        asOf = Both(assessment.target.asOf.wording)
        checklist = Markup("\(edition.id) \(edition.year.buddhist) (\(edition.revision))")
        checklistTitle = Both(edition.title)
        checkedAt = Both(assessment.run.finishedAt.wording)
        runID = Markup(assessment.run.id)
        tool = Markup("oitcheck \(options.toolVersion)")
        overall = [assessment.scores.oit].compactMap { $0.map(ScoreView.init) }
        spansRollUps = assessment.scores.spansRollUps
        notRolledUp = edition.scoring.whyUnknown.map { [Both(Labels.notRolledUp($0))] } ?? []
        tally = ItemVerdict.allCases.map { TallyView($0, assessment.items) }
        indicators = IndicatorView.all(
            assessment,
            items: Dictionary(views) { first, _ in first }
        )
        items = views.map(\.1)
        siteChecks = assessment.siteChecks.map { SiteCheckView($0, assessed: year) }
        coverage = CoverageView(assessment.coverage, assessed: year)
        links = LinksView(assessment.links, assessed: year)
    }

    private static func links(to target: Target) -> [Hyperlink] {
        guard target.kind == .site, let address = Address(target.location) else { return [] }
        return [Hyperlink(address)]
    }
}

/// How many items have a verdict; the chip that filters by it, too.
struct TallyView {
    let verdict: VerdictView
    let count: Markup

    init(_ verdict: ItemVerdict, _ items: [ItemFinding]) {
        self.verdict = VerdictView(verdict)
        count = Markup("\(items.count { $0.verdict == verdict })")
    }
}
