internal import Addressing
internal import Judging
internal import Matching
internal import Model

extension Dossiers {
    /// How many pages that look like channels are opened.
    private static let mostChannels = 8

    /// What the checks of the site as a whole look at.
    func siteView(shelf: inout Shelf) async -> SiteView {
        var hubs: [SiteView.Hub] = []
        for (page, items) in docket.hubs {
            guard let exhibit = await opening.exhibit(page, shelf: &shelf) else { continue }
            let distance = map.distance(to: page.address)
            hubs.append(
                SiteView.Hub(page: exhibit, items: items, clicks: distance == .max ? nil : distance)
            )
        }
        var channels: [Exhibit] = []
        for candidate in docket.candidates.candidates(for: ItemID(3), distance: map.distance(to:)) {
            guard channels.count < Self.mostChannels,
                let page = map.page(at: candidate.address), page.format == .html,
                let exhibit = await opening.exhibit(page, shelf: &shelf)
            else { continue }
            channels.append(exhibit)
        }
        var home: Exhibit?
        if let page = map.homePage { home = await opening.exhibit(page, shelf: &shelf) }
        return SiteView(
            home: home,
            hubs: hubs,
            channels: channels,
            searchWasWhole: searchWasWhole
        )
    }
}
