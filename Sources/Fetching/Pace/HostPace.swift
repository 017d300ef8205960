/// How fast one host may be asked, learned from how it answers.
///
/// Trouble doubles the spacing and pauses the host; each good answer takes a fifth of the slowdown
/// back. A host that keeps failing is let go of for the rest of the run, as by a circuit breaker.
struct HostPace: Sendable {
    typealias Instant = ContinuousClock.Instant

    private let backoff: Backoff
    /// Added to what every request keeps as its spacing.
    private(set) var slowdown = Duration.zero
    /// Nothing starts before.
    private(set) var pausedUntil: Instant?
    /// Troubles since the last good answer.
    private var troubles = 0
    private var latency = Duration.zero
    /// Whether the host is better left alone until the run ends.
    private(set) var isGivenUp = false

    /// Troubles in a row after which a host is let go of.
    static let mostTroubles = 12
    private static let leastSlowdown = Duration.milliseconds(250)
    private static let mostSlowdown = Duration.seconds(10)
    /// A host that takes so long for an answer is asked for one at a time.
    private static let slow = Duration.seconds(4)

    init(_ backoff: Backoff = Backoff()) {
        self.backoff = backoff
    }

    /// How many requests may run at a time, of so many that the settings allow.
    func width(of limit: Int) -> Int {
        if troubles > 0 || latency >= Self.slow { return 1 }
        return latency >= Self.slow / 2 ? max(1, limit / 2) : limit
    }

    /// Learns from an answer that came at `now`.
    mutating func note(_ signal: Signal, at now: Instant) {
        switch signal {
        case .fine(let time):
            troubles = 0
            latency = latency == .zero ? time : latency * 7 / 8 + time / 8
            slowdown = slowdown < .milliseconds(10) ? .zero : slowdown * 4 / 5
        case .pleads(let asked):
            fail(at: now, pause: asked)
        case .falters:
            fail(at: now, pause: nil)
        case .indifferent: break
        }
    }

    private mutating func fail(at now: Instant, pause asked: Duration?) {
        // Requests that were under way together tell of one trouble.
        if let pausedUntil, pausedUntil > now {
            pause(until: now + min(asked ?? .zero, backoff.longestPause))
            return
        }
        troubles += 1
        slowdown = min(
            max(slowdown * 2, min(Self.leastSlowdown, backoff.firstPause)),
            Self.mostSlowdown
        )
        pause(until: now + min(asked ?? backoff.pause(after: troubles), backoff.longestPause))
        isGivenUp = isGivenUp || troubles >= Self.mostTroubles
    }

    private mutating func pause(until time: Instant) {
        pausedUntil = max(pausedUntil ?? time, time)
    }
}
