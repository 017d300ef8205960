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
    return RollUp(edition: edition, rule: rule, findings: findings).scores
}

/// One roll-up of an edition's groups.
private struct RollUp {
    private let edition: Edition
    private let rule: MeanOfMeans
    private let itemScores: [ItemID: Score]

    init(edition: Edition, rule: MeanOfMeans, findings: [ItemFinding]) {
        self.edition = edition
        self.rule = rule
        itemScores = Dictionary(findings.map { ($0.item.id, $0.score) }) { first, _ in first }
    }

    var scores: Scores {
        let indicators = indicatorIDs.compactMap(indicator)
        return Scores(
            groups: edition.groups.compactMap(group),
            indicators: indicators.map { Scores.Named(id: $0.id, score: $0.span) },
            oit: Score.mean(indicators.map(\.span)),
            spansRollUps: indicators.contains(where: \.spans)
        )
    }

    private var indicatorIDs: [String] {
        edition.groups.reduce(into: []) { found, group in
            if !found.contains(group.indicator) { found.append(group.indicator) }
        }
    }

    private func group(_ group: ItemGroup) -> Scores.Named? {
        Score.mean(group.items.map(item)).map { Scores.Named(id: group.id, score: $0) }
    }

    private func indicator(_ id: String) -> Indicator? {
        let groups = edition.groups.filter { $0.indicator == id }
        guard let nested = Score.mean(groups.compactMap { group($0)?.score }) else { return nil }
        let flat = rule.unsettled.contains(id) ? Score.mean(groups.flatMap(\.items).map(item)) : nil
        return Indicator(id: id, nested: nested, flat: flat ?? nested)
    }

    private func item(_ id: ItemID) -> Score {
        itemScores[id] ?? Score(low: 0, high: Double(edition.item(id)?.levels.max() ?? 100))
    }
}

/// An indicator's score under both ways of rolling up.
private struct Indicator {
    let id: String
    /// The mean of its groups' means.
    let nested: Score
    /// The mean of all its items, where that reading is possible; else the same as `nested`.
    let flat: Score

    /// The interval that holds both.
    var span: Score {
        Score(low: min(nested.low, flat.low), high: max(nested.high, flat.high))
    }

    var spans: Bool {
        // Means of whole numbers: a true difference is never this small.
        abs(nested.low - flat.low) > 1e-9 || abs(nested.high - flat.high) > 1e-9
    }
}
