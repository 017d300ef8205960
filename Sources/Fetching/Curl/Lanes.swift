/// The order in which requests start: a lane for each host, and nobody waits for another's host.
///
/// Within a lane requests start in the order in which they came, at most `width` run at a time, and
/// each keeps its spacing from the start before it; less and slower where the host has trouble.
struct Lanes {
    typealias Instant = ContinuousClock.Instant

    let width: Int
    private let backoff: Backoff
    private var lanes: [String: Lane] = [:]

    fileprivate struct Lane {
        var queue: [Entry] = []
        var running = 0
        var lastStart: Instant?
        var pace: HostPace
    }

    fileprivate struct Entry {
        let id: Int
        let spacing: Duration
        let since: Instant
        /// Whether it waits until no other request to its host is under way.
        let isAlone: Bool
    }

    init(width: Int, backoff: Backoff = Backoff()) {
        self.width = max(1, width)
        self.backoff = backoff
    }

    /// Puts a request at the end of its host's lane, where it may start from `now` on, or, where it ran
    /// before, at the head again; `alone` where it is to be the only one of its host.
    mutating func add(
        _ id: Int,
        host: String,
        spacing: Duration,
        alone: Bool = false,
        again: Bool = false,
        at now: Instant
    ) {
        let entry = Entry(id: id, spacing: spacing, since: now, isAlone: alone)
        let place = again ? 0 : lanes[host]?.queue.count ?? 0
        lanes[host, default: Lane(pace: HostPace(backoff))].queue.insert(entry, at: place)
    }

    /// Takes a request out that has not started.
    mutating func remove(_ id: Int, host: String) {
        lanes[host]?.queue.removeAll { $0.id == id }
    }

    /// Notes that a request that had started is over, and what that says of its host.
    mutating func finish(host: String, _ signal: Signal = .indifferent, at now: Instant = .now) {
        lanes[host]?.running -= 1
        lanes[host]?.pace.note(signal, at: now)
    }

    /// Whether a host is better left alone.
    func isGivenUp(_ host: String) -> Bool { lanes[host]?.pace.isGivenUp ?? false }

    /// Takes out the requests that wait for hosts that are better left alone.
    mutating func abandoned() -> [Int] {
        var ids: [Int] = []
        for (host, lane) in lanes where lane.pace.isGivenUp && !lane.queue.isEmpty {
            ids += lane.queue.map(\.id)
            lanes[host]?.queue = []
        }
        return ids
    }

    /// The requests that may start at `now`; they count as started.
    mutating func start(at now: Instant) -> [Int] {
        var started: [Int] = []
        for host in lanes.keys {
            while let entry = lanes[host]?.next(at: now, width: width) { started.append(entry.id) }
        }
        if lanes.count > Self.worthForgetting {
            lanes = lanes.filter { !$0.value.isForgettable(at: now) }
        }
        return started
    }

    /// When the next request may start if none ends before; nil where none waits for time alone.
    var nextStart: Instant? {
        lanes.values.compactMap { $0.nextStart(width: width) }.min()
    }
}

extension Lanes.Lane {
    fileprivate mutating func next(at now: Lanes.Instant, width: Int) -> Lanes.Entry? {
        guard let start = nextStart(width: width), start <= now else { return nil }
        running += 1
        lastStart = now
        return queue.removeFirst()
    }

    fileprivate func nextStart(width: Int) -> Lanes.Instant? {
        guard let entry = queue.first, running < (entry.isAlone ? 1 : pace.width(of: width)) else {
            return nil
        }
        let earliest = max(entry.since, pace.pausedUntil ?? entry.since)
        guard let lastStart else { return earliest }
        return max(earliest, lastStart + entry.spacing + pace.slowdown)
    }

    fileprivate func isForgettable(at now: Lanes.Instant) -> Bool {
        guard queue.isEmpty, running == 0, !pace.isGivenUp else { return false }
        return lastStart.map { $0 + Lanes.memory < now } ?? true
    }
}

extension Lanes {
    /// How long a lane is remembered after its last start, since that may hold up the next.
    fileprivate static let memory = Duration.seconds(3600)
    fileprivate static let worthForgetting = 256
}
