internal import Addressing
internal import Fetching
internal import Model
internal import Storing

/// Follows the links of a site, all that a browser can follow, and finds the broken ones.
struct LinkCrawl: Sendable {
    let source: Source
    /// What reads documents; nil where those are only asked whether they are there.
    var documents: ExtractorDoors?
    let budgets: Budgets
    /// How many addresses are under way at a time; the source keeps to each host's own limit.
    let parallel: Int
    /// Whether the source's entries are visited too.
    let visitsEntries: Bool
    let report: @Sendable (Progress) -> Void

    /// What was found.
    struct Findings: Sendable {
        var coverage: Coverage
        var linksSeen: Int
        var links: LinkReport
        /// Why the home page gave nothing to follow; nil where it did.
        var whyHomeUnread: Reason?
    }

    /// Visits the site, keeping in the folder `scratch` what would not fit in memory.
    func run(scratch: String) async throws(StoreError) -> Findings {
        let desk = try LinkDesk(source: source, documents: documents, scratch: scratch)
        var home: Outcome?
        var visited = 0
        let loop = CrawlLoop<Void>(
            source: source,
            budgets: budgets,
            parallel: parallel,
            visitsEntries: visitsEntries,
            spill: Spill(in: scratch),
            visit: desk.visit
        )
        let frontier = await loop.run { visit, stop in
            visited += 1
            if home == nil { home = stop.reply.outcome }
            report(.crawling(visited: visited, depth: visit.depth, latest: visit.address))
        }
        let isCancelled = Task.isCancelled
        return try desk.withLedger { (ledger) throws(StoreError) in
            ledger.note(leftBy: frontier)
            if isCancelled { ledger.tally.exhausted = false }
            return Findings(
                coverage: ledger.coverage,
                linksSeen: ledger.tally.links,
                links: try ledger.report(),
                whyHomeUnread: whyUnread(home)
            )
        }
    }

    /// Why the first address gave nothing.
    private func whyUnread(_ home: Outcome?) -> Reason? {
        guard let home else { return .cancelled }
        return Failure.reason(for: home)
    }
}
