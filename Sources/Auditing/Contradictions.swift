internal import Model

extension Ledger {
    /// The scores that cannot stand beside their parts, or beside themselves.
    var contradictions: [Contradiction] {
        printed.keys.flatMap { subject -> [Contradiction] in
            let values = printed[subject] ?? []
            let recomputation = recomputations.first { $0.subject == subject }
            switch recomputation?.outcome {
            case .agrees(let right), .agreesUnrounded(let right):
                return others(values, than: right, recomputation)
            case .contradicts:
                guard let recomputation else { return [] }
                return against(recomputation, values)
            case .notPrinted, .partsMissing, nil:
                return value(of: subject).map { others(values, than: $0, nil) } ?? []
            }
        }
    }

    /// What differs from the value that is right, or is printed more often.
    private func others(
        _ values: [PrintedScore],
        than right: PrintedScore,
        _ recomputation: Recomputation?
    ) -> [Contradiction] {
        let same = values.filter { $0.isAlike(right) }
        return values.filter { !$0.isAlike(right) }.map { wrong in
            Contradiction(
                rule: recomputation.map { .rollUp($0.rule) } ?? .disagreement,
                subject: wrong.subject,
                printed: [wrong.quotation],
                expected: [right.value.rounded(to: max(2, right.decimals))],
                witnesses: same.map(\.quotation)
                    + (recomputation?.parts.map(\.quotation) ?? [])
            )
        }
    }

    /// Nothing that is printed is what the parts give: the value that counts is one contradiction with
    /// all its places, and each other value differs from it.
    private func against(
        _ recomputation: Recomputation,
        _ values: [PrintedScore]
    ) -> [Contradiction] {
        guard let most = value(of: recomputation.subject) else { return [] }
        let expected = recomputation.expected.map { $0.rounded(to: max(2, most.decimals)) }
        let groups = Dictionary(grouping: values, by: \.value)
        return groups.values.map { places in
            Contradiction(
                rule: .rollUp(recomputation.rule),
                subject: recomputation.subject,
                printed: places.map(\.quotation),
                expected: expected,
                witnesses: recomputation.parts.map(\.quotation)
                    + (places[0].value == most.value
                        ? [] : groups[most.value]?.map(\.quotation) ?? [])
            )
        }
    }
}

extension PrintedScore {
    /// Whether both may be the same score, printed to as many digits as each has.
    func isAlike(_ other: PrintedScore) -> Bool {
        if decimals == other.decimals { return value == other.value }
        return isOff(other.value) <= max(halfUnit, other.halfUnit)
    }
}
