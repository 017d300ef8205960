internal import Addressing
internal import Model

/// Gathers the broken links of a site, page by page and in any order; asks for nothing itself.
///
/// It keeps what is broken and nothing else, and of one target that all pages link only the first
/// pages by address.
struct LinkAudit: Sendable {
    private var places: [LinkFault: Places] = [:]

    /// The places where one broken link stands.
    fileprivate struct Places {
        var kept: [BrokenLink.Source] = []
        var count = 0
    }

    /// The most places of one target that are kept; a menu can stand on 20,000 pages.
    static let mostPlaces = 1_000

    /// Notes that a link is broken.
    mutating func note(_ fault: LinkFault, at source: BrokenLink.Source) {
        places[fault, default: Places()].add(source)
    }

    /// Notes what is wrong whether or not a link leads there.
    mutating func note(_ fault: LinkFault) {
        places[fault] = places[fault] ?? Places()
    }

    /// What was found; `checked` is the number of distinct addresses that were asked.
    func report(checked: Int) -> LinkReport {
        let broken = places.map { fault, places in
            BrokenLink(
                address: fault.target,
                status: fault.status,
                kind: fault.kind,
                reason: fault.reason,
                from: places.first(Self.mostPlaces),
                places: places.count,
                attempts: fault.attempts
            )
        }
        return LinkReport(
            checked: checked,
            broken: broken.sorted {
                ($0.address, $0.kind.rawValue) < ($1.address, $1.kind.rawValue)
            }
        )
    }
}

extension LinkAudit.Places {
    fileprivate mutating func add(_ source: BrokenLink.Source) {
        count += 1
        kept.append(source)
        // Sorted now and then rather than kept in order: most targets have few.
        if kept.count >= 2 * LinkAudit.mostPlaces { kept = first(LinkAudit.mostPlaces) }
    }

    fileprivate func first(_ most: Int) -> [BrokenLink.Source] {
        Array(kept.sorted().prefix(most))
    }
}
