internal import Addressing
internal import Model

/// Picks the pictures by which a page may make an item's disclosure: a poster, a chart.
enum ShownPictures {
    /// A page that shows more has a gallery, whose pictures show people and not words.
    private static let most = 3

    /// Gives the links to such pictures of a page the items that the page is of, by its own words.
    static func mark(_ links: inout [LinkFact], of document: Document, for items: [ItemID]) {
        guard document.format == .html, !items.isEmpty else { return }
        let shown = Set(document.images.filter(\.isContent).compactMap(\.source))
        guard (1...most).contains(shown.count) else { return }
        for index in links.indices
        where links[index].kind == .image && shown.contains(links[index].target) {
            links[index].surroundings = items
        }
    }
}
