internal import Addressing
internal import Model

extension TextPage {
    /// How many places of one target are shown.
    private static let mostPlaces = 3
    /// How many addresses that were left out for one reason are shown.
    private static let mostUnchecked = 5

    /// A check of links: what is broken by kind and target, then what was not checked, and why.
    mutating func write(_ check: LinkCheck, toolVersion: String) {
        line(Span(say(Labels.linkTitle), .bold), Span("  oitcheck \(toolVersion)", .dim))
        let label = check.kind == .site ? Labels.site : Labels.folder
        line(Span(say(label).fitted(to: 24), .dim), Span(check.location))
        line(
            Span(say(Labels.linksChecked(check.links)), check.links.broken.isEmpty ? .green : .red)
        )
        line(Span(say(Labels.linksSeen(check)), .dim))
        for kind in BrokenLink.Kind.allCases {
            write(check.links.broken.filter { $0.kind == kind })
        }
        write(check.coverage)
    }

    /// The targets of one kind.
    private mutating func write(_ broken: [BrokenLink]) {
        guard let kind = broken.first?.kind else { return }
        line()
        line(Span("\(say(kind.wording)) (\(broken.count))", .bold))
        for link in broken {
            let status = link.status.map { "HTTP \($0)  " } ?? ""
            let doubt = link.isUnverified ? "  (\(say(Labels.unverified)))" : ""
            line(Span("  \(status)", .red), Span(link.address.readable), Span(doubt, .dim))
            let reason = say(link.reason.wording(in: .ofLinks))
            if kind != .dead, kind != .anchor { line(Span("      \(reason)", .dim)) }
            for source in link.from.prefix(Self.mostPlaces) {
                let text = source.text.terminalSafe.cut(to: 60)
                line(
                    Span("      \(source.page.readable)\(source.position(language))"),
                    Span(text.isEmpty ? "" : "  “\(text)”", .dim)
                )
            }
            let hidden = link.places - min(link.from.count, Self.mostPlaces)
            if hidden > 0 { line(Span("      \(say(Labels.morePlaces(hidden)))", .dim)) }
        }
    }

    private mutating func write(_ coverage: Coverage) {
        line()
        line(Span(say(Labels.exhausted(coverage.exhausted)), coverage.exhausted ? nil : .yellow))
        guard !coverage.notChecked.isEmpty else { return }
        heading(Labels.notChecked(coverage.notChecked.count))
        let reasons = Dictionary(grouping: coverage.notChecked, by: \.reason)
        for (reason, left) in reasons.sorted(by: { $0.key.code < $1.key.code }) {
            line(Span("  \(say(reason.wording(in: .ofLinks)))"), Span("  (\(left.count))", .dim))
            for unchecked in left.prefix(Self.mostUnchecked) {
                line(Span("      \(unchecked.address.readable)", .dim))
            }
            let hidden = left.count - Self.mostUnchecked
            if hidden > 0 { line(Span("      \(say(Labels.more(hidden)))", .dim)) }
        }
    }
}
