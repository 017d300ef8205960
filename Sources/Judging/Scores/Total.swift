package import Model

/// The total of an ITA assessment, each part out of 100: 30 % IIT, 30 % the mean of both parts of
/// EIT, 40 % OIT. An interval of OIT gives an interval of the total.
package func ita(iit: Double, eit: (Double, Double), oit: Score) -> Score {
    let others = 0.3 * iit + 0.3 * (eit.0 + eit.1) / 2
    return Score(low: others + 0.4 * oit.low, high: others + 0.4 * oit.high)
}
