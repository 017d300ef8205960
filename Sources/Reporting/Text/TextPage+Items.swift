internal import Model
internal import ThaiText

extension TextPage {
    private static let codeWidth = 5
    private static let scoreWidth = 8

    /// One line an item: code, title, verdict, score, and what is missing.
    mutating func writeItems(_ assessment: Assessment) {
        let verdictWidth = 2 + (ItemVerdict.allCases.map(label).map(\.displayWidth).max() ?? 0)
        let rest = width - Self.codeWidth - verdictWidth - Self.scoreWidth
        let titleWidth = max(20, rest / 2)
        let columns = [
            Self.codeWidth, titleWidth, verdictWidth, Self.scoreWidth, rest - titleWidth,
        ]
        heading(Labels.items)
        let heads = [Labels.item, Labels.subject, Labels.verdict, Labels.score, Labels.lacking]
        line(zip(heads, columns).map { cell(say($0), $1, .dim) })
        for finding in assessment.items {
            let lacking = lacking(finding, assessed: assessment.target.fiscalYear)
            line([
                cell("\(finding.item.id)", columns[0], .bold),
                cell(say(finding.item.title), columns[1]),
                cell(label(finding.verdict), columns[2], finding.verdict.style),
                cell(finding.score.short, columns[3]),
                Span(lacking.cut(to: columns[4])),
            ])
        }
    }

    /// A cell with a space at its end, so that neighbours never touch.
    private func cell(_ text: String, _ width: Int, _ style: Span.Style? = nil) -> Span {
        Span(text.terminalSafe.fitted(to: width - 1) + " ", style)
    }

    private func label(_ verdict: ItemVerdict) -> String {
        "\(verdict.symbol) \(say(verdict.wording))"
    }

    /// The reason, where it is one for all; else the components that lack something.
    private func lacking(_ finding: ItemFinding, assessed: FiscalYear) -> String {
        let shortfalls = finding.shortfalls(assessed: assessed)
        if shortfalls.count == 1, let only = shortfalls.first, only.findings.count > 1 {
            return say(only.reason).terminalSafe
        }
        return shortfalls.flatMap(\.findings)
            .map { "\($0.component.shortID) \(say($0.component.text))" }
            .joined(separator: " · ").terminalSafe
    }
}

extension Component {
    /// `c5` of `o12.c5`.
    var shortID: String {
        id.split(separator: ".").last.map(String.init) ?? id
    }
}
