internal import Addressing
internal import Fetching
internal import Model

/// Looks closer at what a crawl brought home: which pages only answer, and which links are misspelt.
///
/// It asks for few addresses more, each as the crawl does: within robots.txt, pace and scope.
struct Diagnostics: Sendable {
    let source: Source
    /// How many addresses are under way at a time.
    let parallel: Int
    /// Whether addresses may be asked that nobody links; an export needs none to be known whole.
    let probes: Bool
    /// When nothing more may be asked; nil for never.
    let deadline: ContinuousClock.Instant?

    /// The most links whose spelling is tried out.
    private static let mostMisspelt = 50

    /// Notes in the map what it finds.
    func diagnose(_ map: inout SiteMap) async {
        let site = map.site
        let gone = map.orderedNodes.lazy.filter { $0.isGone && site.contains($0.asked) }
        let there = map.nodes.lazy.filter { $0.isThere && site.contains($0.asked) }
        map.diagnosis.otherCase = await otherCase(
            of: gone.map(\.asked),
            known: there.map(\.asked)
        )
        if probes { map.diagnosis.likeMissing = await likeMissing(in: map) }
    }
}

// MARK: - Pages that only answer

extension Diagnostics {
    private func likeMissing(in map: SiteMap) async -> [Address: Address] {
        let pages = map.sketchedPages
        var families: [Siblings: [MissingPages.Page]] = [:]
        for page in pages where !map.isHome(page.asked) {
            guard let siblings = Siblings(page.asked) else { continue }
            families[siblings, default: []].append(page)
        }
        let prober = Prober(source)
        await each(Self.inOrder(families).prefix(Prober.mostProbes)) {
            _ = await prober.answer(for: $0)
        } take: {
        }
        let missing = await prober.missing(
            among: families,
            of: pages,
            home: pages.filter { map.isHome($0.asked) }
        )
        return Dictionary(
            missing.map { (map.site.key($0.page), $0.probe) },
            uniquingKeysWith: min
        )
    }

    /// The largest families first, then the deepest.
    private static func inOrder(_ families: [Siblings: [MissingPages.Page]]) -> [Siblings] {
        families.sorted { one, other in
            (other.value.count, other.key.depth, one.key.before, one.key.after)
                < (one.value.count, one.key.depth, other.key.before, other.key.after)
        }
        .map(\.key)
    }

    /// Asks something about each of a list, a few at a time, until the time is up.
    private func each<Work: Sendable, Result: Sendable>(
        _ list: some Sequence<Work>,
        _ work: @escaping @Sendable (Work) async -> Result,
        take: (Result) -> Void
    ) async {
        await withTaskGroup(of: Result.self) { group in
            var rest = Array(list)[...]
            func start() {
                guard !Task.isCancelled, deadline.map({ .now < $0 }) ?? true,
                    let next = rest.popFirst()
                else { return }
                group.addTask { await work(next) }
            }
            for _ in 0..<max(1, parallel) { start() }
            while let result = await group.next() {
                take(result)
                start()
            }
        }
    }
}

extension SiteMap {
    /// The pages that say something, in order of address.
    fileprivate var sketchedPages: [MissingPages.Page] {
        orderedNodes.compactMap { node in
            guard let page = node.outcome.page, let sketch = page.sketch,
                site.contains(node.asked), page.state.mayBeNotice
            else { return nil }
            return MissingPages.Page(asked: node.asked, final: node.final, sketch: sketch)
        }
    }
}

// MARK: - Misspelt links

extension Diagnostics {
    /// Where missing addresses are found when the case of their letters is left open, by the key under
    /// which the site knows each.
    ///
    /// - Parameters:
    ///   - missing: addresses at which nothing is.
    ///   - known: addresses that answered, and did not send elsewhere.
    /// - Returns: the address that works, by that key.
    func otherCase(
        of missing: [Address],
        known: some Sequence<Address>
    ) async -> [Address: Address] {
        guard !missing.isEmpty else { return [:] }
        var spelling = Spelling(of: missing)
        spelling.add(known: known)
        if !probes { spelling.add(known: await source.entries().addresses) }
        var found: [Address: Address] = [:]
        var guesses: [(missing: Address, guesses: [Address])] = []
        let asked = Set(missing.map(source.site.key))
        for address in missing {
            if let works = spelling.known(as: address) {
                found[source.site.key(address)] = works
            } else if probes {
                let open = spelling.guesses(for: address)
                    .filter { !asked.contains(source.site.key($0)) }
                if !open.isEmpty { guesses.append((address, open)) }
            }
        }
        let tried = guesses.prefix(Self.mostMisspelt)
        let there = await there(of: Set(tried.flatMap(\.guesses)).sorted())
        for (address, guesses) in tried {
            found[source.site.key(address)] = guesses.first { there.contains($0) }
        }
        return found
    }

    /// Which of some addresses answer, and do not send elsewhere: a redirect leads to whatever the site
    /// shows in place of what is missing.
    private func there(of addresses: [Address]) async -> Set<Address> {
        var found: Set<Address> = []
        await each(addresses) {
            ($0, await source.fetch($0))
        } take: { address, reply in
            if case .arrived = reply.outcome, reply.hops.isEmpty { found.insert(address) }
        }
        return found
    }
}

extension SiteMap.Node {
    fileprivate var isGone: Bool {
        switch outcome {
        case .refused(404), .refused(410), .unreachable(.noSuchFile): true
        default: false
        }
    }

    fileprivate var isThere: Bool {
        switch outcome {
        case .read, .answered: !wasRedirected
        default: false
        }
    }
}
