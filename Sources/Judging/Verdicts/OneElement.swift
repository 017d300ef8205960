internal import Model

extension [ComponentFinding] {
    /// Components that are one element are met when any of them is: each that is not takes over the
    /// evidence of the one that is.
    mutating func joinElements() {
        let before = self
        for index in indices where !self[index].isSettledWell {
            let own = before[index].component
            let partner = before.first {
                $0.verdict == .present
                    && (own.oneWith.contains($0.component.id)
                        || $0.component.oneWith.contains(own.id))
            }
            guard let partner else { continue }
            self[index].verdict = .present
            self[index].reason = .metBy(component: partner.component.id)
            self[index].evidence = partner.evidence
        }
    }
}
