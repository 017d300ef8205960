package import Model

extension ItemFinding {
    /// An item with the verdict and the score that follow from its components.
    package init(item: Item, components: [ComponentFinding]) {
        let verdict = itemVerdict(components)
        let score = itemScore(item, verdict, components)
        self.init(item: item, verdict: verdict, score: score, components: components)
    }
}

/// The score of one item as far as it is known, from its verdict and the levels NACC gives for it.
///
/// What earns the middle level is not published, so an incomplete item is anywhere between nothing
/// and that level, provided that something of it is, or may yet be found, there.
private func itemScore(
    _ item: Item,
    _ verdict: ItemVerdict,
    _ components: [ComponentFinding]
) -> Score {
    let full = Double(item.levels.max() ?? 100)
    return switch verdict {
    case .complete: Score(low: full, high: full)
    case .missing: Score(low: 0, high: 0)
    case .undecided: Score(low: 0, high: full)
    case .incomplete: Score(low: 0, high: middleLevel(of: item, components))
    }
}

private func middleLevel(of item: Item, _ components: [ComponentFinding]) -> Double {
    let full = item.levels.max() ?? 100
    let something = components.contains {
        $0.component.isDeciding && ($0.verdict == .present || $0.isOpen)
    }
    let middle = item.levels.filter { 0 < $0 && $0 < full }.max() ?? 0
    return something ? Double(middle) : 0
}
