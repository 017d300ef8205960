package import Addressing
package import Model

/// What is to be asked next: breadth first by click depth, each page once, until a budget ends.
///
/// The order is a function of the site and never of who answers first: a depth is begun when the one
/// before is done with, and within a depth pages come before documents (they lead to more) and
/// other hosts last, each by address. So a crawl that a number of pages cuts short is cut at the
/// same place every time. Bytes and time are spent as answers come, and cut where they end. Pages
/// without end are known by a `TrapWatch` and left.
package struct Frontier: Sendable {
    private let site: Site
    private let budgets: Budgets

    /// The visits of the present depth, the first one at the end.
    private var layer: [Visit] = []
    /// What was found for the next depth, by key.
    private var found: [Address: Visit] = [:]
    /// What is known without a link: asked last, since a link may yet be found.
    private var unlinked: [Address: Visit] = [:]
    /// What lies deeper than the budget allows, by key.
    private var tooDeep: [Address: Visit] = [:]
    /// The visits that were given out or wait in `layer`, by the keys they go to or have led to.
    private var known: [Address: Visit] = [:]

    private var watch = TrapWatch()
    /// The first address of each page's links that a trap kept from being asked, by key.
    private var trapped: [PageFamily: Trap] = [:]
    private var underway = 0
    private var pages = 0
    private var bytes = 0
    private var elapsed = Duration.zero
    /// The budget that ended in the run whose answers are gone through once more.
    private var ended: Budget?

    package init(site: Site, budgets: Budgets = Budgets()) {
        self.site = site
        self.budgets = budgets
    }

    /// Adds an address to start from, at depth 0.
    package mutating func start(at address: Address) {
        let visit = Visit(address: address, depth: 0, from: nil)
        guard known.updateValue(visit, forKey: site.key(address)) == nil else { return }
        layer = inOrder(layer + [visit])
    }

    /// Adds what the page of a visit links; to be called once for each page.
    package mutating func add(_ addresses: some Sequence<Address>, from parent: Visit) {
        let new = fresh(addresses)
        let page = site.key(parent.address)
        let before = parent.from.map { site.key($0) }
        watch.note(parent, key: page, parent: before, links: new.map(\.address))
        for (key, address) in new {
            let visit = Visit(
                address: address.withoutFragment,
                depth: parent.depth + 1,
                from: parent.address
            )
            if let kind = watch.obstacle(to: address, from: parent, key: page) {
                note(visit, caughtIn: kind)
            } else if visit.depth <= budgets.depth ?? .max {
                found[key] = visit.better(than: found[key])
            } else {
                tooDeep[key] = visit.better(than: tooDeep[key])
            }
        }
    }

    /// The addresses that were not known when the present depth was begun, each once, by key.
    private func fresh(_ addresses: some Sequence<Address>) -> [(key: Address, address: Address)] {
        var seen: Set<Address> = []
        return addresses.compactMap { address in
            let key = site.key(address)
            guard known[key] == nil, seen.insert(key).inserted else { return nil }
            return (key, address)
        }
    }

    private mutating func note(_ visit: Visit, caughtIn kind: TrapKind) {
        let family = PageFamily(visit.address)
        let trap = Trap(visit: visit, kind: kind)
        trapped[family] = trapped[family].map { $0.example(or: trap) } ?? trap
    }

    /// The traps that were left, with an address of each that was not asked; in order of address.
    package var traps: [Trap] {
        trapped.values.filter { known[site.key($0.visit.address)] == nil }
            .sorted { $0.visit.address < $1.visit.address }
    }

    /// Adds what is known without a page that links it, such as from a sitemap. It is asked when
    /// nothing else is left, at depth 1.
    package mutating func addUnlinked(_ addresses: some Sequence<Address>) {
        for address in addresses {
            let visit = Visit(address: address.withoutFragment, depth: 1, from: nil)
            let key = site.key(address)
            unlinked[key] = visit.better(than: unlinked[key])
        }
    }

    /// The next address to ask, `elapsed` after the start; nil where there is none *now*: answers
    /// that are under way may yet bring some, see `isFinished`.
    package mutating func next(elapsed: Duration) -> Visit? {
        self.elapsed = max(self.elapsed, elapsed)
        guard exhausted == nil else { return nil }
        if layer.isEmpty, underway == 0 { beginNextLayer() }
        guard let visit = layer.popLast() else { return nil }
        underway += 1
        pages += 1
        return visit
    }

    /// Notes what came of a visit; to be called after its links were added. What was not asked after
    /// all costs no page.
    /// `face` is the same number for pages that differ in digits alone; nil for what is no page.
    package mutating func settle(_ visit: Visit, _ reply: Reply, face: UInt64? = nil) {
        underway -= 1
        if let face { watch.note(visit, face: face) }
        for hop in reply.hops { markKnown(hop.to, by: visit) }
        switch reply.outcome {
        case .arrived(let arrival): bytes += arrival.size
        case .skipped: pages -= 1
        case .refused, .unreachable: break
        }
    }

    /// Takes back a visit that was given out and not made, since `budget` had ended; nothing is given
    /// out from then on.
    package mutating func takeBack(_ visit: Visit, for budget: Budget) {
        underway -= 1
        pages -= 1
        layer.append(visit)
        ended = ended ?? budget
    }

    /// What a redirect has led to needs no visit of its own at a later depth.
    private mutating func markKnown(_ address: Address, by visit: Visit) {
        let key = site.key(address)
        guard known[key] == nil else { return }
        known[key] = visit
        found[key] = nil
        tooDeep[key] = nil
    }

    private mutating func beginNextLayer() {
        watch.judge()
        leaveTraps()
        if found.isEmpty {
            found = unlinked.filter { known[$0.key] == nil }
            unlinked = [:]
        }
        layer = inOrder(found.values)
        known.merge(found) { old, _ in old }
        for key in found.keys { tooDeep[key] = nil }
        found = [:]
    }

    /// Drops what was found by pages of a family that is a trap by now.
    private mutating func leaveTraps() {
        for (key, visit) in found {
            guard let from = visit.from, let page = known[site.key(from)],
                let kind = watch.obstacle(to: visit.address, from: page, key: site.key(from))
            else { continue }
            found[key] = nil
            note(visit, caughtIn: kind)
        }
    }

    /// Whether nothing is left to ask or to wait for.
    package var isFinished: Bool { underway == 0 && (exhausted != nil || !hasMore) }

    private var hasMore: Bool {
        !layer.isEmpty || !found.isEmpty || unlinked.keys.contains { known[$0] == nil }
    }

    /// The budget that has come to its end while there is more to ask. Whether links were too deep,
    /// `remainders` tells.
    package var exhausted: Budget? {
        guard let budget = spent, hasMore else { return nil }
        return budget
    }

    private var spent: Budget? {
        if let ended { return ended }
        if let limit = budgets.pages, pages >= limit { return .pages }
        if let limit = budgets.bytes, bytes >= limit { return .bytes }
        if let limit = budgets.time, elapsed >= limit { return .time }
        return nil
    }

    /// What was found and will not be asked, and for want of which budget; in order of address.
    package var remainders: [Remainder] {
        var left: [Remainder] = []
        if let budget = exhausted {
            let unlinked = unlinked.filter { known[$0.key] == nil && found[$0.key] == nil }
            left = (layer + found.values + unlinked.values).map {
                Remainder(visit: $0, budget: budget)
            }
        }
        left += tooDeep.values.map { Remainder(visit: $0, budget: .depth) }
        return left.sorted { $0.visit.address < $1.visit.address }
    }

    /// The click path to a page that was visited: from the home page, or from an address without a
    /// link, to the visit that led to it. Empty where there was none.
    package func path(to address: Address) -> [Address] {
        var path: [Address] = []
        var step = known[site.key(address)]
        while let visit = step, path.count <= budgets.depth ?? .max {
            path.append(visit.address)
            step = visit.from.flatMap { known[site.key($0)] }
        }
        return path.reversed()
    }

    /// The visits in order, the first one at the end.
    private func inOrder(_ visits: some Sequence<Visit>) -> [Visit] {
        visits.map { (rank: rank($0), visit: $0) }
            .sorted { one, other in
                one.rank == other.rank
                    ? one.visit.address > other.visit.address : one.rank > other.rank
            }
            .map(\.visit)
    }

    private func rank(_ visit: Visit) -> Int {
        guard site.contains(visit.address) else { return 2 }
        return FileKind(visit.address).isDocument ? 1 : 0
    }
}
