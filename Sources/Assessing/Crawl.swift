internal import Addressing
internal import Deriving
internal import Fetching
internal import Model
internal import Storing

/// Visits a site and maps it: every address that was asked, and what came of it.
struct Crawl: Sendable {
    let source: Source
    let desk: ReadingDesk
    let budgets: Budgets
    /// How many addresses are under way at a time; the source keeps to each host's own limit.
    let parallel: Int
    /// Whether the source's entries are visited too.
    let visitsEntries: Bool
    /// Takes the facts of the pages.
    let store: FactsStore
    /// When what is to be asked moves to disk.
    var spill = Spill()
    let report: @Sendable (Progress) -> Void

    /// Visits the site from its home page, then what only its sitemaps know.
    func run() async -> SiteMap {
        var map = SiteMap(
            home: source.site.published(source.home),
            site: source.site,
            store: store
        )
        let frontier = await loop.run { visit, stop in
            map.add(stop.yield, of: visit)
            report(
                .crawling(visited: map.nodes.count, depth: visit.depth, latest: visit.address)
            )
        }
        map.note(leftBy: frontier)
        map.tally.cut = frontier.exhausted
        if Task.isCancelled { map.tally.exhausted = false }
        return map
    }

    private var loop: CrawlLoop<Harvest> {
        CrawlLoop(
            source: source,
            budgets: budgets,
            parallel: parallel,
            visitsEntries: visitsEntries,
            spill: spill
        ) { visit in
            let (reply, harvest) = await desk.visit(visit.address, from: source)
            return CrawlLoop.Stop(
                reply: reply,
                onward: onward(from: harvest),
                hasRoutes: harvest.isDrawn,
                face: harvest.pageFace,
                yield: harvest
            )
        }
    }

    /// Where the links of a page lead that are followed.
    private func onward(from harvest: Harvest) -> [Address] {
        guard case .read(let facts) = harvest.outcome else { return [] }
        return Following(scope: source.scope).onward(from: facts)
            .map { source.site.published($0.target) }
    }
}

extension SiteMap {
    /// Adds what was found and never asked.
    fileprivate mutating func note(leftBy frontier: Frontier) {
        for remainder in frontier.remainders {
            add(remainder.visit, skipped: .budget(remainder.budget))
        }
        for trap in frontier.traps { add(trap.visit, skipped: .trap(trap.kind)) }
        traps = frontier.leftTraps
        tally.isWhole = frontier.isWhole
        idle = frontier.idle
    }

    fileprivate mutating func add(_ harvest: Harvest, of visit: Visit) {
        if case .read(let facts) = harvest.outcome {
            if facts.format == .html {
                tally.pages += 1
                boilerplate.add(harvest.fingerprints)
            } else {
                tally.documents += 1
            }
        }
        add(
            Node(
                asked: visit.address,
                depth: visit.clicks(home: home, site: site),
                parent: visit.from,
                outcome: harvest.outcome.map { keep($0) },
                fetchedAt: harvest.fetchedAt,
                final: harvest.final,
                wasRedirected: harvest.wasRedirected
            )
        )
    }

    fileprivate mutating func add(_ visit: Visit, skipped skip: Skip) {
        if case .budget = skip { tally.exhausted = false }
        add(
            Node(
                asked: visit.address,
                depth: visit.clicks(home: home, site: site),
                parent: visit.from,
                outcome: .skipped(skip),
                fetchedAt: nil,
                final: visit.address,
                wasRedirected: false
            )
        )
    }
}

extension Visit {
    /// Clicks from the home page; nil where no link leads here.
    fileprivate func clicks(home: Address, site: Site) -> Int? {
        from != nil || site.key(address) == site.key(home) ? depth : nil
    }
}
