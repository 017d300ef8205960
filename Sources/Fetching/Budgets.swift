/// What a crawl may spend; nil means no limit.
package struct Budgets: Hashable, Sendable {
    /// Addresses asked, pages and documents alike.
    package var pages: Int?
    /// Decoded bytes of all bodies together.
    package var bytes: Int?
    package var time: Duration?
    /// Clicks from the home page, which is at depth 0.
    package var depth: Int?

    package init(
        pages: Int? = 20_000,
        bytes: Int? = 8 << 30,
        time: Duration? = nil,
        // An archive of ten years, month by month from the newest. Pages without end are left before.
        depth: Int? = 128
    ) {
        self.pages = pages
        self.bytes = bytes
        self.time = time
        self.depth = depth
    }
}
