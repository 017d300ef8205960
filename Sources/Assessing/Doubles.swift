internal import Addressing
internal import Model

/// The same page under several addresses: the same bytes, or the same text of its own to the last digit
/// in another frame, as a print view or another language of the menus shows it.
struct Doubles: Sendable {
    /// What pages have in common that say the same.
    enum Substance: Hashable, Sendable {
        case bytes(Digest)
        case text(UInt64)
    }

    private var nearest: [Substance: (address: Address, clicks: Int)] = [:]

    /// - Parameter pages: what was read, with the clicks that it takes to get there.
    init(_ pages: some Sequence<(page: PageHead, asked: Address, clicks: Int)>) {
        for (page, asked, clicks) in pages {
            let substance = Self.substance(of: page)
            if let known = nearest[substance],
                (known.clicks, known.address) < (clicks, asked)
            {
                continue
            }
            nearest[substance] = (asked, clicks)
        }
    }

    init(_ map: SiteMap) {
        self.init(
            map.nodes.lazy.compactMap { node in
                node.outcome.page.map { ($0, node.asked, node.depth ?? .max) }
            }
        )
    }

    /// What a page has in common with its doubles.
    static func substance(of page: PageHead) -> Substance {
        page.substance.map(Substance.text) ?? .bytes(page.digest)
    }

    /// Of a page and its doubles the address with the shortest way from the home page, of several the
    /// first.
    func nearest(to page: PageHead) -> Address? {
        nearest[Self.substance(of: page)]?.address
    }
}
