internal import Addressing
internal import Deriving
internal import Fetching
internal import Model

/// Visits a site level by level from its home page, so that every address is found on its shortest
/// click path and the order of arrival never shows.
struct Crawl: Sendable {
    let source: Source
    let desk: ReadingDesk
    let budgets: Budgets
    let parallel: Int
    let readsSitemaps: Bool
    let report: @Sendable (Progress) -> Void

    private var following: Following { Following(scope: source.scope) }

    /// Visits the site from its home page, then what only its sitemaps know.
    func run() async -> SiteMap {
        let home = source.site.published(source.home)
        var map = SiteMap(home: home, site: source.site)
        var spending = Spending(budgets, startedAt: .now)
        var level = [Stop(address: home, parent: nil, depth: 0)]
        var late = await sitemapStops()
        while !level.isEmpty {
            let (affordable, refused) = spending.split(level, at: .now)
            for (stop, budget) in refused { map.add(stop, skipped: .budget(budget)) }
            let found = await visit(affordable, into: &map, spending: &spending)
            level = next(after: found, in: map)
            if level.isEmpty {
                level = late.filter { !map.knows($0.address) }
                late = []
            }
            if Task.isCancelled { break }
        }
        map.tally.exhausted = map.tally.exhausted && !Task.isCancelled
        return map
    }

    /// Pages that a sitemap lists and perhaps no link leads to. Files of a folder that no page links
    /// are left out: no visitor gets to them.
    private func sitemapStops() async -> [Stop] {
        guard readsSitemaps else { return [] }
        return await source.entries().addresses.map {
            Stop(address: source.site.published($0), parent: nil, depth: .max)
        }
    }

    /// An address to visit and the page that leads to it.
    struct Stop: Sendable {
        let address: Address
        let parent: Address?
        let depth: Int

        /// Of several ways to a page the one from the first parent by address counts.
        func ranks(before other: Stop) -> Bool {
            guard let parent, let otherParent = other.parent else { return parent == nil }
            return (parent, address) <= (otherParent, other.address)
        }
    }

    /// Visits the stops of one level, a few at a time; gives what their links lead to.
    private func visit(
        _ stops: [Stop],
        into map: inout SiteMap,
        spending: inout Spending
    ) async -> [Stop] {
        var found: [Address: Stop] = [:]
        await withTaskGroup(of: (Stop, Visit).self) { group in
            var waiting = stops.makeIterator()
            for _ in 0..<parallel {
                guard let stop = waiting.next() else { break }
                group.addTask { (stop, await desk.visit(stop.address, from: source)) }
            }
            for await (stop, visit) in group {
                spending.count(visit)
                map.add(visit, at: stop)
                collect(visit, at: stop, into: &found)
                report(
                    .crawling(
                        visited: map.nodes.count,
                        known: map.nodes.count + stops.count + found.count,
                        latest: stop.address
                    )
                )
                guard !Task.isCancelled, let next = waiting.next() else { continue }
                group.addTask { (next, await desk.visit(next.address, from: source)) }
            }
        }
        return Array(found.values)
    }

    private func collect(_ visit: Visit, at stop: Stop, into found: inout [Address: Stop]) {
        guard case .read(let facts) = visit.outcome, stop.depth < .max else { return }
        guard source.site.contains(visit.final) else { return }
        for link in facts.links where following.follows(link) {
            let key = source.site.key(link.target)
            let next = Stop(
                address: source.site.published(link.target).withoutFragment,
                parent: stop.address,
                depth: stop.depth + 1
            )
            if let known = found[key], known.ranks(before: next) { continue }
            found[key] = next
        }
    }

    private func next(after found: [Stop], in map: SiteMap) -> [Stop] {
        found.filter { !map.knows($0.address) }.sorted { $0.address < $1.address }
    }
}

extension SiteMap {
    mutating func add(_ visit: Visit, at stop: Crawl.Stop) {
        if case .read(let facts) = visit.outcome {
            if facts.format == .html {
                tally.pages += 1
                boilerplate.add(visit.fingerprints)
            } else {
                tally.documents += 1
            }
        }
        add(
            Node(
                asked: stop.address,
                depth: stop.depth,
                parent: stop.parent,
                outcome: visit.outcome,
                fetchedAt: visit.fetchedAt,
                final: visit.final,
                wasRedirected: visit.wasRedirected
            )
        )
    }

    mutating func add(_ stop: Crawl.Stop, skipped skip: Skip) {
        tally.exhausted = false
        add(
            Node(
                asked: stop.address,
                depth: stop.depth,
                parent: stop.parent,
                outcome: .skipped(skip),
                fetchedAt: nil,
                final: stop.address,
                wasRedirected: false
            )
        )
    }
}
