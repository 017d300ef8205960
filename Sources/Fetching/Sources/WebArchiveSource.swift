internal import Addressing
internal import FoundationEssentials
internal import Model

/// Answers addresses with what an archive of captured pages holds. What it does not hold is not
/// checked, rather than not there: an archive is not the whole web.
struct WebArchiveSource: Sendable {
    let scope: Scope
    private let archive: WebArchive
    private let limit: Int
    /// What robots.txt said of the home page's host when it was captured: why some pages were not.
    private let robots: Robots

    init(_ archive: WebArchive, scope: Scope, limit: Int) {
        self.archive = archive
        self.scope = scope
        self.limit = limit
        let file = Address("/robots.txt", relativeTo: scope.site.home)
        let answer = file.map { archive.answer(to: $0, limit: Robots.longest, isOwn: true) }
        if case .answered(let head, let body)? = answer?.response, 200..<300 ~= head.status {
            robots = Robots(body)
        } else {
            robots = .allowingAll
        }
    }

    /// What came of asking for an address when it was captured, along its redirects.
    @Sendable func fetch(_ address: Address) async -> Reply {
        var trail = Trail(from: scope.site.local(address))
        var date: Date?
        while true {
            let isOwn = scope.site.contains(trail.address)
            guard scope.reach(of: trail.address) != .nothing else {
                return trail.reply(.skipped(.external), at: date)
            }
            let request = Request(
                address: trail.request,
                limit: limit,
                spacing: .zero,
                mayBePrivate: false
            )
            let answer = archive.answer(to: request.address, limit: limit, isOwn: isOwn)
            guard let response = answer.response else {
                return trail.reply(.skipped(isOwn ? absence(of: request) : .external), at: date)
            }
            date = answer.date ?? date
            switch Fetcher.step(after: response, to: request, held: nil) {
            case .end(let outcome, _):
                switch SharePage(outcome, on: trail) {
                case .door(let address): trail.pass(through: address)
                case .instead(let trouble): return trail.reply(.unreachable(trouble), at: date)
                case nil: return trail.reply(outcome, at: date)
                }
            case .redirect(let head):
                if let trouble = trail.follow(head, served: scope.site.local) {
                    return trail.reply(.unreachable(trouble), at: date)
                }
            }
        }
    }

    private func absence(of request: Request) -> Skip {
        robots.allows(request.address) ? .notCaptured : .robots
    }

    /// What the captured sitemaps list.
    @Sendable func entries() async -> Entries {
        let home = scope.site.home
        let robots = Address("/robots.txt", relativeTo: home)
        var listed: [Address] = []
        if let robots { listed = RobotsRecord(await fetch(robots)).sitemaps }
        let usual = ["/sitemap.xml"].compactMap { Address($0, relativeTo: home) }
        return await SitemapWalk(scope: scope, fetch: fetch).entries(listed: listed, usual: usual)
    }
}
