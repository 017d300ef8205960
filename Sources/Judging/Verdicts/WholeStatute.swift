internal import Addressing
internal import Model

extension [ComponentFinding] {
    /// A statute beside the agency's own words breaks no prohibition; a statute instead of them does:
    /// then some other component is present by the statute alone.
    mutating func weighStatutes(_ testimonies: [[Testimony]]) {
        for index in indices where self[index].verdict == .present {
            let statutes = testimonies[index].compactMap(\.statute)
            let addresses = Set(statutes.map(\.address))
            guard let first = statutes.first, restOn(addresses, except: index) else { continue }
            self[index].verdict = .absent
            self[index].reason = .wholeStatute
            self[index].evidence = [first]
        }
    }

    private func restOn(_ addresses: Set<Address>, except own: Int) -> Bool {
        indices.contains { index in
            index != own && self[index].verdict == .present
                && self[index].component.check.readsText
                && self[index].evidence.allSatisfy { addresses.contains($0.address) }
        }
    }
}

extension Check {
    /// Whether it is met by what a document says, rather than where it stands.
    fileprivate var readsText: Bool {
        parts.contains { check in
            switch check {
            case .term, .section, .phraseNear: true
            default: false
            }
        }
    }
}
