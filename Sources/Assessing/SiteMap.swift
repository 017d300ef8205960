internal import Addressing
internal import Deriving
internal import FoundationEssentials
internal import Model

/// What a crawl brought home: every address that was asked, what came of it, and who links to whom.
struct SiteMap: Sendable {
    /// One address and what came of asking for it.
    struct Node: Sendable {
        /// The address as links give it, as the public knows it.
        let asked: Address
        /// Clicks from the home page; nil where no link leads to it.
        let depth: Int?
        /// The page whose link leads here on the shortest way; nil for the home page.
        let parent: Address?
        fileprivate(set) var outcome: Harvest.Outcome
        let fetchedAt: Date?
        /// Where the redirects ended, as the public knows it.
        let final: Address
        let wasRedirected: Bool
    }

    let site: Site
    let home: Address
    /// Nodes by the key under which the site knows their address.
    private(set) var nodes: [Address: Node] = [:]
    /// Facts by the key of the address that answered.
    private(set) var facts: [Address: Facts] = [:]
    /// The node whose redirects led to an address that was not asked itself, by keys.
    private var redirected: [Address: Address] = [:]
    var boilerplate = Boilerplate()
    var tally = Tally()

    init(home: Address, site: Site) {
        self.home = home
        self.site = site
    }

    mutating func add(_ node: Node) {
        nodes[site.key(node.asked)] = node
        let final = site.key(node.final)
        if node.wasRedirected { noteRedirect(to: final, by: node) }
        guard case .read(let facts) = node.outcome else { return }
        if self.facts[final] == nil { self.facts[final] = facts }
    }

    /// Of several ways to where a redirect ends the shortest counts, then the first by address.
    private mutating func noteRedirect(to final: Address, by node: Node) {
        if let known = redirected[final].flatMap({ nodes[$0] }), known.ranks(before: node) {
            return
        }
        redirected[final] = site.key(node.asked)
    }

    /// Puts new facts in the place of those that the same address gave.
    mutating func replace(_ facts: Facts) {
        let key = site.key(facts.address)
        guard self.facts.updateValue(facts, forKey: key) != nil else { return }
        for node in nodes where site.key(node.value.final) == key {
            guard case .read = node.value.outcome else { continue }
            nodes[node.key]?.outcome = .read(facts)
        }
    }

    /// The node that answers for an address: that of the address itself, or one whose redirects end
    /// there.
    func node(for address: Address) -> Node? {
        let key = site.key(address)
        return nodes[key] ?? redirected[key].flatMap { nodes[$0] }
    }

    func distance(to address: Address) -> Int { node(for: address)?.depth ?? .max }

    /// What was read of the home page; nil where nothing was.
    var homeFacts: Facts? {
        guard let home = node(for: home) else { return nil }
        return facts[site.key(home.final)]
    }

    /// The documents that lie in a shared folder or are shown by a flip book; none for all else.
    func contents(of address: Address) -> [Address] {
        guard case .read(let facts)? = node(for: address)?.outcome else { return [] }
        return facts.contents.map(\.target.withoutFragment)
    }

    /// The shortest click path to an address, the home page first.
    func path(to address: Address) -> [Address] {
        var path: [Address] = []
        var next: Address? = address
        while let current = next, let node = node(for: current), path.count <= nodes.count {
            path.append(node.asked)
            next = node.parent
        }
        return path.reversed()
    }

    /// All facts, ordered by address, so that nothing depends on the order of arrival.
    var orderedFacts: [Facts] { facts.values.sorted { $0.address < $1.address } }

    /// All nodes, ordered by address.
    var orderedNodes: [Node] { nodes.values.sorted { $0.asked < $1.asked } }
}

/// What was counted on the way.
struct Tally: Sendable {
    var pages = 0
    var documents = 0
    /// Pages whose picture was recognised.
    var ocrPages = 0
    /// Documents of which pictures are left that nobody looked at, for want of pages or time.
    var unrecognised: Set<Address> = []
    var exhausted = true
    /// The budget that ended the crawl while there was more to ask.
    var cut: Budget?
}

extension SiteMap {
    func isRead(_ address: Address) -> Bool {
        if case .read? = node(for: address)?.outcome { true } else { false }
    }

    func isHome(_ address: Address) -> Bool { site.key(address) == site.key(home) }

    /// Whether so much of the site was seen that what was not found is not there.
    ///
    /// False once a budget or Ctrl-C ended the crawl, and where robots.txt, refusals or pages made by
    /// scripts hide more than one page in twenty: a single closed folder hides no disclosure that a
    /// visitor could reach, a site that closes its doors may hide any.
    var sawEnough: Bool {
        guard tally.exhausted else { return false }
        let ours = nodes.values.filter { site.contains($0.asked) }
        let hidden = ours.count { $0.isHidden }
        return hidden * 20 <= ours.count
    }
}

extension SiteMap.Node {
    fileprivate func ranks(before other: Self) -> Bool {
        (depth ?? .max, asked) <= (other.depth ?? .max, other.asked)
    }

    /// Whether it leads to a network, which is not asked.
    var endsOnSocialNetwork: Bool {
        guard case .skipped(.external) = outcome else { return false }
        return final.isOnSocialNetwork
    }

    /// Whether something may be there that was not seen.
    fileprivate var isHidden: Bool {
        switch outcome {
        case .read(let facts): facts.state == .needsRendering || facts.state == .loginWall
        case .refused(let status): status != 404 && status != 410
        case .unreachable(let trouble): trouble != .noSuchFile
        case .answered, .skipped(.external), .skipped(.unsafeLink), .skipped(.trap): false
        case .skipped: true
        }
    }
}
