internal import Addressing
internal import Model
internal import ThaiText

/// The links that lead nowhere, as a table.
struct LinksView {
    let summary: Both
    let hasBroken: Bool
    let broken: [BrokenLinkView]
    let more: Both

    init(_ links: LinkReport, assessed: FiscalYear) {
        summary = Both(Labels.linksChecked(links))
        hasBroken = !links.broken.isEmpty
        broken = links.broken.prefix(ReportView.mostEntries).map {
            BrokenLinkView($0, assessed: assessed)
        }
        more = ReportView.more(than: links.broken.count)
    }
}

/// One row of that table.
struct BrokenLinkView {
    let kind: Both
    let status: Markup
    let target: Hyperlink
    let reason: Both
    let sources: [SourceView]
    let moreSources: Both

    private static let mostSources = 3

    init(_ link: BrokenLink, assessed: FiscalYear) {
        let hidden = link.places - min(link.from.count, Self.mostSources)
        kind = Both(link.kind.wording)
        status = Markup(link.status.map { "HTTP \($0)" } ?? "")
        target = Hyperlink(link.address)
        reason = Both(link.reason.wording(in: ReasonSetting(assessed: assessed)))
        sources = link.from.prefix(Self.mostSources).map(SourceView.init)
        moreSources = Both(hidden > 0 ? Labels.more(hidden) : Wording(th: "", en: ""))
    }
}

/// Where a broken link stands.
struct SourceView {
    let page: Hyperlink
    let position: Both
    let words: Markup

    init(_ source: BrokenLink.Source) {
        page = Hyperlink(source.page)
        position = Both(source.whereabouts)
        words = Markup(source.text.cut(to: 80))
    }
}
