internal import Addressing
internal import Model

extension Frontier {
    /// What was found and will not be asked, and for want of which budget; in order of address.
    package var remainders: [Remainder] {
        var left: [Remainder] = []
        if let budget = exhausted {
            let pages = layer.rest + found.read(0..<found.count).filter { isStill(.found, $0) }
            let waiting = twins.waitingPages.filter { isStill(.waiting, $0) }
            let visits = (pages + waiting).map(itinerary.visit) + unlinkedVisits
            left = visits.map { Remainder(visit: $0, budget: budget) }
        }
        let deep = Set(tooDeep.read(0..<tooDeep.count)).filter { isStill(.tooDeep, $0) }
        left += deep.map { Remainder(visit: itinerary.visit($0), budget: .depth) }
        return left.sorted { $0.visit.address < $1.visit.address }
    }

    private func isStill(_ standing: Itinerary.Standing, _ page: UInt32) -> Bool {
        itinerary.standing(page) == standing
    }

    /// The visits to what is known without a link, and was found by none.
    private var unlinkedVisits: [Visit] {
        var visits: [UInt32: Visit] = [:]
        for pair in unlinked.read(0..<unlinked.count) {
            let (page, address) = Self.parts(of: pair)
            guard ![.known, .found, .waiting].contains(itinerary.standing(page)) else { continue }
            let visit = Visit(address: itinerary[address], depth: 1, from: nil)
            visits[page] = visit.better(than: visits[page])
        }
        return Array(visits.values)
    }
}
