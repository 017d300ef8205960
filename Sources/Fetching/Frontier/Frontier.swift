package import Addressing
package import Model

/// What is to be asked next: breadth first by click depth, each page once, until a budget ends.
///
/// The order is a function of the site and never of who answers first: a depth is begun when the one
/// before is done with, and within a depth pages come before documents (they lead to more) and
/// other hosts last, each by address. So a crawl that a number of pages cuts short is cut at the
/// same place every time. Bytes and time are spent as answers come, and cut where they end. Pages
/// without end are known by a `TrapWatch` and left.
///
/// Pages are numbers here, and addresses bytes; past a limit they move to disk. A copy shares the files:
/// only one copy of a frontier may be used on.
package struct Frontier: Sendable {
    let site: Site
    let budgets: Budgets
    let spill: Spill

    /// All pages that were met, and the visits that go there.
    var itinerary: Itinerary
    /// The pages of the present depth.
    var layer: Layer
    /// Pages that were found for the next depth, and since then perhaps reached by a redirect.
    var found: Space<UInt32>
    /// How many of them no redirect has reached.
    var foundCount = 0
    private var hasSpilled = false
    /// What is known without a link: asked last, since a link may yet be found.
    /// The numbers of a page and of its address in one.
    var unlinked: Space<UInt64>
    /// Pages that lie deeper than the budget allows, or did when they were met.
    var tooDeep: Space<UInt32>

    var watch = TrapWatch()
    var twins = TwinWatch()
    /// The page that was asked for all twins of an address, by the number of what they have in common.
    var bases: [UInt32: UInt32] = [:]
    /// An address that a trap kept from being asked, for each trap.
    private var trapped: [TrapMark: Trap] = [:]
    private var underway = 0
    private var pages = 0
    private var bytes = 0
    private var elapsed = Duration.zero
    /// The budget that ended in the run whose answers are gone through once more.
    private var ended: Budget?

    package init(site: Site, budgets: Budgets = Budgets(), spill: Spill = Spill()) {
        self.site = site
        self.budgets = budgets
        self.spill = spill
        itinerary = Itinerary(spill: spill)
        layer = Layer(spill: spill)
        found = Space(chunkLength: spill.chunkLength, blank: 0)
        unlinked = Space(chunkLength: spill.chunkLength, blank: 0)
        tooDeep = Space(chunkLength: spill.chunkLength, blank: 0)
    }

    /// Adds an address to start from, at depth 0.
    package mutating func start(at address: Address) {
        let page = itinerary.enter(site.key(address))
        guard itinerary.standing(page) != .known else { return }
        itinerary.set(page, Visit(address: address, depth: 0, from: nil), .known)
        layer.add([Layer.Turn(page, itinerary, site)])
    }

    /// Adds what the page of a visit links; to be called once for each page. `face` is what a page is
    /// compared with others by; nil for what is no page.
    package mutating func add(
        _ addresses: some Sequence<Address>,
        from parent: Visit,
        face: PageFace? = nil
    ) {
        let links = Array(addresses)
        let new = fresh(links)
        let page = watched(parent, face)
        let isLoop = watch.repeatsItsParents(page)
        if let face { twins.note(page.number, face, links: new.map(\.address)) }
        watch.note(page, links: isLoop ? [] : new.map(\.address))
        for (key, address) in new {
            let visit = Visit(
                address: address.withoutAnchor,
                depth: parent.depth + 1,
                from: parent.address
            )
            if let kind = isLoop ? .sameAsParent : watch.obstacle(to: address, from: page) {
                note(visit, caughtIn: kind)
            } else {
                let fits = visit.depth <= budgets.depth ?? .max
                keep(visit, to: itinerary.enter(key), fits: fits)
            }
        }
        if itinerary.count >= spill.limit { spillOver() }
    }

    /// A page as those see it who look for traps.
    private mutating func watched(_ visit: Visit, _ face: PageFace?) -> TrapWatch.Page {
        let before = visit.from.flatMap { from in
            knownPage(site.key(from)).map { ($0, PageFamily(from), from) }
        }
        return TrapWatch.Page(
            number: itinerary.enter(site.key(visit.address)),
            address: visit.address,
            family: PageFamily(visit.address),
            before: before,
            face: face
        )
    }

    /// Keeps the best visit that goes to a page which is not known yet.
    mutating func keep(_ visit: Visit, to page: UInt32, fits: Bool) {
        switch itinerary.standing(page) {
        case .known: break
        case .found:
            if fits { itinerary.set(page, visit.better(than: itinerary.visit(page)), .found) }
        case .waiting:
            if fits { itinerary.set(page, visit.better(than: itinerary.visit(page)), .waiting) }
        case .tooDeep where !fits:
            itinerary.set(page, visit.better(than: itinerary.visit(page)), .tooDeep)
        case .unseen, .tooDeep:
            itinerary.set(page, visit, fits ? .found : .tooDeep)
            guard fits else { return tooDeep.append(page) }
            found.append(page)
            foundCount += 1
        }
    }

    private mutating func spillOver() {
        guard !hasSpilled else { return }
        hasSpilled = true
        layer.spill(to: SpillFile(in: spill.folder))
        found.spill(to: SpillFile(in: spill.folder))
        unlinked.spill(to: SpillFile(in: spill.folder))
        tooDeep.spill(to: SpillFile(in: spill.folder))
    }

    /// Whether nothing was lost on disk.
    package var isWhole: Bool {
        !(itinerary.isDamaged || layer.isDamaged || found.isDamaged || unlinked.isDamaged
            || tooDeep.isDamaged)
    }

    /// The addresses that were not known when the present depth was begun, each once, by key.
    private func fresh(_ addresses: some Sequence<Address>) -> [(key: Address, address: Address)] {
        var seen: Set<Address> = []
        return addresses.compactMap { address in
            let key = site.key(address)
            guard !isKnown(key), !isIdleTwin(key), seen.insert(key).inserted else { return nil }
            return (key, address)
        }
    }

    /// Whether an address shows, as has been learned, a page that was asked under another.
    private func isIdleTwin(_ key: Address) -> Bool {
        let page = twins.idle.reduced(key)
        guard page != key, let number = itinerary.number(of: page) else { return false }
        return itinerary.standing(number) == .known || bases[number] != nil
    }

    private func isKnown(_ key: Address) -> Bool { knownPage(key) != nil }

    /// The number of a page that was given out, or waits in `layer`, or a redirect has led to.
    func knownPage(_ key: Address) -> UInt32? {
        guard let page = itinerary.number(of: key), itinerary.standing(page) == .known else {
            return nil
        }
        return page
    }

    mutating func note(_ visit: Visit, caughtIn kind: TrapKind) {
        let mark = TrapMark(visit.address, kind)
        let trap = Trap(visit: visit, kind: kind)
        trapped[mark] = trapped[mark].map { $0.example(or: trap) } ?? trap
    }

    /// What was learned of parameters that choose no page.
    package var idle: IdleParameters { twins.idle }

    /// The traps that were left, with an address of each that was not asked; in order of address.
    package var traps: [Trap] {
        trapped.values.filter { !isKnown(site.key($0.visit.address)) }
            .sorted { $0.visit.address < $1.visit.address }
    }

    /// The same traps, to tell of any address whether it was left in one.
    package var leftTraps: LeftTraps { LeftTraps(trapped.keys) }

    /// Adds what is known without a page that links it, such as from a sitemap. It is asked when
    /// nothing else is left, at depth 1.
    package mutating func addUnlinked(_ addresses: some Sequence<Address>) {
        for address in addresses {
            let page = itinerary.enter(site.key(address))
            let number = itinerary.enter(address.withoutAnchor)
            unlinked.append(UInt64(page) << 32 | UInt64(number))
        }
    }

    /// The next address to ask, `elapsed` after the start; nil where there is none *now*: answers
    /// that are under way may yet bring some, see `isFinished`.
    package mutating func next(elapsed: Duration) -> Visit? {
        self.elapsed = max(self.elapsed, elapsed)
        guard exhausted == nil else { return nil }
        if layer.isEmpty, underway == 0 { beginNextLayer() }
        guard let page = layer.popFirst(itinerary, site) else { return nil }
        underway += 1
        pages += 1
        return itinerary.visit(page)
    }

    /// Notes what came of a visit; to be called after its links were added. What was not asked after
    /// all costs no page.
    package mutating func settle(_ visit: Visit, _ reply: Reply) {
        underway -= 1
        for hop in reply.hops { markKnown(hop.to, by: visit) }
        switch reply.outcome {
        case .arrived(let arrival): bytes += arrival.size
        case .skipped: pages -= 1
        case .refused, .unreachable: break
        }
    }

    /// Takes back a visit that was given out and not made, since `budget` had ended; nothing is given
    /// out from then on.
    package mutating func takeBack(_ visit: Visit, for budget: Budget) {
        underway -= 1
        pages -= 1
        layer.add([Layer.Turn(itinerary.enter(site.key(visit.address)), itinerary, site)])
        ended = ended ?? budget
    }

    /// Gives out once more a visit that was settled; it costs a page like any other.
    package mutating func giveAgain(_ visit: Visit) {
        underway += 1
        pages += 1
    }

    /// What a redirect has led to needs no visit of its own at a later depth.
    private mutating func markKnown(_ address: Address, by visit: Visit) {
        let page = itinerary.enter(site.key(address))
        switch itinerary.standing(page) {
        case .known: return
        case .found: foundCount -= 1
        case .unseen, .tooDeep, .waiting: break
        }
        itinerary.set(page, visit, .known)
    }

    /// Whether nothing is left to ask or to wait for.
    package var isFinished: Bool { underway == 0 && (exhausted != nil || !hasMore) }

    private var hasMore: Bool {
        !layer.isEmpty || foundCount > 0 || twins.isWaiting
            || (0..<unlinked.count).contains {
                itinerary.standing(Self.parts(of: unlinked[$0]).page) != .known
            }
    }

    static func parts(of pair: UInt64) -> (page: UInt32, address: UInt32) {
        (UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair))
    }

    /// The budget that has come to its end while there is more to ask. Whether links were too deep,
    /// `remainders` tells.
    package var exhausted: Budget? {
        guard let budget = spent, hasMore else { return nil }
        return budget
    }

    private var spent: Budget? {
        if let ended { return ended }
        if let limit = budgets.pages, pages >= limit { return .pages }
        if let limit = budgets.bytes, bytes >= limit { return .bytes }
        if let limit = budgets.time, elapsed >= limit { return .time }
        return nil
    }

    /// The click path to a page that was visited: from the home page, or from an address without a
    /// link, to the visit that led to it. Empty where there was none.
    package func path(to address: Address) -> [Address] {
        var path: [Address] = []
        var page = knownPage(site.key(address))
        while let step = page, path.count <= budgets.depth ?? .max {
            let visit = itinerary.visit(step)
            path.append(visit.address)
            page = visit.from.flatMap { knownPage(site.key($0)) }
        }
        return path.reversed()
    }
}
