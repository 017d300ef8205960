package import Model

/// What oitcheck sees in one document: what `oitcheck read` shows.
package struct Sight: Sendable {
    /// The file or address as the user named it.
    package let location: String
    package let document: Document
    /// The years it is of, as a run takes them.
    package let times: DocumentTimes
    /// Bytes of the file.
    package let size: Int
    /// What read it says of itself; nil for a page of HTML, which is read here.
    package let abilities: Hello?
    /// The pages that are shown, counted from 1; nil for all.
    package let pages: ClosedRange<Int>?

    package init(
        location: String,
        document: Document,
        times: DocumentTimes,
        size: Int,
        abilities: Hello? = nil,
        pages: ClosedRange<Int>? = nil
    ) {
        self.location = location
        self.document = document
        self.times = times
        self.size = size
        self.abilities = abilities
        self.pages = pages
    }

    /// The blocks of the pages that are shown.
    var blocks: [Block] { document.blocks.filter { shows($0.place) } }

    /// The tables of the pages that are shown.
    var tables: [Table] { document.tables.filter { shows($0.place) } }

    /// The numbers of the pages that are shown.
    var pageNumbers: [Int] {
        let last = max(1, document.pageCount)
        return (pages ?? 1...last).filter { $0 <= last }
    }

    private func shows(_ place: Place) -> Bool { pages?.contains(place.page ?? 1) ?? true }
}
