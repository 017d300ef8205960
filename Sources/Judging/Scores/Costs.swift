internal import Model

/// What each item costs in points of OIT and of the total.
struct Costs {
    let rollUp: RollUp

    /// Those that may cost something, the dearest first; of equals the surer, then by the edition's
    /// order.
    func ranked(_ items: [ScoredItem]) -> [ItemCost] {
        let places = Dictionary(
            uniqueKeysWithValues: rollUp.edition.items.map(\.id).enumerated().map { ($1, $0) }
        )
        return items.compactMap(cost).filter { $0.total.high > 0 }.sorted {
            let (one, other) = ($0.total, $1.total)
            if one.high != other.high { return one.high > other.high }
            if one.low != other.low { return one.low > other.low }
            return places[$0.item.id] ?? 0 < places[$1.item.id] ?? 0
        }
    }

    /// The difference that full marks would make; roll-ups are linear, so other items do not matter.
    private func cost(_ item: ScoredItem) -> ItemCost? {
        let indicators = rollUp.indicators
        guard let indicator = indicators.first(where: { $0.holds(item.id) }) else { return nil }
        let shares = indicator.shares(of: item.id).map { $0 / Double(indicators.count) }
        guard let least = shares.min(), let most = shares.max() else { return nil }
        let full = rollUp.edition.full(item.id)
        let oit = Score(
            low: least * max(0, full - item.score.high),
            high: most * max(0, full - item.score.low)
        )
        let weight = rollUp.rule.weights.oit
        return ItemCost(
            item: item,
            oit: oit,
            total: Score(low: weight * oit.low, high: weight * oit.high)
        )
    }
}

extension Indicator {
    fileprivate func holds(_ item: ItemID) -> Bool { groups.contains { $0.items.contains(item) } }

    /// How much of a point of the indicator one point of an item is, under each roll-up.
    fileprivate func shares(of item: ItemID) -> [Double] {
        guard let group = groups.first(where: { $0.items.contains(item) }) else { return [] }
        let nested = 1 / Double(group.items.count * groups.count)
        guard flat != nil else { return [nested] }
        return [nested, 1 / Double(groups.reduce(0) { $0 + $1.items.count })]
    }
}
