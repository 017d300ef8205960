internal import Addressing
internal import Deriving
internal import Fetching
internal import FoundationEssentials
internal import Model
internal import Storing

/// What a crawl brought home: every address that was asked, what came of it, and who links to whom.
///
/// Of each page a small head stays in memory; its facts, with all its links, lie in a store.
struct SiteMap: Sendable {
    /// One address and what came of asking for it.
    struct Node: Sendable {
        /// The address as links give it, as the public knows it.
        let asked: Address
        /// Where the redirects ended, as the public knows it.
        let final: Address
        fileprivate(set) var outcome: VisitOutcome<PageHead>
        let fetchedAt: Date?
        let wasRedirected: Bool
        /// Clicks from the home page; nil where no link leads to it.
        let depth: Int32?
        /// The node whose page leads here on the shortest way; nil for the home page and for what no page
        /// links.
        let parent: Int32?
    }

    let site: Site
    let home: Address
    /// In the order of arrival.
    private(set) var nodes: [Node] = []
    /// Indices of nodes by the key under which the site knows their address.
    private var indices: [Address: Int32] = [:]
    /// The node whose redirects led to an address that was not asked itself, by the address's key.
    private var redirected: [Address: Int32] = [:]
    /// What the crawl has learned of addresses that show one page. Of such twins one was asked.
    var idle = IdleParameters() {
        didSet { noteTwins() }
    }
    /// The node that shows a page which was asked under a twin of its address only, by the page's key.
    private var twins: [Address: Int32] = [:]
    private let store: FactsStore
    /// Each Content-Type once, and each set of named places: most pages of a site share them.
    private var contentTypes: Set<String> = []
    private var anchorSets: Set<AnchorSet> = []
    /// The traps that were left. Of each one address has a node.
    var traps = LeftTraps()
    var boilerplate = Boilerplate()
    var tally = Tally()
    var diagnosis = Diagnosis()

    /// An empty map, which puts the facts of the site's pages into `store`.
    init(home: Address, site: Site, store: FactsStore) {
        self.home = home
        self.site = site
        self.store = store
    }

    mutating func add(_ node: Node) {
        let key = site.key(node.asked)
        let index = indices[key] ?? Int32(nodes.count)
        if index == nodes.count {
            nodes.append(node)
            indices[key] = index
        } else {
            nodes[Int(index)] = node
        }
        if node.wasRedirected { noteRedirect(to: site.key(node.final), by: index) }
    }

    /// Puts the facts of a page into the store, and gives what of it stays in memory.
    ///
    /// - Parameters:
    ///   - facts: all that was found on the page.
    ///   - address: where it is, whose text is kept once for all that name it.
    ///   - encoded: the facts as bytes, where they are at hand.
    /// - Returns: its head, which leads back to the facts.
    mutating func keep(_ facts: Facts, at address: Address, encoded: [UInt8]? = nil) -> PageHead {
        let contentType = facts.contentType.map { contentTypes.insert($0).memberAfterInsert }
        return PageHead(
            facts,
            at: address,
            contentType: contentType,
            anchors: anchorSets.insert(AnchorSet(facts.anchors)).memberAfterInsert,
            keptAt: store.keep(facts, encoded: encoded)
        )
    }

    /// Of several ways to where a redirect ends one that was read counts, then the shortest, then the
    /// first by address.
    private mutating func noteRedirect(to final: Address, by index: Int32) {
        if let known = redirected[final], nodes[Int(known)].ranks(before: nodes[Int(index)]) {
            return
        }
        redirected[final] = index
    }

    /// Puts new facts in the place of those that the same address gave.
    mutating func replace(_ facts: Facts) {
        let key = site.key(facts.address)
        let head = keep(facts, at: facts.address)
        for index in nodes.indices where nodes[index].outcome.page != nil {
            let node = nodes[index]
            let isThere =
                node.wasRedirected
                ? site.key(node.final) == key : indices[key].map(Int.init) == index
            if isThere { nodes[index].outcome = .read(head) }
        }
    }

    /// The node that answers for an address: that of the address itself, or one whose redirects end
    /// there. An address that was left beside its twin has that one's answer.
    func node(for address: Address) -> Node? { index(for: address).map { nodes[$0] } }

    /// Which of the nodes that is.
    func index(for address: Address) -> Int? {
        let key = site.key(address)
        let own = indices[key] ?? redirected[key]
        if let own, !nodes[Int(own)].isSkipped { return Int(own) }
        if let index = twin(of: key) ?? own { return Int(index) }
        // A fragment like those that name pages, on a site whose pages were not drawn.
        return address.hasRoute ? index(for: address.withoutFragment) : nil
    }

    private func twin(of key: Address) -> Int32? {
        guard !idle.isEmpty else { return nil }
        let page = idle.reduced(key)
        return twins[page] ?? indices[page]
    }

    private mutating func noteTwins() {
        twins = [:]
        for index in nodes.indices where !nodes[index].isSkipped {
            let key = site.key(nodes[index].asked)
            let page = idle.reduced(key)
            guard page != key, indices[page] == nil else { continue }
            let known = twins[page].map { nodes[Int($0)] }
            if known?.ranks(before: nodes[index]) != true { twins[page] = Int32(index) }
        }
    }

