internal import Addressing
internal import Model

extension Assessment {
    /// The same with every list in an order that does not depend on how the run went.
    var inStableOrder: Assessment {
        var stable = self
        stable.items.sort { $0.item.id.number < $1.item.id.number }
        stable.coverage.notChecked.sort {
            ($0.address, $0.reason.code) < ($1.address, $1.reason.code)
        }
        stable.links.sort()
        return stable
    }
}

extension LinkReport {
    /// The worst kinds first, then by target; places by page.
    mutating func sort() {
        broken.sort { ($0.kind.rank, $0.address) < ($1.kind.rank, $1.address) }
        for index in broken.indices { broken[index].from.sort() }
    }
}

extension BrokenLink.Kind {
    /// The worst first.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
