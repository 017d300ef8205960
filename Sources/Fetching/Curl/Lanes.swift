/// The order in which requests start: a lane for each host, and nobody waits for another's host.
///
/// Within a lane requests start in the order in which they came, at most `width` run at a time, and
/// each keeps its spacing from the start before it.
struct Lanes {
    typealias Instant = ContinuousClock.Instant

    let width: Int
    private var lanes: [String: Lane] = [:]

    fileprivate struct Lane {
        var queue: [Entry] = []
        var running = 0
        var lastStart: Instant?
    }

    fileprivate struct Entry {
        let id: Int
        let spacing: Duration
        let since: Instant
    }

    init(width: Int) { self.width = max(1, width) }

    /// Puts a request at the end of its host's lane, where it may start from `now` on.
    mutating func add(_ id: Int, host: String, spacing: Duration, at now: Instant) {
        let entry = Entry(id: id, spacing: spacing, since: now)
        lanes[host, default: Lane()].queue.append(entry)
    }

    /// Takes a request out that has not started.
    mutating func remove(_ id: Int, host: String) {
        lanes[host]?.queue.removeAll { $0.id == id }
    }

    /// Notes that a request that had started is over.
    mutating func finish(host: String) {
        lanes[host]?.running -= 1
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
        guard running < width, let entry = queue.first else { return nil }
        guard let lastStart else { return entry.since }
        return max(entry.since, lastStart + entry.spacing)
    }

    fileprivate func isForgettable(at now: Lanes.Instant) -> Bool {
        guard queue.isEmpty, running == 0 else { return false }
        return lastStart.map { $0 + Lanes.memory < now } ?? true
    }
}

extension Lanes {
    /// How long a lane is remembered after its last start, since that may hold up the next.
    fileprivate static let memory = Duration.seconds(3600)
    fileprivate static let worthForgetting = 256
}
