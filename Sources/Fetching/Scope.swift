package import Addressing

/// What may be asked of which address: the site itself in full, other hosts as the settings say.
package struct Scope: Sendable {
    package let site: Site
    package let external: External

    /// How far an address may be gone into.
    package enum Reach: Sendable {
        /// A page of the site: it is read and its links are followed.
        case site
        /// A single document of another host: it is read, and its links are not followed.
        case document
        /// It is asked whether it is there, and not read.
        case presence
        /// It is not asked.
        case nothing
    }

    package init(site: Site, external: External) {
        self.site = site
        self.external = external
    }

    package func reach(of address: Address) -> Reach {
        if site.contains(address) { return .site }
        // Networks show robots a log-in, whatever they show to people: their answers tell nothing.
        if address.isOnSocialNetwork { return .nothing }
        return switch external {
        case .documents: .document
        case .links: .presence
        case .none: .nothing
        }
    }
}
