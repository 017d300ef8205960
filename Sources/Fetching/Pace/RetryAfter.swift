internal import CCurl
internal import FoundationEssentials

/// How long a server asks to be left alone.
enum RetryAfter {
    /// The longest that is believed; longer is for ever as far as a run is concerned.
    private static let longest = 86_400

    /// Reads a Retry-After header (RFC 9110 §10.2.3): seconds, or a date seen from `now`.
    static func duration(_ value: String, now: Date) -> Duration? {
        if let seconds = Int(value) { return duration(seconds) }
        // libcurl reads all three forms of RFC 9110 §5.6.7; -1 stands for none of them.
        let time = curl_getdate(value, nil)
        guard time >= 0 else { return nil }
        return duration(time - Int(now.timeIntervalSince1970))
    }

    /// Reads the reset of a rate limit whose remainder is used up (draft-ietf-httpapi-ratelimit-
    /// headers): seconds, or, as some servers send, a Unix time.
    static func reset(_ value: String, remaining: String, now: Date) -> Duration? {
        guard Int(remaining) == 0, let number = Int(value) else { return nil }
        let isTime = number > 1_000_000_000
        return duration(isTime ? number - Int(now.timeIntervalSince1970) : number)
    }

    private static func duration(_ seconds: Int) -> Duration? {
        seconds < 0 ? .zero : .seconds(min(seconds, longest))
    }
}
