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
    /// How long to wait before what failed is asked once more.
    var pause = Duration.zero
    /// Whether addresses that nobody links may be asked, to learn what the site says of what is missing.
    var probes = true
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
        let deadline = budgets.time.map { ContinuousClock.now + $0 }
        let frontier = await loop.run { visit, stop in
            if stop.isSecond { map.noteSecondTry(of: visit.address) }
            map.add(stop.yield, of: visit)
            report(
                .crawling(visited: map.nodes.count, depth: visit.depth, latest: visit.address)
            )
        }
        map.note(leftBy: frontier)
        map.tally.cut = frontier.exhausted
        if Task.isCancelled { map.tally.exhausted = false }
        if frontier.exhausted == nil, !Task.isCancelled {
            await Diagnostics(
                source: source,
                parallel: parallel,
                probes: probes,
                deadline: deadline
            )
            .diagnose(&map)
        }
        return map
    }

    private var loop: CrawlLoop<Harvest> {
        CrawlLoop(
            source: source,
            budgets: budgets,
            parallel: parallel,
            visitsEntries: visitsEntries,
            spill: spill,
            visit: { await stop(at: $0, again: false) },
            secondTries: source.mayRecover
                ? CrawlLoop.SecondTries(pause: pause) { await stop(at: $0, again: true) } : nil
        )
    }

    private func stop(at visit: Visit, again: Bool) async -> CrawlLoop<Harvest>.Stop {
        let (reply, harvest) = await desk.visit(visit.address, from: source, again: again)
        return CrawlLoop.Stop(
            reply: reply,
            onward: onward(from: harvest),
            hasRoutes: harvest.isDrawn,
            face: harvest.pageFace,
            yield: harvest,
            isSecond: again
        )
    }

    /// Where the links of a page lead that are followed.
    private func onward(from harvest: Harvest) -> [Address] {
        guard case .read(let facts) = harvest.outcome else { return [] }
        return Following(scope: source.scope).onward(from: facts)
            .map(source.site.published)
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

    /// Notes why the first try failed of an address that is asked again.
    fileprivate mutating func noteSecondTry(of address: Address) {
        guard let node = node(for: address) else { return }
        diagnosis.firstFailures[site.key(address)] = Failure.verdict(on: node.outcome).1
    }

    fileprivate mutating func add(_ harvest: Harvest, of visit: Visit) {
        if let fault = harvest.excused, let root = harvest.final.root {
            diagnosis.excused[root] = fault
        }
        if case .read(let facts) = harvest.outcome {
            if facts.format == .html {
                tally.pages += 1
                boilerplate.add(harvest.fingerprints)
            } else {
                tally.documents += 1
            }
        }
        // Nearly always the same address, of which one text is kept.
        let final = harvest.final == visit.address ? visit.address : harvest.final
        add(
            Node(
                asked: visit.address,
                final: final,
                outcome: harvest.outcome.map { facts in
                    let address = facts.address == final ? final : facts.address
                    return keep(facts, at: address, encoded: harvest.encoded)
                },
                fetchedAt: harvest.fetchedAt,
                wasRedirected: harvest.wasRedirected,
                depth: visit.clicks(home: home, site: site),
                parent: parent(of: visit)
            )
        )
    }

    fileprivate mutating func add(_ visit: Visit, skipped skip: Skip) {
        if case .budget = skip { tally.exhausted = false }
        add(
            Node(
                asked: visit.address,
                final: visit.address,
                outcome: .skipped(skip),
                fetchedAt: nil,
                wasRedirected: false,
                depth: visit.clicks(home: home, site: site),
                parent: parent(of: visit)
            )
        )
    }

    private func parent(of visit: Visit) -> Int32? {
        visit.from.flatMap { index(for: $0) }.map(Int32.init)
    }
}

extension Visit {
    /// Clicks from the home page; nil where no link leads here.
    fileprivate func clicks(home: Address, site: Site) -> Int32? {
        from != nil || site.key(address) == site.key(home) ? Int32(depth) : nil
    }
}
