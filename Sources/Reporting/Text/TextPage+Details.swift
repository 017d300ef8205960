internal import Addressing
internal import Model
internal import ThaiText

extension TextPage {
    private static let mostAddresses = 3

    /// Each item that is not complete, with what is missing, why, where, and what to publish.
    mutating func writeDetails(_ assessment: Assessment) {
        let open = assessment.items.filter { $0.verdict != .complete }
        guard !open.isEmpty else { return }
        heading(Labels.details)
        for finding in open {
            line()
            line(
                Span("\(finding.item.id) ", .bold),
                Span(say(finding.item.title), .bold),
                Span(
                    "  \(finding.verdict.symbol) \(say(finding.verdict.wording))",
                    finding.verdict.style
                ),
                Span("  \(finding.score.short)")
            )
            for shortfall in finding.shortfalls(assessed: assessment.target.fiscalYear) {
                write(shortfall)
            }
        }
    }

    private mutating func write(_ shortfall: Shortfall) {
        let (verdict, standing) = (shortfall.verdict, shortfall.standing)
        for finding in shortfall.findings {
            line(
                Span("  \(standing.symbol(verdict)) ", standing.style),
                Span(finding.component.id),
                Span(" \(say(finding.component.text))"),
                Span("  \(say(verdict.wording))", standing.style)
            )
        }
        line("      \(say(shortfall.reason))")
        writeAddresses(shortfall)
        for finding in shortfall.findings {
            if standing == .open {
                line(
                    Span("      \(say(Labels.question)): ", .dim),
                    Span(say(finding.component.question))
                )
            } else {
                line(
                    Span("      \(say(Labels.remedy)): ", .dim),
                    Span(say(finding.component.remedy))
                )
            }
        }
    }

    private mutating func writeAddresses(_ shortfall: Shortfall) {
        let evidence = shortfall.findings.flatMap(\.evidence).unique { $0.address }
        for evidence in evidence.prefix(Self.mostAddresses) {
            let place = say(evidence.locator.wording)
            line(
                Span("      \(say(Labels.foundAt)): ", .dim),
                Span(evidence.address.readable),
                Span(place.isEmpty ? "" : "  (\(place))", .dim)
            )
        }
        let misses = shortfall.findings.flatMap(\.nearMisses).unique { $0 }
        for miss in misses.prefix(Self.mostAddresses) {
            line(
                Span("      \(say(Labels.nearMisses)): ", .dim),
                Span(miss.address.readable),
                Span("  \(say(miss.reason.wording(in: shortfall.setting)))", .dim)
            )
        }
        let hidden = [evidence.count, misses.count].reduce(0) {
            $0 + max(0, $1 - Self.mostAddresses)
        }
        if hidden > 0 { line(Span("      \(say(Labels.more(hidden)))", .dim)) }
    }

    /// What is worth a look although no verdict hangs on it.
    mutating func writeAdvice(_ assessment: Assessment) {
        let advice = assessment.items.flatMap(\.components).filter(\.isAdvice)
        guard !advice.isEmpty else { return }
        heading(Labels.advice)
        for finding in advice {
            let setting = ReasonSetting(
                assessed: assessment.target.fiscalYear,
                rule: finding.component.yearRule
            )
            line(
                Span("  \(finding.component.id) "),
                Span(say(finding.component.text)),
                Span("  \(say(finding.reason.wording(in: setting)))", .dim)
            )
        }
    }
}

extension Array {
    /// The first element of each key, in order.
    func unique<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
