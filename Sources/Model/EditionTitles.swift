package import ThaiText

/// The titles of an edition that can no longer be judged, for recognising pages made for it.
package struct EditionTitles: Sendable {
    package let year: FiscalYear
    package let title: Wording
    /// Why nothing is judged by it.
    package let reason: Wording
    /// The edition that the items' successors belong to.
    package let continuedIn: FiscalYear
    package let items: [Entry]

    /// One item as it was called and numbered then.
    package struct Entry: Sendable {
        package let id: ItemID
        /// The official title, in Thai.
        package let title: String
        /// The item that continues it; nil where it was dropped.
        package let becomes: ItemID?
        package let confidence: Confidence

        package init(id: ItemID, title: String, becomes: ItemID?, confidence: Confidence) {
            self.id = id
            self.title = title
            self.becomes = becomes
            self.confidence = confidence
        }
    }

    package init(
        year: FiscalYear,
        title: Wording,
        reason: Wording,
        continuedIn: FiscalYear,
        items: [Entry]
    ) {
        self.year = year
        self.title = title
        self.reason = reason
        self.continuedIn = continuedIn
        self.items = items
    }
}
