import Fetching
import Foundation
import Synchronization
import Testing

@testable import Assessing

struct NightWindowTests {
    private func second(_ hour: Int, _ minute: Int = 0) -> Int { hour * 3600 + minute * 60 }

    @Test(
        arguments: [
            ("22:00-05:00", 23, 0, 6), ("22:00-05:00", 0, 0, 5), ("22:00-05:00", 12, 10, 0),
            ("22:00-05:00", 5, 17, 0), ("01:00-04:30", 2, 0, 2), ("01:00-04:30", 0, 1, 0),
            ("01:00-04:30", 5, 20, 0),
        ]
    )
    func `a window says how long until it opens, and until it closes`(
        text: String,
        hour: Int,
        untilOpen: Int,
        untilClosed: Int
    ) throws {
        let window = try #require(NightWindow(text))
        #expect(window.untilOpen(at: second(hour)) == .seconds(untilOpen * 3600))
        let half = text == "01:00-04:30" && untilClosed > 0 ? 1_800 : 0
        #expect(window.untilClosed(at: second(hour)) == .seconds(untilClosed * 3600 + half))
    }

    @Test func `it closes to the second, and opens to the second`() throws {
        let window = try #require(NightWindow("22:00-05:00"))
        #expect(window.untilClosed(at: second(5) - 1) == .seconds(1))
        #expect(window.untilOpen(at: second(22) - 1) == .seconds(1))
        #expect(window.untilOpen(at: second(22)) == .zero)
    }

    @Test(
        arguments: [
            "", "22:00", "22:00-", "22:00-22:00", "24:00-05:00", "22:60-05:00", "22-05",
            "-1:00-05:00",
            "22:00-05:00-06:00", "22:00–05:00", "a:00-05:00", "022:00-05:00",
        ]
    )
    func `what is no window is none`(text: String) {
        #expect(NightWindow(text) == nil)
    }

    /// Hours whose clock goes on by what is waited.
    private func hours(_ window: String, at start: Int) throws -> (CrawlHours, @Sendable () -> Date)
    {
        let clock = Clock(start)
        let hours = CrawlHours(
            window: try #require(NightWindow(window)),
            secondOfDay: { Int($0.timeIntervalSince1970) % 86_400 },
            wait: { clock.pass($0) }
        )
        return (hours, { clock.now })
    }

    private final class Clock: Sendable {
        private let seconds: Mutex<Int>
        init(_ start: Int) { seconds = Mutex(start) }
        var now: Date { Date(timeIntervalSince1970: Double(seconds.withLock(\.self))) }
        func pass(_ time: Duration) { seconds.withLock { $0 += Int(time.components.seconds) } }
    }

    @Test func `a crawl waits until its window opens, and has as long as it is open`() async throws
    {
        let (hours, now) = try hours("22:00-05:00", at: second(20))
        var waits = 0
        let budgets = await Budgets().within(hours, now: now) { progress in
            if case .waiting = progress { waits += 1 }
        }
        #expect(waits == 120)
        #expect(budgets.time == .seconds(7 * 3600))
    }

    @Test func `of two ends the nearer one counts`() async throws {
        let (hours, now) = try hours("22:00-05:00", at: second(4))
        var budgets = Budgets()
        budgets.time = .seconds(60)
        #expect(await budgets.within(hours, now: now) { _ in }.time == .seconds(60))
        budgets.time = .seconds(2 * 3600)
        #expect(await budgets.within(hours, now: now) { _ in }.time == .seconds(3600))
    }

    @Test func `without a window nothing changes`() async {
        #expect(await Budgets().within(nil, now: { Date() }) { _ in }.time == Budgets().time)
    }
}
