/// What was found out about one component.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case present, absent, wrongYear, unreadable, unreachable, undecided, notApplicable, notChecked
}

/// What was found out about one item.
package enum ItemVerdict: String, Hashable, Sendable, CaseIterable {
    case complete, incomplete, missing, undecided
}

/// A score as far as it is known: undecided counts 0 at the low end and full at the high end.
package struct Score: Hashable, Sendable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// The mean of each end; nil of nothing.
    package static func mean(_ scores: [Score]) -> Score? {
        guard !scores.isEmpty else { return nil }
        let count = Double(scores.count)
        return Score(
            low: scores.reduce(0) { $0 + $1.low } / count,
            high: scores.reduce(0) { $0 + $1.high } / count
        )
    }
}
