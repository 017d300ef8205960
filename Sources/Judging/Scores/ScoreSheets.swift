package import Model

/// Why no total can be computed.
package enum ScoreError: Error, Hashable {
    /// Nobody knows how the edition rolls scores up; the reason stands in its file.
    case noRollUp(Wording)
}

/// Total, grades, costs and the tree of the computation, from figures of one assessment.
///
/// What is not given is anything from 0 to 100. Items that the edition does not have are passed over;
/// an item that is left out is unknown.
package func scoreSheet(
    _ figures: Figures,
    edition: Edition
) throws(ScoreError) -> ScoreSheet {
    switch edition.scoring {
    case .unknown(let reason): throw .noRollUp(reason)
    case .meanOfMeans(let rule): return sheet(figures, edition, rule)
    }
}

private func sheet(_ figures: Figures, _ edition: Edition, _ rule: MeanOfMeans) -> ScoreSheet {
    let unknown = Score(low: 0, high: 100)
    let rollUp = figures.items.map { RollUp(edition: edition, rule: rule, items: $0) }
    let scores = rollUp?.scores
    let instruments = Instruments(
        iit: figures.iit ?? unknown,
        eit1: figures.eit1 ?? unknown,
        eit2: figures.eit2 ?? unknown,
        oit: figures.oitFigure ?? scores?.oit ?? unknown
    )
    let grading = Grading(rule: rule, instruments: instruments)
    let tree = Explanation(figures: figures, instruments: instruments, rule: rule, rollUp: rollUp)
    return ScoreSheet(
        edition: edition,
        scores: scores,
        instruments: instruments,
        total: total(of: instruments, weights: rule.weights),
        grades: grading.possible,
        missed: grading.missed,
        costs: rollUp.map { Costs(rollUp: $0).ranked(figures.items ?? []) } ?? [],
        tree: tree.total
    )
}

extension Figures {
    var items: [ScoredItem]? {
        if case .items(let items) = oit { items } else { nil }
    }

    fileprivate var oitFigure: Score? {
        if case .figure(let score) = oit { score } else { nil }
    }
}
