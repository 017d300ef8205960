internal import Addressing
internal import Matching
internal import Model
internal import ThaiText

/// How likely a document without text is to decide an item.
struct Urgency: Sendable {
    /// Ordered: what decides most comes first.
    enum Need: Int {
        /// A hub's row or a link gives it for an item of which nothing can be read so far.
        case onlyTrace
        /// A hub's row or a link gives it for an item.
        case own
        /// Its surroundings or its name hint at an item, or it is another year's.
        case hint
        case none
    }

    let need: Need
    /// The strongest way from an item to it; smaller is stronger.
    let route: Int
    /// Clicks from the home page.
    let distance: Int

    static let none = Urgency(need: .none, route: .max, distance: .max)

    /// The urgency of every document that any item may need, by the digest of its bytes.
    static func all(in map: SiteMap, items: [ItemID], year: FiscalYear) -> [Digest: Urgency] {
        let candidates = map.candidates
        var found: [Digest: Urgency] = [:]
        for item in items {
            let proposed = candidates.candidates(for: item, distance: map.distance(to:))
            let isReadable = proposed.contains { $0.isOwn && map.isReadable($0) }
            for candidate in proposed {
                guard let page = map.page(at: candidate.address),
                    !page.picturePages.isEmpty
                else { continue }
                let urgency = Urgency(
                    need: need(for: candidate, isReadable: isReadable, year),
                    route: candidate.route.rawValue,
                    distance: map.distance(to: candidate.address)
                )
                found[page.digest] = urgency.stronger(than: found[page.digest])
            }
        }
        return found
    }

    private static func need(
        for candidate: Candidate,
        isReadable: Bool,
        _ year: FiscalYear
    ) -> Need {
        let isOfYear = candidate.labelYear.map { $0 == year || $0 == year.previous } ?? true
        guard candidate.isOwn, isOfYear else { return .hint }
        return isReadable ? .own : .onlyTrace
    }

    private func stronger(than other: Urgency?) -> Urgency {
        guard let other else { return self }
        return (need.rawValue, route, distance)
            < (other.need.rawValue, other.route, other.distance) ? self : other
    }
}

extension SiteMap {
    /// Whether the candidate is, by its own words, the item's disclosure already.
    fileprivate func isReadable(_ candidate: Candidate) -> Bool {
        guard let page = page(at: candidate.address) else { return false }
        return page.readability == .readable && page.state == .content
            && page.named.contains(candidate.item)
    }
}
