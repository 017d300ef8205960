internal import Addressing
internal import Deriving
internal import Fetching
internal import Model

/// Closes the loop of a crawl: asks what the frontier gives, reads what arrives, and hands the
/// frontier the links that were found.
///
/// The frontier goes depth by depth and in order of address, so that the order of arrival never shows.
struct Crawl: Sendable {
    let source: Source
    let desk: ReadingDesk
    let budgets: Budgets
    /// How many addresses are under way at a time; the source keeps to each host's own limit.
    let parallel: Int
    /// Whether the source's entries are visited too. Files of a folder that no page links are left
    /// out: no visitor gets to them.
    let visitsEntries: Bool
    let report: @Sendable (Progress) -> Void

    private var following: Following { Following(scope: source.scope) }

    /// Visits the site from its home page, then what only its sitemaps know.
    func run() async -> SiteMap {
        var state = State(source: source, budgets: budgets)
        if visitsEntries { state.frontier.addUnlinked(await source.entries().addresses) }
        await withTaskGroup(of: (Visit, Reply, Harvest).self) { group in
            var underway = 0
            while !Task.isCancelled {
                while underway < parallel, let visit = state.next() {
                    underway += 1
                    group.addTask {
                        let (reply, harvest) = await desk.visit(visit.address, from: source)
                        return (visit, reply, harvest)
                    }
                }
                guard let (visit, reply, harvest) = await group.next() else { break }
                underway -= 1
                state.take(harvest, reply, of: visit, links: links(of: harvest))
                report(state.progress(at: visit))
            }
            group.cancelAll()
        }
        return state.close(wasCancelled: Task.isCancelled)
    }

    /// Where the links of a page lead that are followed.
    private func links(of harvest: Harvest) -> [Address] {
        guard case .read(let facts) = harvest.outcome else { return [] }
        return following.onward(from: facts).map { source.site.published($0.target) }
    }
}

extension Crawl {
    /// Where a crawl stands between two answers.
    private struct State {
        var frontier: Frontier
        private var map: SiteMap
        private let startedAt = ContinuousClock.now

        init(source: Source, budgets: Budgets) {
            let home = source.site.published(source.home)
            frontier = Frontier(site: source.site, budgets: budgets)
            frontier.start(at: home)
            map = SiteMap(home: home, site: source.site)
        }

        mutating func next() -> Visit? {
            frontier.next(elapsed: startedAt.duration(to: .now))
        }

        mutating func take(_ harvest: Harvest, _ reply: Reply, of visit: Visit, links: [Address]) {
            frontier.add(links, from: visit)
            frontier.settle(visit, reply, face: harvest.face)
            map.add(harvest, of: visit)
        }

        func progress(at visit: Visit) -> Progress {
            .crawling(visited: map.nodes.count, depth: visit.depth, latest: visit.address)
        }

        /// The map, with what was found and never asked.
        mutating func close(wasCancelled: Bool) -> SiteMap {
            for remainder in frontier.remainders {
                map.add(remainder.visit, skipped: .budget(remainder.budget))
            }
            for trap in frontier.traps { map.add(trap.visit, skipped: .trap(trap.kind)) }
            if wasCancelled { map.tally.exhausted = false }
            return map
        }
    }
}

extension SiteMap {
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
                outcome: harvest.outcome,
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
