internal import Model

extension Examination {
    /// A link to a page on a social network. Header and footer count: there such links stand.
    func social() -> Answer {
        document.links.first { $0.address?.isSocialPage == true }
            .map { .met(document.citation($0)) } ?? .unmet(.notInDocument)
    }
}
