package import Model

/// The total of an assessment, 0 to 100: the weighted sum of IIT, the mean of both parts of EIT, and
/// OIT. Intervals of the instruments give an interval of the total.
package func total(of instruments: Instruments, weights: MeanOfMeans.Weights) -> Score {
    func sum(_ end: (Score) -> Double) -> Double {
        let eit = (end(instruments.eit1) + end(instruments.eit2)) / 2
        return weights.iit * end(instruments.iit) + weights.eit * eit
            + weights.oit * end(instruments.oit)
    }
    return Score(low: sum(\.low), high: sum(\.high))
}
