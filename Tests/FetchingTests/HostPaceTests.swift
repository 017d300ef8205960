import FoundationEssentials
import TestSupport
import Testing

@testable import Fetching

@Suite struct HostPaceTests {
    private let start = ContinuousClock.now

    private func pace(after signals: [Signal]) -> HostPace {
        var pace = HostPace()
        var now = start
        for signal in signals {
            pace.note(signal, at: now)
            now = max(now, pace.pausedUntil ?? now) + .milliseconds(1)
        }
        return pace
    }

    @Test func `a host that is fine is asked as the settings say`() {
        let pace = pace(after: [.fine(.milliseconds(80)), .indifferent])
        #expect(pace.slowdown == .zero)
        #expect(pace.pausedUntil == nil)
        #expect(pace.width(of: 4) == 4)
    }

    @Test func `a host that asks for a pause gets it`() {
        let pace = pace(after: [.pleads(.seconds(7))])
        #expect(pace.pausedUntil == start + .seconds(7))
        #expect(pace.width(of: 4) == 1)
    }

    @Test func `no pause is longer than the longest`() {
        #expect(pace(after: [.pleads(.seconds(86_400))]).pausedUntil == start + .seconds(60))
    }

    @Test func `pauses and spacing double with every trouble`() {
        var pace = HostPace()
        pace.note(.falters, at: start)
        #expect(pace.pausedUntil == start + .seconds(1))
        let slowdown = pace.slowdown
        pace.note(.falters, at: start + .seconds(2))
        #expect(pace.pausedUntil == start + .seconds(4))
        #expect(pace.slowdown == slowdown * 2)
    }

    @Test func `what was under way in one trouble counts once`() {
        var pace = HostPace()
        for _ in 0..<50 { pace.note(.falters, at: start) }
        #expect(pace.pausedUntil == start + .seconds(1))
        #expect(!pace.isGivenUp)
    }

    @Test func `good answers bring back the speed`() {
        var pace = pace(after: [.falters, .falters])
        for _ in 0..<40 { pace.note(.fine(.milliseconds(50)), at: start + .seconds(60)) }
        #expect(pace.slowdown == .zero)
        #expect(pace.width(of: 4) == 4)
    }

    @Test func `a slow host is asked for less at a time`() {
        #expect(pace(after: [.fine(.seconds(3))]).width(of: 4) == 2)
        #expect(pace(after: [.fine(.seconds(9))]).width(of: 4) == 1)
    }

    @Test func `a host that only fails is let go of`() {
        let troubles = [Signal](repeating: .falters, count: HostPace.mostTroubles)
        #expect(pace(after: troubles).isGivenUp)
        #expect(!pace(after: troubles.dropLast() + [.fine(.zero), .falters]).isGivenUp)
    }

    @Test func `pages that are not there say nothing of the host`() {
        #expect(!pace(after: [Signal](repeating: .indifferent, count: 500)).isGivenUp)
    }

    @Test(arguments: [
        ("120", Duration.seconds(120)), ("0", .zero), ("-5", .zero),
        ("Sun, 06 Nov 1994 08:50:37 GMT", .seconds(60)),
        ("Sun, 06 Nov 1994 08:00:00 GMT", .zero),
        ("99999999999", .seconds(86_400)),
    ])
    func `Retry-After is seconds or a date`(value: String, pause: Duration) {
        let now = Date(timeIntervalSince1970: 784_111_777)
        #expect(RetryAfter.duration(value, now: now) == pause)
    }

    @Test func `a Retry-After of nonsense says nothing`() {
        #expect(RetryAfter.duration("soon", now: Date(timeIntervalSince1970: 0)) == nil)
    }

    @Test func `a limit that is used up says when it is renewed`() {
        let now = Date(timeIntervalSince1970: 2_000_000_000)
        #expect(RetryAfter.reset("9", remaining: "0", now: now) == .seconds(9))
        #expect(RetryAfter.reset("2000000030", remaining: "0", now: now) == .seconds(30))
        #expect(RetryAfter.reset("9", remaining: "3", now: now) == nil)
    }
}