    func distance(to address: Address) -> Int { node(for: address)?.depth.map(Int.init) ?? .max }

    /// What was read at an address; nil where nothing was.
    func page(at address: Address) -> PageHead? { node(for: address)?.outcome.page }

    /// What was read of the home page; nil where nothing was.
    var homePage: PageHead? { page(at: home) }

    /// The documents that lie in a shared folder or are shown by a flip book; none for all else.
    func contents(of address: Address) -> [Address] {
        guard let page = page(at: address),
            page.address.isSharedFolder || page.address.isFlipBook,
            let facts = facts(of: page)
        else { return [] }
        return facts.contents.map(\.target.withoutFragment)
    }

    /// The shortest click path to an address, the home page first.
    func path(to address: Address) -> [Address] {
        var path: [Address] = []
        var next = index(for: address)
        while let index = next, path.count <= nodes.count {
            path.append(nodes[index].asked)
            next = nodes[index].parent.map(Int.init)
        }
        return path.reversed()
    }

    /// All nodes, ordered by address.
    var orderedNodes: some Sequence<Node> {
        nodes.indices.sorted { nodes[$0].asked < nodes[$1].asked }.lazy.map { nodes[$0] }
    }
}

extension SiteMap {
    /// All that was found on a page that was read; nil where the store lost it.
    func facts(of page: PageHead) -> Facts? { store.facts(at: page.place) }

    /// Whether nothing of the site was lost on disk.
    var isWhole: Bool { store.isWhole && tally.isWhole }

    /// What was read, each address that answered once, ordered by address, so that nothing depends on
    /// the order of arrival. The pages are not copied: a map must not be changed while it goes through them.
    var orderedPages: some Sequence<PageHead> {
        let pages = nodes.indices.compactMap { index -> (index: Int32, address: Address)? in
            guard let page = nodes[index].outcome.page, speaksForItsPage(index) else { return nil }
            return (Int32(index), page.address)
        }
        let order = pages.sorted { $0.address < $1.address }.map(\.index)
        return order.lazy.compactMap { nodes[Int($0)].outcome.page }
    }

    /// The facts of the same pages in the same order, one page's at a time in memory.
    var orderedFacts: some Sequence<Facts> { orderedPages.lazy.compactMap { facts(of: $0) } }

    /// Whether no other node tells what is read where this one ends: of all that lead there the one that
    /// asked for that address, else the best of those that were sent there.
    private func speaksForItsPage(_ index: Int) -> Bool {
        let node = nodes[index]
        guard node.wasRedirected else { return true }
        let final = site.key(node.final)
        if let own = indices[final], own != index, let other = nodes[Int(own)].outcome.page,
            site.key(other.address) == final
        {
            return false
        }
        return redirected[final].map(Int.init) == index
    }
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
    /// Whether the crawl lost nothing of what it had put on disk.
    var isWhole = true
}

extension SiteMap {
    func isRead(_ address: Address) -> Bool {
        page(at: address) != nil
    }

    /// Why an address that a page links has no node: of a trap one address speaks for all, other hosts
    /// may be none of ours, and else the crawl ended before it got there.
    func whyUnasked(_ address: Address) -> Reason {
        guard site.contains(address) else { return .external }
        if let kind = traps.kind(holding: address) { return .trap(kind) }
        return tally.cut.map(Reason.budget) ?? .cancelled
    }

    func isHome(_ address: Address) -> Bool { site.key(address) == site.key(home) }

    /// Whether so much of the site was seen that what was not found is not there.
    ///
    /// False once a budget or Ctrl-C ended the crawl, and where robots.txt, refusals or pages made by
    /// scripts hide more than one page in twenty: a single closed folder hides no disclosure that a
    /// visitor could reach, a site that closes its doors may hide any.
    var sawEnough: Bool {
        guard tally.exhausted else { return false }
        var (ours, hidden) = (0, 0)
        for node in nodes where site.contains(node.asked) {
            ours += 1
            if node.isHidden { hidden += 1 }
        }
        return hidden * 20 <= ours
    }
}

extension SiteMap.Node {
    fileprivate func ranks(before other: Self) -> Bool {
        let (isRead, isOtherRead) = (outcome.page != nil, other.outcome.page != nil)
        guard isRead == isOtherRead else { return isRead }
        return (depth ?? .max, asked) <= (other.depth ?? .max, other.asked)
    }

    /// Whether it leads to a network, which is not asked.
    var endsOnSocialNetwork: Bool {
        guard case .skipped(.external) = outcome else { return false }
        return final.isOnSocialNetwork
    }

    /// Whether something may be there that was not seen.
    fileprivate var isHidden: Bool {
        switch outcome {
        case .read(let page): page.state == .needsRendering || page.state == .loginWall
        case .refused(let status): status != 404 && status != 410
        case .unreachable(let trouble): trouble != .noSuchFile
        case .answered, .skipped(.external), .skipped(.unsafeLink), .skipped(.trap): false
        case .skipped: true
        }
    }
}
