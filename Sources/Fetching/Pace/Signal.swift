/// What an answer says about how its host bears up, whatever it says about the page.
enum Signal: Hashable, Sendable {
    /// It answered; how long that took.
    case fine(Duration)
    /// It asked for fewer requests, or said that it cannot serve now (429, 503), and perhaps for how
    /// long.
    case pleads(Duration?)
    /// It, or what stands before it, gave no answer of its own: a timeout, a broken connection, 502,
    /// 504.
    case falters
    /// It is no fault of the host's load: a refusal, a certificate, a name that nobody knows.
    case indifferent
}
