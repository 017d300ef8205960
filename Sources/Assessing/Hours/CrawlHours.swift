internal import Fetching
package import FoundationEssentials

/// When a site may be asked, and what tells the time.
package struct CrawlHours: Sendable {
    package let window: NightWindow
    private let secondOfDay: @Sendable (Date) -> Int
    private let wait: @Sendable (Duration) async -> Void

    /// - Parameters:
    ///   - window: the hours.
    ///   - secondOfDay: how late it is on the machine's wall, in seconds after midnight.
    ///   - wait: lets time pass, until the task is cancelled.
    package init(
        window: NightWindow,
        secondOfDay: @escaping @Sendable (Date) -> Int,
        wait: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
    ) {
        self.window = window
        self.secondOfDay = secondOfDay
        self.wait = wait
    }

    /// Waits until the window is open; gives how long it will be.
    func open(
        _ now: @Sendable () -> Date,
        _ progress: (Progress) -> Void
    ) async -> Duration {
        while !Task.isCancelled {
            let second = secondOfDay(now())
            let closed = window.untilOpen(at: second)
            guard closed > .zero else { return window.untilClosed(at: second) }
            progress(.waiting(closed))
            // Looked at again and again: the machine may sleep, and its clock may be set.
            await wait(min(closed, .seconds(60)))
        }
        return .zero
    }
}

extension Budgets {
    /// The budgets of a crawl that keeps to some hours: it begins when they do, and ends with them as
    /// with any other time that is up.
    func within(
        _ hours: CrawlHours?,
        now: @Sendable () -> Date,
        _ progress: (Progress) -> Void
    ) async -> Budgets {
        guard let hours else { return self }
        let left = await hours.open(now, progress)
        var budgets = self
        budgets.time = min(time ?? left, left)
        return budgets
    }
}
