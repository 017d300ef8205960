internal import Addressing
internal import Fetching
internal import Model

/// A page that may only answer.
struct Suspect: Sendable {
    let page: MissingPages.Page
    let siblings: Siblings?
    let isHome: Bool
}

/// Pages that may only answer: those of families whose made-up address is answered with a page.
///
/// Whether they say what that page says is decided when all are known.
struct Suspects: Sendable {
    private var families: [Siblings: [MissingPages.Page]] = [:]
    private var home: MissingPages.Page?

    mutating func add(_ suspect: Suspect) {
        if suspect.isHome { home = suspect.page }
        guard let siblings = suspect.siblings else { return }
        families[siblings, default: []].append(suspect.page)
    }

    /// The pages that are as good as missing, each with the address that was made up for its family.
    /// `linked` are addresses that are there.
    func missing(
        by prober: Prober,
        linked: Set<Address>
    ) async -> [(page: Address, probe: Address)] {
        await prober.missing(
            among: families,
            of: families.values.flatMap(\.self).sorted { $0.asked < $1.asked },
            home: home.map { [$0] } ?? [],
            linked: linked
        )
    }
}
