internal import Addressing
internal import Judging
internal import Matching
internal import Model

extension Dossiers {
    /// A page that leads to so many items by their codes or names gathers them.
    private static let fewestOfHub = 10
    /// How many pages that look like channels are opened.
    private static let mostChannels = 8

    /// What the checks of the site as a whole look at.
    func siteView(shelf: inout Shelf) async -> SiteView {
        var hubs: [SiteView.Hub] = []
        for (facts, items) in map.hubs(atLeast: Self.fewestOfHub).prefix(3) {
            guard let page = await opening.exhibit(facts, shelf: &shelf) else { continue }
            let distance = map.distance(to: facts.address)
            hubs.append(
                SiteView.Hub(page: page, items: items, clicks: distance == .max ? nil : distance)
            )
        }
        var channels: [Exhibit] = []
        for candidate in candidates.candidates(for: ItemID(3), distance: map.distance(to:)) {
            guard channels.count < Self.mostChannels,
                let facts = map.factsOfPage(at: candidate.address),
                let page = await opening.exhibit(facts, shelf: &shelf)
            else { continue }
            channels.append(page)
        }
        var home: Exhibit?
        if let facts = map.homeFacts { home = await opening.exhibit(facts, shelf: &shelf) }
        return SiteView(
            home: home,
            hubs: hubs,
            channels: channels,
            searchWasWhole: map.sawEnough
        )
    }
}

extension SiteMap {
    /// Pages that lead to many items of the edition, those that lead to most first.
    fileprivate func hubs(atLeast fewest: Int) -> [(facts: Facts, items: Int)] {
        let counted = orderedFacts.filter { $0.format == .html }.map { facts in
            let links = facts.links.filter { $0.region == .main }
            return (
                facts: facts,
                items: Set(links.flatMap { $0.codes + $0.names + $0.surroundings }).count
            )
        }
        return counted.filter { $0.items >= fewest }
            .sorted { ($1.items, $0.facts.address) < ($0.items, $1.facts.address) }
    }

    func factsOfPage(at address: Address) -> Facts? {
        guard case .read(let facts)? = node(for: address)?.outcome, facts.format == .html else {
            return nil
        }
        return facts
    }
}
