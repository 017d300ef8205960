/// How often and how soon a host is asked again that could not answer just now.
package struct Backoff: Sendable {
    /// Requests for one address, the first included.
    package var attempts: Int
    /// The pause after the first failure; it doubles with each further one.
    package var firstPause: Duration
    /// The longest pause. A host that asks for a longer one is not asked again for that address.
    package var longestPause: Duration
    /// The pause at the end of a crawl before what failed is asked once more.
    package var secondTry: Duration

    package init(
        attempts: Int = 3,
        firstPause: Duration = .seconds(1),
        longestPause: Duration = .seconds(60),
        secondTry: Duration = .seconds(10)
    ) {
        self.attempts = attempts
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.secondTry = secondTry
    }

    /// The pause after so many failures in a row.
    func pause(after failures: Int) -> Duration {
        min(firstPause * (1 << min(max(failures - 1, 0), 16)), longestPause)
    }
}
