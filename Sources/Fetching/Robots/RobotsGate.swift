internal import Addressing
internal import Model

/// Lets through what the robots.txt of its host allows; each host is asked once.
actor RobotsGate {
    private let fetcher: Fetcher
    private let settings: Settings
    private var known: [Address: RobotsRecord] = [:]
    /// Who waits for a file that is being asked for.
    private var waiters: [Address: [CheckedContinuation<RobotsRecord, Never>]] = [:]

    init(fetcher: Fetcher, settings: Settings) {
        self.fetcher = fetcher
        self.settings = settings
    }

    /// Whether that address may be asked for, and how soon after the last one of its host.
    func permit(for address: Address) async -> Fetcher.Permit {
        guard settings.obeyRobots else { return .go(spacing: settings.delay) }
        let record = await record(for: address)
        if let obstacle = record.obstacle(for: address) { return .stop(obstacle) }
        let asked = min(record.robots.crawlDelay ?? .zero, settings.longestCrawlDelay)
        return .go(spacing: max(settings.delay, asked))
    }

    /// What the host of that address says in its robots.txt.
    func record(for address: Address) async -> RobotsRecord {
        guard let file = Address("/robots.txt", relativeTo: address) else {
            // Such an address is longer than addresses may be: its host is too.
            return RobotsRecord(Reply(asked: address, outcome: .unreachable(.unknownHost)))
        }
        while true {
            let record = await settledRecord(for: file)
            // Another task asked, and was cancelled: then this one asks again.
            if record.isCancelled, !Task.isCancelled { continue }
            return record
        }
    }

    private func settledRecord(for file: Address) async -> RobotsRecord {
        if let record = known[file] { return record }
        guard waiters[file] != nil else { return await ask(for: file) }
        return await withCheckedContinuation { waiters[file, default: []].append($0) }
    }

    private func ask(for file: Address) async -> RobotsRecord {
        waiters[file] = []
        let appetite = Fetcher.Appetite(limit: Robots.longest, excess: .cut, errand: .robots)
        let spacing = settings.delay
        let reply = await fetcher.fetch(file, appetite) { _ in .go(spacing: spacing) }
        let record = RobotsRecord(reply)
        if !record.isCancelled { known[file] = record }
        for waiter in waiters.removeValue(forKey: file) ?? [] { waiter.resume(returning: record) }
        return record
    }
}
