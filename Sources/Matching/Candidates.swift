package import Addressing
package import Model
import ThaiText

/// Proposes, for each item, the documents that may be its disclosure, from what links and pages say.
///
/// Nothing is decided here: a candidate is opened again and admitted only by its own words.
package struct Candidates: Sendable {
    /// How many documents are opened for one item that only their surroundings or file name suggest.
    package static let mostHints = 24
    /// How many documents are opened for one item in all.
    package static let most = 200

    private var routes: [ItemID: [Address: Candidate]] = [:]

    package init() {}

    /// Takes in what one page says of its links and of itself.
    package mutating func add(_ facts: Facts) {
        for link in facts.links { add(link) }
        for item in facts.named { add(item, facts, .ownTitle) }
        for item in facts.codes { add(item, facts, .fileName) }
    }

    /// Adds what lies in folders: where an item's own link leads to a folder, each of its documents
    /// is what the link leads to.
    ///
    /// `contents` gives the documents of a folder, none for what is no folder. A folder that is given
    /// for many items does not say which of its documents is whose, and is left closed.
    package mutating func open(_ contents: (Address) -> [Address]) {
        var waiting = routes.values.flatMap(\.values).filter(\.isOwnLink)
        for _ in 0..<Self.deepestFolder where !waiting.isEmpty {
            let owners = Dictionary(grouping: waiting, by: \.address).mapValues {
                Set($0.map(\.item)).count
            }
            var found: [Candidate] = []
            for folder in waiting where owners[folder.address, default: 0] < Admission.manyItems {
                for address in contents(folder.address) {
                    let candidate = folder.leading(to: address)
                    let isNew = routes[candidate.item]?[address] == nil
                    add(candidate)
                    if isNew { found.append(candidate) }
                }
            }
            waiting = found
        }
    }

    private static let deepestFolder = 4

    private mutating func add(_ link: LinkFact) {
        guard link.kind != .resource else { return }
        for item in link.surroundings { add(item, link, .surroundings) }
        // What a page shows stands beside its words; it is not what they lead to.
        guard link.kind != .image else { return }
        for item in link.codes { add(item, link, .hubRow) }
        for item in link.names { add(item, link, .linkText) }
    }

    private mutating func add(_ item: ItemID, _ link: LinkFact, _ route: Candidate.Route) {
        add(
            Candidate(
                item: item,
                address: link.target.withoutAnchor,
                route: route,
                label: link.text,
                labelYear: link.year
            )
        )
    }

    private mutating func add(_ item: ItemID, _ facts: Facts, _ route: Candidate.Route) {
        add(
            Candidate(
                item: item,
                address: facts.address,
                route: route,
                label: facts.title,
                labelYear: nil
            )
        )
    }

    /// Keeps the most telling way to each address; of equals the one whose label sorts first, so that
    /// the order of arrival never shows.
    private mutating func add(_ candidate: Candidate) {
        let known = routes[candidate.item]?[candidate.address]
        if let known, Self.ranks(known, before: candidate) { return }
        routes[candidate.item, default: [:]][candidate.address] = candidate
    }

    private static func ranks(_ one: Candidate, before other: Candidate) -> Bool {
        (one.route.rawValue, one.label) <= (other.route.rawValue, other.label)
    }

    /// The candidates of an item, strongest first; ties by click distance, then by address.
    package func candidates(
        for item: ItemID,
        distance: (Address) -> Int
    ) -> [Candidate] {
        let known = routes[item].map { Array($0.values) } ?? []
        let keyed = known.map { ($0, distance($0.address)) }
        let sorted = keyed.sorted { one, other in
            (one.0.route.rawValue, one.1, one.0.address.text)
                < (other.0.route.rawValue, other.1, other.0.address.text)
        }
        return sorted.map(\.0)
    }
}

extension Candidate {
    /// Whether a link with the item's code or name leads to it.
    fileprivate var isOwnLink: Bool { route == .hubRow || route == .linkText }

    /// The same claim to a document that lies behind it.
    fileprivate func leading(to address: Address) -> Candidate {
        Candidate(item: item, address: address, route: route, label: label, labelYear: labelYear)
    }
}
