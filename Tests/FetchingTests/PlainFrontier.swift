import Addressing
import Model

@testable import Fetching

/// What a frontier does, said as plainly as can be: in dictionaries, and without traps.
struct PlainFrontier {
    let site: Site
    let budgets: Budgets
    private var layer: [Visit] = []
    private var found: [Address: Visit] = [:]
    private var unlinked: [Address: Visit] = [:]
    private var tooDeep: [Address: Visit] = [:]
    private var known: [Address: Visit] = [:]
    private var underway = 0
    private var pages = 0

    init(site: Site, budgets: Budgets, start: Address) {
        self.site = site
        self.budgets = budgets
        let visit = Visit(address: start, depth: 0, from: nil)
        known[site.key(start)] = visit
        layer = [visit]
    }

    mutating func add(_ addresses: [Address], from parent: Visit) {
        var seen: Set<Address> = []
        for address in addresses where known[site.key(address)] == nil {
            guard seen.insert(site.key(address)).inserted else { continue }
            let visit = Visit(
                address: address.withoutFragment,
                depth: parent.depth + 1,
                from: parent.address
            )
            let key = site.key(address)
            if visit.depth <= budgets.depth ?? .max {
                found[key] = visit.better(than: found[key])
            } else {
                tooDeep[key] = visit.better(than: tooDeep[key])
            }
        }
    }

    mutating func addUnlinked(_ addresses: [Address]) {
        for address in addresses {
            let visit = Visit(address: address.withoutFragment, depth: 1, from: nil)
            unlinked[site.key(address)] = visit.better(than: unlinked[site.key(address)])
        }
    }

    mutating func next() -> Visit? {
        guard !isSpent else { return nil }
        if layer.isEmpty, underway == 0 { beginNextLayer() }
        guard let visit = layer.popLast() else { return nil }
        underway += 1
        pages += 1
        return visit
    }

    mutating func settle(_ visit: Visit, _ reply: Reply) {
        underway -= 1
        if case .skipped = reply.outcome { pages -= 1 }
        for hop in reply.hops where known[site.key(hop.to)] == nil {
            known[site.key(hop.to)] = visit
            found[site.key(hop.to)] = nil
            tooDeep[site.key(hop.to)] = nil
        }
    }

    private mutating func beginNextLayer() {
        if found.isEmpty {
            found = unlinked.filter { known[$0.key] == nil }
            unlinked = [:]
        }
        layer = found.values.sorted { rank($0) > rank($1) }
        known.merge(found) { old, _ in old }
        for key in found.keys { tooDeep[key] = nil }
        found = [:]
    }

    private func rank(_ visit: Visit) -> (Int, Address) {
        guard site.contains(visit.address) else { return (2, visit.address) }
        return (FileKind(visit.address).isDocument ? 1 : 0, visit.address)
    }

    private var isSpent: Bool {
        let hasMore =
            !layer.isEmpty || !found.isEmpty || unlinked.keys.contains { known[$0] == nil }
        return hasMore && budgets.pages.map { pages >= $0 } ?? false
    }

    var remainders: Set<Remainder> {
        var left = tooDeep.values.map { Remainder(visit: $0, budget: .depth) }
        if isSpent {
            let unlinked = unlinked.filter { known[$0.key] == nil && found[$0.key] == nil }
            left += (layer + found.values + unlinked.values).map {
                Remainder(visit: $0, budget: .pages)
            }
        }
        return Set(left)
    }

    func path(to address: Address) -> [Address] {
        var path: [Address] = []
        var step = known[site.key(address)]
        while let visit = step, path.count <= budgets.depth ?? .max {
            path.append(visit.address)
            step = visit.from.flatMap { known[site.key($0)] }
        }
        return path.reversed()
    }
}
