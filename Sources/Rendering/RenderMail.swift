internal import Addressing
internal import Glibc
internal import Model
internal import Synchronization

/// What tasks leave for the thread of the browser, and the bell that wakes it.
final class RenderMail: Sendable {
    private let box = Mutex(Box())
    /// Read by the thread, written by whoever leaves something.
    let bell: Int32
    private let button: Int32

    private struct Box {
        var jobs: [RenderJob] = []
        var replies: [Delivery] = []
        var isClosed = false
    }

    /// What came of asking for an address.
    struct Delivery: Sendable {
        let address: Address
        let reply: Reply
    }

    init() throws(RenderFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .cannotStart(String(cString: strerror(errno))) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        bell = ends[0]
        button = ends[1]
    }

    deinit {
        Glibc.close(bell)
        Glibc.close(button)
    }

    func add(_ job: RenderJob) {
        let isClosed = box.withLock { box in
            if !box.isClosed { box.jobs.append(job) }
            return box.isClosed
        }
        if isClosed { job.finish(.failure(.cancelled)) } else { ring() }
    }

    func add(_ delivery: Delivery) {
        box.withLock { $0.replies.append(delivery) }
        ring()
    }

    func close() {
        box.withLock { $0.isClosed = true }
        ring()
    }

    /// Waits for a job for so long; nil where none came, or none will come.
    func job(within patience: Duration) -> RenderJob? {
        let end = ContinuousClock.now + patience
        while true {
            if let job = box.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) {
                return job
            }
            let left = ContinuousClock.now.duration(to: end)
            guard !isClosed, left > .zero else { return nil }
            wait(left)
        }
    }

    var isClosed: Bool { box.withLock(\.isClosed) }

    /// Takes the replies that have come since.
    func replies() -> [Delivery] {
        silence()
        return box.withLock { box in
            defer { box.replies = [] }
            return box.replies
        }
    }

    private func wait(_ patience: Duration) {
        var waited = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
        poll(&waited, 1, patience.milliseconds)
        silence()
    }

    private func ring() {
        var byte: UInt8 = 0
        _ = write(button, &byte, 1)
    }

    private func silence() {
        var room = [UInt8](repeating: 0, count: 256)
        _ = room.withUnsafeMutableBytes { read(bell, $0.baseAddress, $0.count) }
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, as poll takes them.
    var milliseconds: Int32 {
        let (seconds, fraction) = components
        return Int32(
            clamping: seconds * 1_000 + (fraction + 999_999_999_999_999) / 1_000_000_000_000_000
        )
    }
}
