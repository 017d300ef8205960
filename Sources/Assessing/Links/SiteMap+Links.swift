internal import Addressing
internal import Model

extension SiteMap {
    /// What is wrong with the links of the pages that were read.
    func linkReport() -> LinkReport {
        var audit = LinkAudit()
        for (root, fault) in diagnosis.excused { audit.note(.excused(fault, at: root)) }
        for facts in orderedFacts {
            for link in facts.links where link.isAudited {
                guard let fault = fault(of: link),
                    !(fault.kind == .redirectHome && HomeWords.contains(link.text))
                else { continue }
                audit.note(fault, at: BrokenLink.Source(link, on: facts.address))
            }
        }
        return audit.report(checked: nodes.count { !$0.isSkipped })
    }

    private func fault(of link: LinkFact) -> LinkFault? {
        guard let node = node(for: link.target) else { return nil }
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
