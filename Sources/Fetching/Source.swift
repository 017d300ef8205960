package import Addressing
package import Model

/// Where the pages of a site come from: the one door to a live site, to its mirror and to an export
/// in a folder. Whatever is behind it, the rooms after it do the same.
///
/// Replies speak in *served* addresses, which for a mirror are not those the public knows: show
/// `site.published(reply.address)` to people, and compare pages by `site.key`.
package struct Source: Sendable {
    /// Which addresses are the site's own.
    package let site: Site
    /// The address to start from. Whether it answers, `fetch` tells.
    package let home: Address
    /// What may be asked of which address.
    package let scope: Scope
    /// What whoever reads a verdict should know of the source itself: damage, and what was chosen.
    package var notes: [Wording] = []
    /// Whether it answers with what servers answered once, of whatever sites and at known times.
    package var isWebArchive = false

    private var fetching: @Sendable (Address) async -> Reply
    private let fetchingAgain: (@Sendable (Address) async -> Reply)?
    private var looking: (@Sendable (Address) async -> Reply)?
    private let listing: @Sendable () async -> Entries
    private let robotsReading: @Sendable () async -> RobotsRecord?

    /// A source made of functions, which a test can write in place.
    package init(
        scope: Scope,
        home: Address,
        fetch: @escaping @Sendable (Address) async -> Reply,
        again: (@Sendable (Address) async -> Reply)? = nil,
        look: (@Sendable (Address) async -> Reply)? = nil,
        entries: @escaping @Sendable () async -> Entries = { Entries() },
        robots: @escaping @Sendable () async -> RobotsRecord? = { nil }
    ) {
        site = scope.site
        self.scope = scope
        self.home = home
        fetching = fetch
        fetchingAgain = again
        looking = look
        listing = entries
        robotsReading = robots
    }

    /// What came of asking for an address, be it a served or a published one. It never throws: what
    /// the site does wrong is an outcome.
    package func fetch(_ address: Address) async -> Reply { await fetching(address) }

    /// Whether what failed once may work when it is asked again: that of a network may, a file may not.
    package var mayRecover: Bool { fetchingAgain != nil }

    /// What came of asking once more for an address that failed before.
    package func fetchAgain(_ address: Address) async -> Reply {
        await (fetchingAgain ?? fetching)(address)
    }

    /// The same source, whose answers go through `fetch`.
    package func answering(by fetch: @escaping @Sendable (Address) async -> Reply) -> Source {
        var source = self
        source.fetching = fetch
        return source
    }

    /// The same source, which does not look again where `isThere` says that something is, and tells `note`
    /// where it found something: on other hosts than the site's.
    package func remembering(
        _ isThere: @escaping @Sendable (Address) -> Bool,
        note: @escaping @Sendable (Address) -> Void
    ) -> Source {
        guard let look = looking else { return self }
        var source = self
        source.looking = { [site] address in
            guard !site.contains(address) else { return await look(address) }
            if isThere(address) {
                let nothing = Arrival(bytes: [], digest: .sha256(of: []))
                return Reply(asked: address, outcome: .arrived(nothing))
            }
            let reply = await look(address)
            if case .arrived = reply.outcome { note(address) }
            return reply
        }
        return source
    }

    /// Whether something is there: a reply as that of `fetch`, whose bytes may be missing.
    package func look(at address: Address) async -> Reply {
        if let looking { await looking(address) } else { await fetching(address) }
    }

    /// Addresses of the site that may have no link to them: those of its sitemaps, or all files of
    /// a folder.
    package func entries() async -> Entries { await listing() }

    /// What the site's robots.txt came to; nil where there is no robot to speak to.
    package func robots() async -> RobotsRecord? { await robotsReading() }
}

/// Addresses that a source knows without reading a page.
package struct Entries: Sendable {
    /// Addresses of the site, each once, in the order of the source.
    package var addresses: [Address]
    /// What was asked for to find them and gave nothing.
    package var failures: [Reply]
    /// Whether there were more than a limit allows.
    package var isCut: Bool

    package init(addresses: [Address] = [], failures: [Reply] = [], isCut: Bool = false) {
        self.addresses = addresses
        self.failures = failures
        self.isCut = isCut
    }

    /// Adds what others know, each address once.
    mutating func add(_ others: Entries) {
        let known = Set(addresses)
        addresses += others.addresses.filter { !known.contains($0) }
        failures += others.failures
        isCut = isCut || others.isCut
    }
}
