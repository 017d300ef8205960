package import Model

/// The scores of groups, indicators and OIT, rolled up from items as NACC does: item, mean of the
/// sub-indicator, mean of the indicator, mean of OIT.
///
/// An item of the edition without a finding counts as unknown, from nothing to full. An edition whose
/// roll-up is unknown has none of these scores.
package func score(_ findings: [ItemFinding], edition: Edition) -> Scores {
    guard let rule = edition.scoring.rule else {
        return Scores(groups: [], indicators: [], oit: nil, spansRollUps: false)
    }
    let items = findings.map { ScoredItem(id: $0.item.id, score: $0.score) }
    return RollUp(edition: edition, rule: rule, items: items).scores
}

/// One roll-up of an edition's groups.
struct RollUp {
    let edition: Edition
    let rule: MeanOfMeans
    private let itemScores: [ItemID: Score]

    init(edition: Edition, rule: MeanOfMeans, items: [ScoredItem]) {
        self.edition = edition
        self.rule = rule
        itemScores = Dictionary(items.map { ($0.id, $0.score) }) { first, _ in first }
    }

    var scores: Scores {
        let indicators = indicators
        return Scores(
            groups: edition.groups.compactMap { group in
                score(of: group).map { Scores.Named(id: group.id, score: $0) }
            },
            indicators: indicators.map { Scores.Named(id: $0.id, score: $0.span) },
            oit: Score.mean(indicators.map(\.span)),
            spansRollUps: indicators.contains(where: \.spans)
        )
    }

    /// The indicators that have items, in the edition's order.
    var indicators: [Indicator] {
        edition.groups.reduce(into: [String]()) { found, group in
            if !found.contains(group.indicator) { found.append(group.indicator) }
        }
        .compactMap(indicator)
    }

    /// The mean of a sub-indicator's items; nil where it has none.
    func score(of group: ItemGroup) -> Score? { Score.mean(group.items.map(score)) }

    func score(of item: ItemID) -> Score {
        itemScores[item] ?? Score(low: 0, high: edition.full(item))
    }

    private func indicator(_ id: String) -> Indicator? {
        let groups = edition.groups.filter { $0.indicator == id && !$0.items.isEmpty }
        guard let nested = Score.mean(groups.compactMap(score)) else { return nil }
        let isUnsettled = rule.unsettled.contains(id)
        return Indicator(
            id: id,
            groups: groups,
            nested: nested,
            flat: isUnsettled ? Score.mean(groups.flatMap(\.items).map(score)) : nil
        )
    }
}

/// An indicator's score under each way of rolling up that is possible.
struct Indicator {
    let id: String
    /// Its sub-indicators that have items.
    let groups: [ItemGroup]
    /// The mean of its groups' means.
    let nested: Score
    /// The mean of all its items; nil where that reading is ruled out.
    let flat: Score?

    /// The interval that holds both.
    var span: Score {
        guard let flat else { return nested }
        return Score(low: min(nested.low, flat.low), high: max(nested.high, flat.high))
    }

    var spans: Bool {
        guard let flat else { return false }
        // Means of whole numbers: a true difference is never this small.
        return abs(nested.low - flat.low) > 1e-9 || abs(nested.high - flat.high) > 1e-9
    }
}

extension Edition {
    /// The most that an item can have.
    func full(_ id: ItemID) -> Double { Double(item(id)?.levels.max() ?? 100) }
}
