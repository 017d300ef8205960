internal import Addressing
internal import Model

/// Enters in an audit what is wrong with the links of a site, page by page in order of address.
struct LinkWalk: Sendable {
    private let map: SiteMap
    private var audit = LinkAudit()
    /// By node: whether every link to it is broken, or may be. Nearly all links lead to the others.
    private let isSuspect: [Bool]

    init(_ map: SiteMap) {
        self.map = map
        isSuspect = map.nodes.map { !map.diagnosis.excused.isEmpty || map.isBroken($0) }
    }

    mutating func add(_ facts: Facts) {
        for link in facts.links where link.isAudited {
            guard let index = map.index(for: link.target),
                isSuspect[index] || link.target.fragment != nil,
                let fault = map.fault(of: link, to: map.nodes[index]),
                !(fault.kind == .redirectHome && HomeWords.contains(link.text))
            else { continue }
            audit.note(fault, at: BrokenLink.Source(link, on: facts.address))
        }
    }

    /// What was found in all pages that were added.
    var report: LinkReport {
        var audit = audit
        for (root, fault) in map.diagnosis.excused { audit.note(.excused(fault, at: root)) }
        return audit.report(checked: map.nodes.count { !$0.isSkipped })
    }
}

extension SiteMap {
    /// What is wrong with the links of the pages that were read.
    func linkReport() -> LinkReport {
        var walk = LinkWalk(self)
        for facts in orderedFacts { walk.add(facts) }
        return walk.report
    }

    fileprivate func isBroken(_ node: Node) -> Bool {
        LinkFault(to: node.asked, end(of: node)) != nil
    }

    fileprivate func fault(of link: LinkFact, to node: Node) -> LinkFault? {
        let end = end(of: node)
        if var fault = LinkFault(to: node.asked, end) {
            if diagnosis.firstFailures[site.key(node.asked)] != nil { fault.attempts = 2 }
            return fault
        }
        if let fault = excusedFault(of: link) { return fault }
        guard let fragment = link.target.fragment, let place = NamedPlace(fragment) else {
            return nil
        }
        switch (end, place) {
        case (.page(let places), .element(let place)) where !places.contains(place): break
        case (.pages(let count), .page(let page)) where page > count: break
        default: return nil
        }
        return .missingPlace(link.target)
    }

    /// What is wrong with the server that a link leads to as a whole, by its root.
    private func excusedFault(of link: LinkFact) -> LinkFault? {
        guard let fault = diagnosis.excused(for: link.target),
            link.target.withoutFragment == link.target.root
        else { return nil }
        return .excused(fault, at: link.target.withoutFragment)
    }

    private func end(of node: Node) -> TargetEnd {
        let key = site.key(node.asked)
        if let works = diagnosis.otherCase[key] {
            guard case .refused(let status) = node.outcome else {
                return .otherCase(works: works, status: nil)
            }
            return .otherCase(works: works, status: status)
        }
        return switch node.outcome {
        case .skipped: .unasked
        case .answered: .there
        case .refused(let status): .refused(status: status)
        case .unreachable(let trouble): .unreachable(trouble)
        case .read(let page): end(of: node, page)
        }
    }

    private func end(of node: Node, _ page: PageHead) -> TargetEnd {
        let key = site.key(node.asked)
        if !isHome(node.asked) {
            if node.wasRedirected, isHome(node.final) || site.meansHome(node.final) {
                if !site.meansHome(node.asked) { return .leadsHome }
            } else if page.state == .softNotFound {
                return .softNotFound
            } else if let probe = diagnosis.likeMissing[key] {
                return .likeMissing(probe: probe)
            }
        }
        if let reason = diagnosis.firstFailures[key] { return .worked(after: reason) }
        if let count = page.pageCount { return .pages(count) }
        // What a script writes may have any place.
        return page.format == .html && page.state != .needsRendering
            ? .page(places: page.anchors) : .there
    }
}

extension SiteMap.Node {
    var isSkipped: Bool {
        if case .skipped = outcome { true } else { false }
    }
}

extension LinkFact {
    /// Pictures and what dresses the page are no links that a person follows.
    fileprivate var isAudited: Bool { kind != .resource && kind != .image }
}

extension BrokenLink.Source {
    fileprivate init(_ link: LinkFact, on page: Address) {
        self.init(
            page: page,
            line: link.line,
            column: link.column,
            text: link.text,
            kind: link.kind,
            place: link.place
        )
    }
}
