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
    /// Whether addresses may be asked that nobody links, to learn what the site says of what is missing.
    var probes = false
    /// How long to wait before what failed is asked once more.
    var pause = Duration.zero
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
        let prober = probes ? Prober(source) : nil
        let desk = try LinkDesk(
            source: source,
            documents: documents,
            prober: prober,
            scratch: scratch
        )
        var home: Outcome?
        var visited = 0
        let loop = CrawlLoop<Void>(
            source: source,
            budgets: budgets,
            parallel: parallel,
            visitsEntries: visitsEntries,
            spill: Spill(in: scratch),
            visit: { await desk.visit($0) },
            secondTries: source.mayRecover
                ? CrawlLoop.SecondTries(pause: pause) { await desk.visit($0, again: true) } : nil
        )
        let deadline = budgets.time.map { ContinuousClock.now + $0 }
        let frontier = await loop.run { visit, stop in
            visited += 1
            if home == nil || stop.isSecond && visit.depth == 0 { home = stop.reply.outcome }
            report(.crawling(visited: visited, depth: visit.depth, latest: visit.address))
        }
        let isCancelled = Task.isCancelled
        if frontier.exhausted == nil, !isCancelled {
            try await diagnose(at: desk, prober, until: deadline)
        }
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

    /// Looks closer at what is missing, and at what only answers.
    private func diagnose(
        at desk: LinkDesk,
        _ prober: Prober?,
        until deadline: ContinuousClock.Instant?
    ) async throws(StoreError) {
        let site = source.site
        let (missing, known, suspects) = try desk.withLedger { ledger in
            (ledger.missing, ledger.known, ledger.suspects)
        }
        let works = await Diagnostics(
            source: source,
            parallel: parallel,
            probes: probes,
            deadline: deadline
        )
        .otherCase(of: missing, known: known)
        var likeMissing: [(page: Address, probe: Address)] = []
        if let prober {
            likeMissing = await suspects.missing(by: prober, linked: Set(known))
        }
        try desk.withLedger { ledger in
            for address in missing {
                if let works = works[site.key(address)] { ledger.note(address, works: works) }
            }
            for (page, probe) in likeMissing { ledger.note(page, likeMissing: probe) }
        }
    }

    /// Why the first address gave nothing.
    private func whyUnread(_ home: Outcome?) -> Reason? {
        guard let home else { return .cancelled }
        return Failure.reason(for: home)
    }
}
