internal import Model

/// A score as far as it is known; both ends 0 to 100, with two decimals at most.
struct ScoreJSON: Encodable {
    let low: Double
    let high: Double

    init(_ score: Score) {
        low = score.low.hundredths
        high = score.high.hundredths
    }
}

/// Scores rolled up from the items.
struct ScoresJSON: Encodable {
    let groups: [Named]
    let indicators: [Named]
    /// Left out only where the checklist knows no indicator.
    let oit: ScoreJSON?
    /// Whether two ways of rolling up differ, so that intervals span both.
    let spansRollUps: Bool
    /// Why there is none of these; left out where there are.
    let notRolledUp: WordingJSON?

    struct Named: Encodable {
        let id: String
        let low: Double
        let high: Double

        init(_ named: Scores.Named) {
            id = named.id
            low = named.score.low.hundredths
            high = named.score.high.hundredths
        }
    }

    init(_ scores: Scores, by scoring: Scoring) {
        groups = scores.groups.map(Named.init)
        indicators = scores.indicators.map(Named.init)
        oit = scores.oit.map(ScoreJSON.init)
        spansRollUps = scores.spansRollUps
        notRolledUp = scoring.whyUnknown.map(WordingJSON.init)
    }
}

extension Double {
    /// Rounded to two decimals, as ITA prints its scores.
    var hundredths: Double { (self * 100).rounded() / 100 }
}
