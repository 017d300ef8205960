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

    /// The node with the shortest way from the home page, of several the first by address.
    private var nearest: [Substance: Int32] = [:]

    init(_ map: SiteMap) {
        for (index, node) in map.nodes.enumerated() {
            guard let page = node.outcome.page else { continue }
            let substance = Self.substance(of: page)
            if let known = nearest[substance], map.nodes[Int(known)].isNearer(than: node) {
                continue
            }
            nearest[substance] = Int32(index)
        }
    }

    /// What a page has in common with its doubles.
    static func substance(of page: PageHead) -> Substance {
        page.substance.map(Substance.text) ?? .bytes(page.digest)
    }

    /// Of a page and its doubles the node with the shortest way from the home page.
    func nearest(to page: PageHead) -> Int? {
        nearest[Self.substance(of: page)].map(Int.init)
    }
}

extension SiteMap.Node {
    fileprivate func isNearer(than other: Self) -> Bool {
        (depth ?? .max, asked) < (other.depth ?? .max, other.asked)
    }
}
