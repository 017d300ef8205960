internal import Model

/// The tree of a computation: the total, its instruments, and below OIT all that it is the mean of.
struct Explanation {
    let figures: Figures
    let instruments: Instruments
    let rule: MeanOfMeans
    /// Nil where OIT itself was entered.
    let rollUp: RollUp?

    var total: Computation {
        let weights = rule.weights
        return Computation(
            subject: .total,
            rule: .weighted([weights.iit, weights.eit, weights.oit]),
            score: Judging.total(of: instruments, weights: weights),
            parts: [entered(.iit, figures.iit), eit, oit]
        )
    }

    private var eit: Computation {
        let parts = [entered(.eit1, figures.eit1), entered(.eit2, figures.eit2)]
        return mean(.eit, of: parts)
    }

    private var oit: Computation {
        guard let rollUp else {
            return Computation(subject: .instrument(.oit), rule: .given, score: instruments.oit)
        }
        return mean(.instrument(.oit), of: rollUp.indicators.map { indicator($0, rollUp) })
    }

    private func indicator(_ indicator: Indicator, _ rollUp: RollUp) -> Computation {
        Computation(
            subject: .indicator(indicator.id),
            rule: indicator.flat.map { .eitherMean(ofParts: indicator.nested, ofItems: $0) }
                ?? .mean,
            score: indicator.span,
            parts: indicator.groups.map { group in
                mean(
                    .group(group.id),
                    of: group.items.map {
                        Computation(subject: .item($0), rule: .given, score: rollUp.score(of: $0))
                    }
                )
            }
        )
    }

    private func entered(_ instrument: Instrument, _ score: Score?) -> Computation {
        Computation(
            subject: .instrument(instrument),
            rule: score == nil ? .notGiven : .given,
            score: instruments[instrument]
        )
    }

    private func mean(_ subject: Computation.Subject, of parts: [Computation]) -> Computation {
        let score = Score.mean(parts.map(\.score)) ?? Score(low: 0, high: 100)
        return Computation(subject: subject, rule: .mean, score: score, parts: parts)
    }
}
