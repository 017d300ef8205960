internal import Glibc

/// Who the browser runs as where oitcheck is run by root, which no browser should be.
enum BrowserUser {
    /// A user that nobody is, from the numbers that Linux systems give out for a time
    /// (https://systemd.io/UIDS-GIDS); nil where we are an ordinary user ourselves.
    static func chosen() -> uid_t? {
        guard geteuid() == 0 else { return nil }
        let first = numbers.lowerBound + uid_t(getpid()) % uid_t(numbers.count)
        let candidates = Array(first...numbers.upperBound) + Array(numbers.lowerBound..<first)
        return candidates.first { getpwuid($0) == nil } ?? first
    }

    private static let numbers: ClosedRange<uid_t> = 61_184...65_519
}
