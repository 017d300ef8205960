internal import Model

/// What grades an assessment can have, and what keeps it from the next better one.
///
/// Conditions are met by figures of two decimals, as NACC prints them: 94.995 is 95.00.
struct Grading {
    let rule: MeanOfMeans
    let instruments: Instruments

    /// Every grade that some values within the intervals earn, the best first.
    var possible: [Grade] { rule.grades.indices.filter(isPossible).map { rule.grades[$0] } }

    /// The grade next above the best possible one.
    var missed: MissedGrade? {
        guard let best = rule.grades.indices.first(where: isPossible), best > 0 else { return nil }
        let grade = rule.grades[best - 1]
        return MissedGrade(
            grade: grade,
            lacksTotal: total(of: instruments).high.printed < grade.total,
            lacking: Instrument.allCases.filter {
                instruments[$0].high.printed < grade.each ?? 0
            }
        )
    }

    /// Whether values within the intervals meet this grade's conditions and fail those of the one
    /// before, which are the harder ones: who fails them fails all before.
    private func isPossible(_ index: Int) -> Bool {
        let grade = rule.grades[index]
        guard let box = instruments.raised(to: grade.each ?? 0) else { return false }
        guard total(of: box).high.printed >= grade.total else { return false }
        guard index > 0 else { return true }
        let better = rule.grades[index - 1]
        // The total takes every value between its ends.
        if total(of: box).low.printed < better.total, grade.total < better.total { return true }
        guard let each = better.each else { return false }
        return Instrument.allCases.contains { instrument in
            guard let lowered = box.lowered(instrument, below: each) else { return false }
            return total(of: lowered).high.printed >= grade.total
        }
    }

    private func total(of box: Instruments) -> Score {
        Judging.total(of: box, weights: rule.weights)
    }
}

extension Instruments {
    /// The part of the intervals in which every figure prints as `least` or more; nil for none.
    fileprivate func raised(to least: Double) -> Instruments? {
        var raised = self
        for instrument in Instrument.allCases {
            let score = self[instrument]
            guard score.high.printed >= least else { return nil }
            let low = score.low.printed >= least ? score.low : min(least, score.high)
            raised[instrument] = Score(low: low, high: score.high)
        }
        return raised
    }

    /// The part of the intervals in which one figure prints as less than `limit`; nil for none.
    fileprivate func lowered(_ instrument: Instrument, below limit: Double) -> Instruments? {
        var lowered = self
        let score = self[instrument]
        guard score.low.printed < limit else { return nil }
        let high = score.high.printed < limit ? score.high : max(limit - 0.01, score.low)
        lowered[instrument] = Score(low: score.low, high: high)
        return lowered
    }
}

extension Double {
    /// The figure as it is printed: with two decimals.
    var printed: Double { (self * 100).rounded() / 100 }
}
