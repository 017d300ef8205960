package import Model

/// What is known of a site as a whole when its own checks are judged.
package struct SiteView: Sendable {
    /// The home page; nil when it was not read.
    package var home: Exhibit?
    /// Pages that gather links to the disclosures.
    package var hubs: [Hub]
    /// Pages on which a channel that answers was seen, or may be: contact pages, boards of questions.
    package var channels: [Exhibit]
    /// Whether everything in scope was looked at.
    package var searchWasWhole: Bool

    package struct Hub: Sendable {
        package let page: Exhibit
        /// The items of the edition that it links.
        package let items: Set<ItemID>
        /// The clicks from the home page; nil when none lead there.
        package let clicks: Int?

        package init(page: Exhibit, items: Set<ItemID>, clicks: Int?) {
            self.page = page
            self.items = items
            self.clicks = clicks
        }
    }

    package init(home: Exhibit?, hubs: [Hub], channels: [Exhibit], searchWasWhole: Bool) {
        self.home = home
        self.hubs = hubs
        self.channels = channels
        self.searchWasWhole = searchWasWhole
    }
}
