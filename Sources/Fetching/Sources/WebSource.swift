package import Addressing
package import FoundationEssentials
internal import Model

extension Source {
    /// A site over HTTP: live, or a mirror whose pages call themselves `publishedAs`.
    ///
    /// The host of `home` may be private, since the user names it; all others may not. What `keeper`
    /// knows is not asked again. `recorder` is told of all that is asked. `now` is the clock that dates
    /// the replies.
    package static func web(
        home: Address,
        publishedAs: Address? = nil,
        settings: Settings = Settings(),
        keeper: Keeper = .none,
        recorder: Recorder? = nil,
        now: @escaping @Sendable () -> Date
    ) throws(FetchError) -> Source {
        let site = Site(home: home, publishedAs: publishedAs)
        let web = try WebSource(
            site: site,
            settings: settings,
            keeper: keeper,
            recorder: recorder,
            now: now
        )
        return Source(
            scope: web.scope,
            home: home,
            fetch: web.fetch,
            again: web.fetchAgain,
            look: web.look,
            entries: web.entries,
            robots: { await web.gate.record(for: home) }
        )
    }
}

/// Asks a site's servers, within its scope and as robots.txt allows.
struct WebSource: Sendable {
    let scope: Scope
    let gate: RobotsGate
    private let fetcher: Fetcher
    private let settings: Settings
    /// Whether nothing is asked but what is kept.
    private let isReplay: Bool

    init(
        site: Site,
        settings: Settings,
        keeper: Keeper = .none,
        recorder: Recorder? = nil,
        now: @escaping @Sendable () -> Date
    ) throws(FetchError) {
        scope = Scope(site: site, external: settings.external)
        let excuses = settings.allowsBadTLS
        fetcher = try Fetcher(
            settings: settings,
            named: [site.home] + settings.privateHosts,
            served: site.local,
            excuses: { excuses && site.contains($0) },
            keeper: keeper,
            recorder: recorder,
            now: now
        )
        gate = RobotsGate(fetcher: fetcher, settings: settings)
        self.settings = settings
        isReplay = keeper.otherwise != nil
    }

    /// What came of asking for an address of the site, or of another host where that is allowed.
    @Sendable func fetch(_ address: Address) async -> Reply {
        let served = scope.site.local(address)
        return await fetcher.fetch(served, appetite(for: served), admission: permit)
    }

    /// The same once more, after it failed.
    @Sendable func fetchAgain(_ address: Address) async -> Reply {
        let served = scope.site.local(address)
        var appetite = appetite(for: served)
        appetite.errand = .secondTry
        return await fetcher.fetch(served, appetite, admission: permit)
    }

    /// Whether an address answers, by its head alone. Servers that were never told of HEAD refuse it
    /// (RFC 9110 §9.3.2 notwithstanding), so a refusal is heard again from GET.
    @Sendable func look(at address: Address) async -> Reply {
        let served = scope.site.local(address)
        let isGuest = !scope.site.contains(served)
        var appetite = Fetcher.Appetite.head
        appetite.isGuest = isGuest
        let head = await fetcher.fetch(served, appetite, admission: permit)
        guard head.outcome.mayBeForHeadAlone else { return head }
        var whole = Fetcher.Appetite(limit: 0, excess: .cut)
        whole.isGuest = isGuest
        return await fetcher.fetch(served, whole, admission: permit)
    }

    /// What the site's sitemaps list, and its feeds and indexes where these are read.
    @Sendable func entries() async -> Entries {
        let home = scope.site.home
        let listed = await gate.record(for: home).sitemaps
        let usual = ["/sitemap.xml"].compactMap { Address($0, relativeTo: home) }
        let walk = SitemapWalk(scope: scope, fetch: fetchSitemap)
        var entries = await walk.entries(listed: listed, usual: usual)
        // What was kept of them tells, where nothing is asked.
        if settings.readsIndexes || isReplay { entries.add(await indexed()) }
        return entries
    }

    /// What feeds and WordPress's own index list, wherever they are usually found. robots.txt speaks of
    /// them as of any page.
    private func indexed() async -> Entries {
        let places = FeedPlaces.all + WordPressIndex.places
        let walk = SitemapWalk(scope: scope) { [self] address in
            let appetite = Fetcher.Appetite(limit: settings.maxBytes, errand: .sitemap)
            return await fetcher.fetch(scope.site.local(address), appetite, admission: permit)
        }
        let home = scope.site.home
        return await walk.entries(
            listed: [],
            usual: places.compactMap { Address($0, relativeTo: home) }
        )
    }

    /// Sitemaps are there for crawlers: the rules of robots.txt do not speak of them.
    private func fetchSitemap(_ address: Address) async -> Reply {
        let spacing = settings.delay
        let appetite = Fetcher.Appetite(limit: Sitemap.longest, errand: .sitemap)
        return await fetcher.fetch(scope.site.local(address), appetite) { [scope] address in
            scope.reach(of: address) == .nothing
                ? .stop(.skipped(.external)) : .go(spacing: spacing)
        }
    }

    @Sendable private func permit(_ address: Address) async -> Fetcher.Permit {
        if address.asksForDeed { return .stop(.skipped(.unsafeLink)) }
        return switch scope.reach(of: address) {
        case .nothing: .stop(.skipped(.external))
        case .site, .document, .presence: await gate.permit(for: address)
        }
    }

    private func appetite(for address: Address) -> Fetcher.Appetite {
        switch scope.reach(of: address) {
        case .presence: Fetcher.Appetite(limit: 0, excess: .cut, errand: .presence)
        case .site, .document, .nothing: Fetcher.Appetite(limit: settings.maxBytes)
        }
    }
}

extension Outcome {
    /// Whether a server that answers HEAD so may answer GET otherwise.
    fileprivate var mayBeForHeadAlone: Bool {
        switch self {
        case .refused(let status): status != 429
        case .unreachable(.transport): true
        case .arrived, .unreachable, .skipped: false
        }
    }
}
