internal import Model
internal import Yams

/// Small pages that show what a component accepts and refuses.
extension Reader {
    /// Verdicts that a page alone can bring about; the others are about fetching and reading.
    private static let verdicts: [Verdict] = [
        .present, .absent, .wrongYear, .undecided, .notApplicable,
    ]

    mutating func examples(
        _ node: Node?,
        of name: String,
        check: Check?,
        year: YearRule?
    ) -> [Example]? {
        let known = Self.verdicts.map(\.rawValue)
        guard let fields = fields(node, of: "the examples of \(name)", known: known) else {
            return nil
        }
        var examples: [Example] = []
        for verdict in Self.verdicts {
            guard let node = fields[verdict.rawValue] else { continue }
            refuseImpossible(verdict, at: node, of: name, check: check, year: year)
            let pages = texts(node, "examples '\(verdict.rawValue)' of \(name)") ?? []
            examples += pages.map { Example(verdict: verdict, page: $0) }
        }
        requireBothSides(fields, check: check)
        return examples
    }

    private mutating func refuseImpossible(
        _ verdict: Verdict,
        at node: Node,
        of name: String,
        check: Check?,
        year: YearRule?
    ) {
        if verdict == .wrongYear, year == .today || year == .inForce {
            refuse("\(name) asks no year, so no example can be of the wrong year", at: node)
        }
        if verdict != .undecided, check == .manual {
            refuse("\(name) is left to a person, so an example can only be undecided", at: node)
        }
    }

    /// An example that is accepted and one that is refused, unless a person decides anyway.
    private mutating func requireBothSides(_ fields: Fields, check: Check?) {
        guard check != .manual else { return }
        for verdict in [Verdict.present, .absent] where fields[verdict.rawValue] == nil {
            refuse("missing an example '\(verdict.rawValue)' in \(fields.what)", at: fields.node)
        }
    }
}
