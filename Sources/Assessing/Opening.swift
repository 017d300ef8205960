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
        var exhibit = desk.deriver.exhibit(
            document,
            for: candidate,
            path: Path(
                addresses: map.path(to: node?.asked ?? page.address),
                fetchedAt: node?.fetchedAt
            ),
            boilerplate: map.boilerplate
        )
        exhibit.excused = map.diagnosis.excused(for: page.address)
        return exhibit
    }

    /// What an earlier look at a document showed; nil where it has to be opened.
    func knownInspection(of page: PageHead) -> Inspection? {
        // What was recognised in its pictures hangs on the budget of a run.
        guard desk.recognised[page.digest] == nil else { return nil }
        return desk.readings?.known(page, in: map.boilerplate)
    }

    /// Looks at a document closely.
    func inspect(_ exhibit: Exhibit, of page: PageHead) -> Inspection {
        let inspection = desk.deriver.inspect(exhibit, boilerplate: map.boilerplate)
        if let readings = desk.readings, desk.recognised[page.digest] == nil {
            let seen = PageInspection(inspection, of: exhibit.document, in: map.boilerplate)
            readings.keep(seen, of: page)
        }
        return inspection
    }
}
