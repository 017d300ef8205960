internal import Model
internal import Synchronization

/// A task that waits for its turn, and whoever waits for its outcome.
final class ExtractorJob: Sendable {
    let work: Work
    private let cancelled = Atomic(false)
    private let state = Mutex(State.new)

    typealias Outcome = Result<ExtractorAnswer, ExtractorFailure>

    enum Work: Sendable {
        /// To tell what a child says of itself.
        case greeting
        case request(ExtractionRequest)
    }

    private enum State {
        case new
        case awaited(CheckedContinuation<Outcome, Never>)
        case finished(Outcome)
    }

    init(_ work: Work) {
        self.work = work
    }

    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    /// Answers at once that nobody wants it any more; a child at work on it is stopped soon.
    func cancel() {
        cancelled.store(true, ordering: .relaxed)
        finish(.failure(.cancelled))
    }

    /// Resumes the continuation with the outcome, now or when it comes.
    func answer(to continuation: CheckedContinuation<Outcome, Never>) {
        let outcome: Outcome? = state.withLock { state in
            if case .finished(let outcome) = state { return outcome }
            state = .awaited(continuation)
            return nil
        }
        if let outcome { continuation.resume(returning: outcome) }
    }

    /// Gives the outcome; only the first one counts.
    func finish(_ outcome: Outcome) {
        let continuation: CheckedContinuation<Outcome, Never>? = state.withLock { state in
            switch state {
            case .finished: return nil
            case .new:
                state = .finished(outcome)
                return nil
            case .awaited(let continuation):
                state = .finished(outcome)
                return continuation
            }
        }
        continuation?.resume(returning: outcome)
    }
}
