internal import FoundationEssentials
internal import Synchronization

/// HTTP for any number of tasks, done by libcurl on a thread of its own.
///
/// The thread ends with the last reference to the loop.
final class CurlLoop: Sendable {
    private let inbox: Inbox
    private let lastID = Atomic(0)

    /// `now` is the clock by which dates in Retry-After headers are read.
    init(settings: Settings, now: @escaping @Sendable () -> Date) throws(FetchError) {
        guard let multi = MultiHandle() else { throw .noTransport("curl_multi_init") }
        let inbox = Inbox(waking: multi)
        self.inbox = inbox
        try OwnThread.start {
            CurlThread(settings: settings, inbox: inbox, multi: multi, now: now).run()
        }
    }

    deinit { inbox.close() }

    /// The response to one request. A cancelled task gets `.cancelled` at once, and libcurl lets
    /// go of the connection.
    func perform(_ request: Request) async -> Response {
        let id = lastID.add(1, ordering: .relaxed).newValue
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                inbox.submit(Submission(id: id, request: request, waiter: waiter))
                // Cancelled before it was submitted: the handler's word came too early.
                if Task.isCancelled { inbox.cancel(id) }
            }
        } onCancel: {
            inbox.cancel(id)
        }
    }
}
