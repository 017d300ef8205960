internal import Model

/// A score as a figure and as a bar from 0 to 100.
struct ScoreView {
    let figure: Markup
    let low: Markup
    /// How far the high end lies above the low one.
    let span: Markup

    init(_ score: Score) {
        figure = Markup(score.text)
        low = Markup(score.low.points)
        span = Markup(max(0, score.high.hundredths - score.low.hundredths).points)
    }
}
