internal import CCurl
internal import FoundationEssentials

extension Transfer {
    /// What its response says of the host; `date` is when it was complete.
    func signal(of response: Response, at date: Date) -> Signal {
        switch response {
        case .answered(let head, _): head.signal(at: date, taking: startedAt.duration(to: .now))
        case .failed(let failure): failure.signal
        case .shown, .cancelled: .indifferent
        }
    }
}

extension ResponseHead {
    fileprivate func signal(at date: Date, taking time: Duration) -> Signal {
        switch status {
        case 429, 503: .pleads(askedPause(at: date))
        case 502, 504: .falters
        default: .fine(time)
        }
    }

    private func askedPause(at date: Date) -> Duration? {
        if let pause = retryAfter.flatMap({ RetryAfter.duration($0, now: date) }) { return pause }
        guard let limitRemaining, let limitReset else { return nil }
        return RetryAfter.reset(limitReset, remaining: limitRemaining, now: date)
    }
}

extension Failure {
    fileprivate var signal: Signal {
        guard case .transport(let code, _, _) = self else { return .indifferent }
        return Self.faltering.contains(code) ? .falters : .indifferent
    }

    private static let faltering = Set(
        [
            CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT, CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING,
            CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM,
        ]
        .map(\.rawValue)
    )
}

extension Response {
    /// Whether waiting took all the time there is; to wait as long again is not worth it.
    var isTimeout: Bool {
        guard case .failed(.transport(let code, _, _)) = self else { return false }
        return code == CURLE_OPERATION_TIMEDOUT.rawValue
    }
}
