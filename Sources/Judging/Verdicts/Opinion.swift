internal import Model
internal import ThaiText

/// What one exhibit, or one link that gave nothing to read, means for a component.
struct Opinion {
    var verdict: Verdict
    var reason: Reason
    var evidence: [Evidence] = []
    /// The exhibit, where it is of another year.
    var nearMiss: NearMiss?

    /// How much it weighs: what a person could still find present must not be called absent.
    var weight: Int {
        switch verdict {
        case .present: 8
        case .notApplicable: 7
        case .undecided: 6
        case .unreadable: 5
        case .unreachable: reason == .dead ? 1 : 4
        case .notChecked: 3
        case .wrongYear: 2
        case .absent: 0
        }
    }
}

extension Sequence<Opinion> {
    /// The opinion that weighs most; of equal ones the first, whose exhibit is the strongest.
    var weightiest: Opinion? {
        reduce(nil) { best, next in
            guard let best, best.weight >= next.weight else { return next }
            return best
        }
    }
}
