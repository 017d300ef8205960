internal import Addressing
internal import Model

extension SiteMap {
    /// What is wrong with the links of the pages that were read.
    func linkReport() -> LinkReport {
        var audit = LinkAudit()
        for facts in orderedFacts {
            for link in facts.links where link.isAudited {
                guard let fault = fault(of: link) else { continue }
                audit.note(fault, at: BrokenLink.Source(link, on: facts.address))
            }
        }
        return audit.report(checked: nodes.count { !$0.isSkipped })
    }

    private func fault(of link: LinkFact) -> LinkFault? {
        guard let node = node(for: link.target) else { return nil }
        let end = end(of: node)
        if let fault = LinkFault(to: node.asked, end) { return fault }
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

    private func end(of node: Node) -> TargetEnd {
        switch node.outcome {
        case .skipped: .unasked
        case .answered: .there
        case .refused(let status): .refused(status: status)
        case .unreachable(let trouble): .unreachable(trouble)
        case .read(let page): end(of: node, page)
        }
    }

    private func end(of node: Node, _ page: PageHead) -> TargetEnd {
        if !isHome(node.asked) {
            if node.wasRedirected, isHome(node.final) { return .leadsHome }
            if page.state == .softNotFound { return .softNotFound }
        }
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
