internal import Addressing
internal import Matching
internal import Model

/// What the court needs of all pages at once, and what is wrong with their links: gathered in one walk
/// over their facts, which lie on disk.
struct Docket: Sendable {
    /// The documents that may be the disclosure of each item, by what links and pages say.
    private(set) var candidates = Candidates()
    private(set) var hubRows = HubRows()
    /// Links by which visitors are told of channels.
    var channels: [LinkFact] { channelList.links }
    /// Pages that lead to many items, those that lead to most first.
    private(set) var hubs: [(page: PageHead, items: Set<ItemID>)] = []

    /// What is wrong with the links of the pages.
    let links: LinkReport

    /// Which addresses show the same page.
    let doubles: Doubles

    private var channelList = ChannelList()

    /// A page that leads to so many items by their codes or names gathers them.
    private static let fewestOfHub = 10
    /// How many such pages are looked at.
    private static let mostHubs = 3

    init(_ map: SiteMap) {
        doubles = Doubles(map)
        var walk = LinkWalk(map)
        for page in map.orderedPages {
            guard let facts = map.facts(of: page) else { continue }
            candidates.add(facts, of: map.site)
            hubRows.add(facts, in: map)
            channelList.add(facts)
            walk.add(facts)
            if page.format == .html { Self.note(page, items: Self.items(of: facts), in: &hubs) }
        }
        candidates.open { map.contents(of: $0) }
        links = walk.report
    }

    private static func items(of facts: Facts) -> Set<ItemID> {
        var items: Set<ItemID> = []
        for link in facts.links where link.region == .main {
            items.formUnion(link.codes)
            items.formUnion(link.names)
            items.formUnion(link.surroundings)
        }
        return items
    }

    /// Of pages that lead to as many items the first by address counts, which came first.
    private static func note(
        _ page: PageHead,
        items: Set<ItemID>,
        in hubs: inout [(page: PageHead, items: Set<ItemID>)]
    ) {
        guard items.count >= fewestOfHub else { return }
        let place = hubs.firstIndex { $0.items.count < items.count } ?? hubs.count
        hubs.insert((page, items), at: place)
        if hubs.count > mostHubs { hubs.removeLast() }
    }
}

extension Candidates {
    /// Takes in what a page says; another host's document is read for itself, and where it leads nobody
    /// asked.
    mutating func add(_ facts: Facts, of site: Site) {
        var facts = facts
        if !site.contains(facts.address) { facts.links = facts.contents }
        add(facts)
    }
}

extension SiteMap {
    /// The documents that may be the disclosure of each item, by what links and pages say.
    var candidates: Candidates {
        var candidates = Candidates()
        for facts in orderedFacts { candidates.add(facts, of: site) }
        candidates.open { contents(of: $0) }
        return candidates
    }
}

/// For how many items hubs give the same bytes.
struct HubRows: Sendable {
    private var items: [Digest: Set<ItemID>] = [:]

    mutating func add(_ facts: Facts, in map: SiteMap) {
        for link in facts.links where !link.codes.isEmpty {
            guard let target = map.page(at: link.target) else { continue }
            items[target.digest, default: []].formUnion(link.codes)
        }
    }

    func count(_ digest: Digest) -> Int { items[digest]?.count ?? 0 }
}

/// The first links of a site that say something, each target and text once.
private struct ChannelList {
    private(set) var links: [LinkFact] = []
    private var seen: Set<Told> = []

    private static let most = 2_000

    private struct Told: Hashable {
        let text: String
        let target: Address
    }

    mutating func add(_ facts: Facts) {
        for link in facts.links where !link.text.isEmpty && link.kind == .anchor {
            guard links.count < Self.most else { return }
            if seen.insert(Told(text: link.text, target: link.target)).inserted {
                links.append(link)
            }
        }
    }
}
