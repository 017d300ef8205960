internal import Model

/// An indicator with its sub-indicators, and with them the matrix of items.
struct IndicatorView {
    let id: Markup
    let score: ScoreView
    let groups: [GroupView]
}

/// A sub-indicator: its score, and a tile for each of its items.
struct GroupView {
    let id: Markup
    let title: Both
    let score: ScoreView
    let tiles: [ItemView]
}

extension IndicatorView {
    /// The indicators in the order of their scores.
    static func all(_ assessment: Assessment, items: [ItemID: ItemView]) -> [IndicatorView] {
        assessment.scores.indicators.map { indicator in
            let groups = assessment.edition.groups.filter { $0.indicator == indicator.id }
            return IndicatorView(
                id: Markup(indicator.id),
                score: ScoreView(indicator.score),
                groups: groups.compactMap { GroupView($0, assessment.scores, items) }
            )
        }
    }
}

extension GroupView {
    fileprivate init?(_ group: ItemGroup, _ scores: Scores, _ items: [ItemID: ItemView]) {
        guard let score = scores.groups.first(where: { $0.id == group.id })?.score else {
            return nil
        }
        id = Markup(group.id)
        title = Both(group.title)
        self.score = ScoreView(score)
        tiles = group.items.compactMap { items[$0] }
    }
}
