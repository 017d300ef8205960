internal import Synchronization

/// A request on its way to libcurl's thread, with whoever waits for its response.
struct Submission: Sendable {
    let id: Int
    let request: Request
    let waiter: CheckedContinuation<Response, Never>
    /// How often it has been asked.
    var attempts = 0
}

/// What other tasks have to say to libcurl's thread, which is woken to read it.
final class Inbox: Sendable {
    /// What lay in the inbox.
    struct Mail: Sendable {
        var submissions: [Submission] = []
        var cancelled: [Int] = []
        /// Nobody is left to submit anything.
        var isClosed = false
    }

    private let mail = Mutex(Mail())
    private let multi: MultiHandle

    init(waking multi: MultiHandle) { self.multi = multi }

    func submit(_ submission: Submission) { post { $0.submissions.append(submission) } }
    func cancel(_ id: Int) { post { $0.cancelled.append(id) } }
    func close() { post { $0.isClosed = true } }

    /// Takes out all there is.
    func take() -> Mail {
        mail.withLock { mail in
            defer { mail = Mail(isClosed: mail.isClosed) }
            return mail
        }
    }

    private func post(_ change: (inout Mail) -> Void) {
        mail.withLock { change(&$0) }
        multi.wake()
    }
}
