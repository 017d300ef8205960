internal import Addressing
internal import CCurl
internal import FoundationEssentials

/// What the one thread of libcurl does: start what is due, move bytes, hand out responses, wait.
///
/// Nothing of it is shared. Other tasks reach it through the `Inbox` alone.
final class CurlThread {
    private let settings: Settings
    private let inbox: Inbox
    private let multi: MultiHandle
    private let now: @Sendable () -> Date
    private let headers = HeaderList(EasyHandle.headerLines)
    private var lanes: Lanes
    private var waiting: [Int: Submission] = [:]
    /// Transfers that libcurl works on, by their handles.
    private var active: [UnsafeMutableRawPointer: Transfer] = [:]
    /// Handles without a transfer, to be used again.
    private var idle: [EasyHandle] = []

    init(
        settings: Settings,
        inbox: Inbox,
        multi: MultiHandle,
        now: @escaping @Sendable () -> Date
    ) {
        self.settings = settings
        self.inbox = inbox
        self.multi = multi
        self.now = now
        lanes = Lanes(width: settings.concurrency, backoff: settings.backoff)
    }

    /// Works until the inbox is closed; whatever is under way then is cancelled.
    func run() {
        while true {
            let mail = inbox.take()
            if mail.isClosed { return cancelAll(mail) }
            for submission in mail.submissions { accept(submission) }
            for id in mail.cancelled { cancel(id) }
            for id in lanes.start(at: .now) { start(id) }
            var running: Int32 = 0
            curl_multi_perform(multi.pointer, &running)
            handOut()
            giveUp()
            curl_multi_poll(multi.pointer, nil, 0, patience, nil)
        }
    }

    /// Puts a request in its host's lane, one that ran before at its head.
    private func accept(_ submission: Submission) {
        waiting[submission.id] = submission
        let request = submission.request
        lanes.add(
            submission.id,
            host: request.address.host,
            spacing: request.spacing,
            alone: request.isAlone,
            again: submission.attempts > 0,
            at: .now
        )
    }

    private func start(_ id: Int) {
        guard var submission = waiting.removeValue(forKey: id) else { return }
        submission.attempts += 1
        guard let handle = idle.popLast() ?? EasyHandle() else {
            lanes.finish(host: submission.request.address.host)
            return submission.waiter.resume(returning: .failed(.outOfMemory))
        }
        let transfer = Transfer(submission, on: handle)
        handle.prepare(for: transfer, settings: settings, headers: headers)
        active[handle.pointer] = transfer
        curl_multi_add_handle(multi.pointer, handle.pointer)
    }

    /// Hands out the responses of all transfers that libcurl has done with.
    private func handOut() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
                let transfer = active[easy]
            else { continue }
            // The message dies with its handle's membership: read it first.
            let response = transfer.response(code: message.pointee.data.result)
            let signal = transfer.signal(of: response, at: now())
            release(transfer, signal)
            let submission = transfer.submission
            if mayRepeat(submission, after: signal, response) {
                accept(submission)
            } else {
                submission.waiter.resume(returning: response)
            }
        }
    }

    /// Whether the trouble may be over after a pause that is not too long.
    private func mayRepeat(
        _ submission: Submission,
        after signal: Signal,
        _ response: Response
    ) -> Bool {
        let backoff = settings.backoff
        guard submission.request.mayRepeat, submission.attempts < backoff.attempts,
            !lanes.isGivenUp(submission.request.address.host)
        else { return false }
        return switch signal {
        case .pleads(let pause): (pause ?? .zero) <= backoff.longestPause
        case .falters: submission.attempts < 2 && !response.isTimeout
        case .fine, .indifferent: false
        }
    }

    /// Answers for hosts that are left alone from now on.
    private func giveUp() {
        for id in lanes.abandoned() {
            guard let submission = waiting.removeValue(forKey: id) else { continue }
            submission.waiter.resume(returning: .failed(.hostGivenUp))
        }
    }

    private func cancel(_ id: Int) {
        if let submission = waiting.removeValue(forKey: id) {
            lanes.remove(id, host: submission.request.address.host)
            submission.waiter.resume(returning: .cancelled)
        } else if let transfer = active.values.first(where: { $0.submission.id == id }) {
            release(transfer)
            transfer.submission.waiter.resume(returning: .cancelled)
        }
    }

    private func release(_ transfer: Transfer, _ signal: Signal = .indifferent) {
        let handle = transfer.handle
        curl_multi_remove_handle(multi.pointer, handle.pointer)
        active[handle.pointer] = nil
        idle.append(handle)
        lanes.finish(host: transfer.submission.request.address.host, signal)
    }

    private func cancelAll(_ mail: Inbox.Mail) {
        for submission in mail.submissions + waiting.values {
            submission.waiter.resume(returning: .cancelled)
        }
        for transfer in Array(active.values) {
            release(transfer)
            transfer.submission.waiter.resume(returning: .cancelled)
        }
    }

    /// How long to wait for bytes or mail, in milliseconds: until the next request may start.
    private var patience: Int32 {
        guard let next = lanes.nextStart else { return Self.longestWait }
        let wait = ContinuousClock.now.duration(to: next) / .milliseconds(1)
        // Rounded up: a millisecond early is a turn in vain.
        return Int32(min(max(wait.rounded(.up), 0), Double(Self.longestWait)))
    }

    private static let longestWait: Int32 = 60_000
}
