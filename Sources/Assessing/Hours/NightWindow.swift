/// The hours of each day in which a site may be crawled, by the clock on the machine's wall.
package struct NightWindow: Hashable, Sendable {
    /// Minutes after midnight.
    package let opens: Int
    package let closes: Int

    /// Reads `22:00-05:00`; a window may go on past midnight. Nil for anything else, and for one that
    /// closes as it opens.
    package init?(_ text: String) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let opens = Self.minutes(ends[0]),
            let closes = Self.minutes(ends[1]), opens != closes
        else { return nil }
        self.opens = opens
        self.closes = closes
    }

    /// How long until it opens, `seconds` after midnight; zero while it is open.
    package func untilOpen(at seconds: Int) -> Duration {
        isOpen(at: seconds) ? .zero : Self.wait(from: seconds, to: opens * 60)
    }

    /// How long until it closes, `seconds` after midnight; zero while it is closed.
    package func untilClosed(at seconds: Int) -> Duration {
        isOpen(at: seconds) ? Self.wait(from: seconds, to: closes * 60) : .zero
    }

    private func isOpen(at seconds: Int) -> Bool {
        let minute = seconds / 60
        return opens < closes
            ? (opens..<closes).contains(minute) : minute >= opens || minute < closes
    }

    private static let day = 86_400

    private static func wait(from seconds: Int, to end: Int) -> Duration {
        .seconds((end - seconds % day + day) % day)
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
