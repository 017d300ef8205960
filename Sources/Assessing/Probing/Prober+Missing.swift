internal import Addressing
internal import Deriving
internal import Fetching
internal import Model

extension Prober {
    /// The pages that are as good as missing, each with the address that was made up for its family; of
    /// families that were asked about.
    ///
    /// - Parameters:
    ///   - families: the pages that are asked about.
    ///   - others: pages in whose frames notices stand.
    ///   - home: what is known of the home page.
    ///   - linked: addresses that are there, of which not all need be among the pages.
    /// - Returns: pairs in no order.
    func missing(
        among families: [Siblings: [MissingPages.Page]],
        of others: [MissingPages.Page],
        home: [MissingPages.Page],
        linked: Set<Address> = []
    ) async -> [(page: Address, probe: Address)] {
        var found: [(page: Address, probe: Address)] = []
        for (siblings, family) in families {
            guard let probe = siblings.madeUp?.address, let answer = answers[siblings],
                case .page = answer
            else { continue }
            let missing = MissingPages.missing(
                by: answer,
                among: family,
                of: others,
                parents: await parents(of: siblings, among: others, linked: linked) + home
            )
            found += missing.map { ($0.asked, probe) }
        }
        return found
    }

    /// The pages above a family, which sites show in place of what is missing. One that is linked and is
    /// not among `pages` is asked for.
    private func parents(
        of siblings: Siblings,
        among pages: [MissingPages.Page],
        linked: Set<Address>
    ) async -> [MissingPages.Page] {
        let known = pages.filter { siblings.lie(below: $0.asked) }
        guard let above = siblings.above, linked.contains(above),
            !known.contains(where: { $0.asked == above }),
            case .arrived(let arrival) = await source.fetch(above).outcome,
            let document = arrival.page(at: above),
            let page = MissingPages.Page(document, in: states.state(of: document), asked: above)
        else { return known }
        return known + [page]
    }
}
