internal import Model
internal import Synchronization

/// A document that waits for its turn, and whoever waits for the document.
final class ExtractorJob: Sendable {
    let request: ExtractionRequest
    private let cancelled = Atomic(false)
    private let state = Mutex(State.new)

    private enum State {
        case new
        case awaited(CheckedContinuation<Extraction, Never>)
        case finished(Extraction)
    }

    init(_ request: ExtractionRequest) {
        self.request = request
    }

    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    /// Answers at once that nobody wants it any more; a child at work on it is stopped soon.
    func cancel() {
        cancelled.store(true, ordering: .relaxed)
        finish(ExtractorFailure.cancelled.extraction)
    }

    /// Resumes the continuation with the answer, now or when it comes.
    func answer(to continuation: CheckedContinuation<Extraction, Never>) {
        let answer: Extraction? = state.withLock { state in
            if case .finished(let extraction) = state { return extraction }
            state = .awaited(continuation)
            return nil
        }
        if let answer { continuation.resume(returning: answer) }
    }

    /// Gives the answer; only the first one counts.
    func finish(_ extraction: Extraction) {
        let continuation: CheckedContinuation<Extraction, Never>? = state.withLock { state in
            switch state {
            case .finished: return nil
            case .new:
                state = .finished(extraction)
                return nil
            case .awaited(let continuation):
                state = .finished(extraction)
                return continuation
            }
        }
        continuation?.resume(returning: extraction)
    }
}
