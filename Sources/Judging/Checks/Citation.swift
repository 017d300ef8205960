internal import Model

/// A place in an exhibit that a check points at, with the words that stand there.
struct Citation: Hashable {
    let locator: Locator
    /// A part of one block or cell, or nothing where a picture, a link or a form speaks.
    let quote: String
    /// How the words came to be known.
    let origin: TextOrigin

    init(place: Place, heading: String = "", quote: String, origin: TextOrigin = .written) {
        locator = Locator(place: place, heading: heading.quote())
        self.quote = quote
        self.origin = origin
    }
}

extension Document {
    /// Points at a block; a long one is quoted from the UTF-8 offset on.
    func citation(block index: Int, from offset: Int = 0) -> Citation {
        guard blocks.indices.contains(index) else { return Citation(place: Place(), quote: "") }
        let block = blocks[index]
        return Citation(
            place: block.place,
            heading: heading(block.heading, not: index),
            quote: block.text.quote(from: offset),
            origin: block.origin
        )
    }

    /// The text of the heading at an index, where there is one.
    func heading(_ index: Int?, not own: Int? = nil) -> String {
        guard let index, index != own, blocks.indices.contains(index) else { return "" }
        return blocks[index].text
    }
}
