internal import Addressing
internal import Model
internal import Synchronization

/// Something that the browser is to do, and who waits for it.
final class RenderJob: Sendable {
    enum Work: Sendable {
        case draw(Arrival, Address)
        case examine
    }

    enum Product: Sendable {
        case drawing(Drawing)
        case lock(BrowserLock)
    }

    typealias Outcome = Result<Product, RenderFailure>
    typealias Continuation = CheckedContinuation<Outcome, Never>

    let work: Work
    private let state = Mutex(State())

    private struct State {
        var continuation: Continuation?
        var isCancelled = false
    }

    init(_ work: Work) { self.work = work }

    var isCancelled: Bool { state.withLock(\.isCancelled) }

    func cancel() { state.withLock { $0.isCancelled = true } }

    func answer(to continuation: Continuation) {
        state.withLock { $0.continuation = continuation }
    }

    func finish(_ outcome: Outcome) {
        let continuation = state.withLock { state in
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(returning: outcome)
    }
}
