internal import Model

extension ItemVerdict {
    /// The verdict as a sign, so that colour is never alone in saying it.
    var symbol: String {
        switch self {
        case .complete: "✓"
        case .incomplete: "◐"
        case .missing: "✗"
        case .undecided: "?"
        }
    }
}

extension Standing {
    /// The sign of a verdict; one that is beside the point has its own.
    func symbol(_ verdict: Verdict) -> String {
        switch self {
        case .settled: verdict == .notApplicable ? "–" : "✓"
        case .failing: "✗"
        case .open: "?"
        }
    }
}
