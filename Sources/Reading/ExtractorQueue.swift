internal import Dispatch
internal import Synchronization

/// The documents that wait, first come first served, and the threads that wait for documents.
final class ExtractorQueue: Sendable {
    private let state = Mutex(State())
    /// Counts what a thread may wake up for: each job, and the end for each thread.
    private let signal = DispatchSemaphore(value: 0)

    private struct State {
        /// Those that were taken are nil, so that nothing keeps their bytes.
        var jobs: [ExtractorJob?] = []
        /// Index of the next job.
        var next = 0
        var isClosed = false
    }

    func add(_ job: ExtractorJob) {
        state.withLock { $0.jobs.append(job) }
        signal.signal()
    }

    /// Waits for a job; nil when there will be none.
    func take() -> ExtractorJob? {
        signal.wait()
        return state.withLock { state in
            guard !state.isClosed, state.next < state.jobs.count else { return nil }
            if state.next > 64, state.next * 2 > state.jobs.count {
                state.jobs.removeFirst(state.next)
                state.next = 0
            }
            defer {
                state.jobs[state.next] = nil
                state.next += 1
            }
            return state.jobs[state.next]
        }
    }

    /// Ends so many threads as soon as each is done with its job.
    func close(threads: Int) {
        state.withLock { $0.isClosed = true }
        for _ in 0..<threads { signal.signal() }
    }
}
