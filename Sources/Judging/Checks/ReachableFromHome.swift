internal import Model

extension Hearing {
    /// The exhibit can be reached by clicking from the home page: its path begins there.
    func reachableFromHome() -> Answer {
        guard !exhibit.path.isEmpty else { return .unmet(.notReachableFromHome) }
        return .met(examination.opening)
    }
}
