internal import Addressing
internal import Model
internal import ThaiText

extension TextPage {
    /// The links that lead nowhere: how many of each kind, and the first of them.
    mutating func writeLinks(_ assessment: Assessment) {
        let links = assessment.links
        heading(Labels.links)
        line(Span(say(Labels.linksChecked(links))))
        for link in links.broken.prefix(Self.mostEntries) {
            let status = link.status.map { "HTTP \($0) " } ?? ""
            line(
                Span("  \(say(link.kind.wording)) ", .red),
                Span("\(status)\(link.address.readable)")
            )
            if let source = link.from.first {
                let others = link.places > 1 ? " \(say(Labels.more(link.places - 1)))" : ""
                line(
                    Span("      \(say(Labels.linkedFrom)): ", .dim),
                    Span(source.page.readable + source.position(language)),
                    Span("  “\(source.text.terminalSafe.cut(to: 60))”\(others)", .dim)
                )
            }
        }
        more(than: links.broken.count)
    }
}

extension BrokenLink.Source {
    /// `:53:13`, or in words where the format has no lines.
    func position(_ language: Language) -> String {
        if line > 0 { return ":\(line):\(column)" }
        let place = whereabouts(language)
        return place.isEmpty ? "" : " (\(place))"
    }
}
