internal import Addressing
internal import Fetching
internal import Model

/// Closes the loop of a crawl, whatever is made of its pages: asks what the frontier gives, has it
/// read, and hands the frontier the links that were found.
///
/// The frontier goes depth by depth and in order of address, so that the order of arrival never shows.
struct CrawlLoop<Yield: Sendable>: Sendable {
    let source: Source
    let budgets: Budgets
    /// How many addresses are under way at a time; the source keeps to each host's own limit.
    let parallel: Int
    /// Whether the source's entries are visited too. Files of a folder that no page links are left
    /// out: no visitor gets to them.
    let visitsEntries: Bool
    /// When what is to be asked moves to disk.
    var spill = Spill()
    /// Asks for an address and reads what arrives; called on any task.
    let visit: @Sendable (Visit) async -> Stop
    /// How what failed is asked once more when all else was asked.
    var secondTries: SecondTries?

    /// What it takes to ask once more.
    struct SecondTries: Sendable {
        /// How long to wait before.
        let pause: Duration
        let visit: @Sendable (Visit) async -> Stop
        /// The most addresses that are asked again; of a site that lies down more would be no use.
        var most = 100
    }

    /// What one visit brought.
    struct Stop: Sendable {
        let reply: Reply
        /// Where its links lead that are followed, as the public knows the addresses.
        let onward: [Address]
        /// Whether fragments such as `#/ita` name pages of their own: the page was drawn, and so will
        /// they be. Elsewhere they show the same page.
        var hasRoutes = false
        /// What it is compared with other pages by; nil for what is no page.
        let face: PageFace?
        let yield: Yield
        /// Whether it failed before.
        var isSecond = false
    }

    /// Visits the site from its home page, then what only its sitemaps know.
    ///
    /// - Parameter take: takes what a visit brought, one at a time, in the order of arrival.
    /// - Returns: the frontier as it was left, with what was found and never asked.
    func run(_ take: (Visit, Stop) -> Void) async -> Frontier {
        let startedAt = ContinuousClock.now
        var frontier = Frontier(site: source.site, budgets: budgets, spill: spill)
        frontier.start(at: source.site.published(source.home))
        if visitsEntries { frontier.addUnlinked(await source.entries().addresses) }
        await withTaskGroup(of: (Visit, Stop).self) { group in
            var underway = 0
            var failed: [Visit] = []
            while !Task.isCancelled {
                while underway < parallel,
                    let next = frontier.next(elapsed: startedAt.duration(to: .now))
                {
                    underway += 1
                    group.addTask { (next, await visit(next)) }
                }
                guard let (visit, stop) = await group.next() else {
                    guard let secondTries, !failed.isEmpty, frontier.exhausted == nil,
                        await waited(secondTries.pause), !isLate(since: startedAt)
                    else { break }
                    // In order, so that nothing depends on who failed first.
                    let again = failed.sorted { $0.address < $1.address }
                    for visit in again.prefix(secondTries.most) {
                        underway += 1
                        frontier.giveAgain(visit)
                        group.addTask { (visit, await secondTries.visit(visit)) }
                    }
                    failed = []
                    continue
                }
                underway -= 1
                if stop.reply.outcome.mayRecover, !stop.isSecond { failed.append(visit) }
                if case .skipped(.budget(let budget)) = stop.reply.outcome {
                    frontier.takeBack(visit, for: budget)
                    continue
                }
                let onward = stop.hasRoutes ? stop.onward : stop.onward.map(\.withoutFragment)
                frontier.add(onward, from: visit, face: stop.face)
                frontier.settle(visit, stop.reply)
                take(visit, stop)
            }
            group.cancelAll()
        }
        return frontier
    }

    /// Whether the time is up that the crawl may take.
    private func isLate(since start: ContinuousClock.Instant) -> Bool {
        budgets.time.map { start.duration(to: .now) >= $0 } ?? false
    }

    /// Whether the time passed without the run being cancelled.
    private func waited(_ time: Duration) async -> Bool {
        (try? await Task.sleep(for: time)) != nil
    }
}

extension Outcome {
    /// Whether it may be over by the end of the crawl: no answer in time, a connection that broke, a
    /// server that failed.
    fileprivate var mayRecover: Bool {
        switch self {
        case .refused(let status): status >= 500 && status != 501 && status != 505
        case .unreachable(.timeout), .unreachable(.connectionRefused), .unreachable(.transport):
            true
        default: false
        }
    }
}
