internal import Fetching
internal import Model

/// What a crawl has spent of its budgets.
struct Spending: Sendable {
    private let budgets: Budgets
    private let startedAt: ContinuousClock.Instant
    private var visits = 0
    private var bytes = 0

    init(_ budgets: Budgets, startedAt: ContinuousClock.Instant) {
        self.budgets = budgets
        self.startedAt = startedAt
    }

    mutating func count(_ visit: Visit) { bytes += visit.byteCount }

    /// The stops of a level that can be afforded, in order, and the others with the budget they
    /// would have broken.
    mutating func split(
        _ level: [Crawl.Stop],
        at now: ContinuousClock.Instant
    ) -> (affordable: [Crawl.Stop], refused: [(Crawl.Stop, Budget)]) {
        var affordable: [Crawl.Stop] = []
        var refused: [(Crawl.Stop, Budget)] = []
        for stop in level {
            if let budget = broken(by: stop, at: now) {
                refused.append((stop, budget))
            } else {
                visits += 1
                affordable.append(stop)
            }
        }
        return (affordable, refused)
    }

    private func broken(by stop: Crawl.Stop, at now: ContinuousClock.Instant) -> Budget? {
        if let most = budgets.pages, visits >= most { return .pages }
        if let most = budgets.bytes, bytes >= most { return .bytes }
        if let most = budgets.depth, stop.depth != .max, stop.depth > most { return .depth }
        if let most = budgets.time, now - startedAt >= most { return .time }
        return nil
    }
}
