/// What a closer look at a document shows, before it is admitted as an item's disclosure.
package struct Inspection: Sendable {
    /// How it stands to each item of the edition, in the edition's order.
    package let likenesses: [Likeness]
    package let state: PageState
    /// The agency that its title area names, if it names one with its place.
    package let agency: String?
    /// False where its first page is a picture: what it says it is was recognised, or not read at all,
    /// so that words which are not found may stand there all the same.
    package let isTitleSure: Bool

    package init(
        likenesses: [Likeness],
        state: PageState,
        agency: String?,
        isTitleSure: Bool = true
    ) {
        self.likenesses = likenesses
        self.state = state
        self.agency = agency
        self.isTitleSure = isTitleSure
    }
}

/// How a document stands to an item, by its own words.
package enum Likeness: Hashable, Sendable {
    /// Its title area says that it is the item's disclosure, and its content bears it out.
    case own
    /// Its title says so, and also something that the item's disclosure never says.
    case refused(String)
    case none
}
