internal import Addressing
internal import Fetching
internal import Model

extension SiteMap {
    /// How much of the site was seen, and what was not.
    var coverage: Coverage {
        Coverage(
            pages: tally.pages,
            documents: tally.documents,
            ocrPages: tally.ocrPages,
            drawnPages: orderedPages.count { $0.renderer != nil },
            exhausted: tally.exhausted,
            notChecked: (unasked + unrecognised + undrawn).sorted { $0.address < $1.address }
        )
    }

    private var unasked: [Coverage.Unchecked] {
        orderedNodes.compactMap { node in
            guard case .skipped(let skip) = node.outcome else { return nil }
            return Coverage.Unchecked(address: node.asked, reason: Failure.reason(for: skip))
        }
    }

    private var unrecognised: [Coverage.Unchecked] {
        tally.unrecognised.map { Coverage.Unchecked(address: $0, reason: .recognitionBudget) }
    }

    private var undrawn: [Coverage.Unchecked] {
        orderedPages.filter { $0.state == .needsRendering }
            .map { Coverage.Unchecked(address: $0.address, reason: .needsRendering) }
    }

    /// Why the home page gave nothing to judge a site by; nil where it did.
    var whyHomeUnread: Reason? {
        guard let node = node(for: home) else { return .cancelled }
        guard case .read(let page) = node.outcome else {
            return Failure.verdict(on: node.outcome).1
        }
        if page.state == .needsRendering { return .needsRendering }
        return Failure.reason(for: page.readability)
    }
}
