/// What a page is compared by while a site is crawled: whether it says anything that others have not said.
package struct PageFace: Hashable, Sendable {
    /// The same number for pages of the same words in any order, but for digits and the names of days and
    /// months.
    package var words: UInt64
    /// The same number for the same bytes.
    package var bytes: UInt64
    /// The same number for pages that link the same paths; 0 where nobody looked.
    package var links: UInt64
    /// Whether it shows no more than a heading, an empty list or a notice that nothing is there.
    package var isEmpty: Bool

    package init(words: UInt64, bytes: UInt64, links: UInt64 = 0, isEmpty: Bool = false) {
        self.words = words
        self.bytes = bytes
        self.links = links
        self.isEmpty = isEmpty
    }
}
