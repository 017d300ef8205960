internal import Model

/// A verdict as a colour, a sign and a word.
struct VerdictView {
    /// The CSS class.
    let look: Markup
    let symbol: Markup
    let word: Both

    init(_ verdict: ItemVerdict) {
        look = Markup(verdict.rawValue)
        symbol = Markup(verdict.symbol)
        word = Both(verdict.wording)
    }

    init(_ verdict: Verdict, _ standing: Standing) {
        look = Markup(standing.rawValue)
        symbol = Markup(standing.symbol(verdict))
        word = Both(verdict.wording)
    }
}
