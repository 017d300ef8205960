internal import Addressing
internal import Deriving
internal import Fetching
internal import Model

/// Opens documents that were read before, with the way a person gets to them.
struct Opening: Sendable {
    let map: SiteMap
    let desk: ReadingDesk
    let source: Source

    /// The page itself, for no item in particular.
    func exhibit(_ page: PageHead, shelf: inout Shelf) async -> Exhibit? {
        let candidate = Candidate(
            item: ItemID(0),
            address: page.address,
            route: .ownTitle,
            label: map.facts(of: page)?.title ?? "",
            labelYear: nil
        )
        return await exhibit(page, for: candidate, shelf: &shelf)
    }

    /// The document laid out for one candidate; nil where it cannot be had again.
    func exhibit(_ page: PageHead, for candidate: Candidate, shelf: inout Shelf) async -> Exhibit? {
        guard
            let document = await shelf.document(
                page,
                open: { await desk.open($0, from: source) }
            )
        else { return nil }
        let node = map.node(for: candidate.address)
        return desk.deriver.exhibit(
            document,
            for: candidate,
            path: Path(
                addresses: map.path(to: node?.asked ?? page.address),
                fetchedAt: node?.fetchedAt
            ),
            boilerplate: map.boilerplate
        )
    }
}
