import Addressing
import Assessing
import Foundation
import Synchronization

/// Shows on a terminal how far a run is; silent where nobody watches.
final class Watcher: Sendable {
    private let isShown: Bool
    private let shown = Mutex<(line: String, at: ContinuousClock.Instant)?>(nil)

    /// Redrawing more often than this only flickers.
    private static let pause = Duration.milliseconds(100)

    init(isQuiet: Bool) { isShown = !isQuiet && Console.isWatched }

    func show(_ progress: Assessing.Progress) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let isDue = shown.withLock { last in
            guard let last else { return true }
            return now - last.at >= Self.pause
        }
        guard isDue else { return }
        let line = Self.line(for: progress)
        shown.withLock { $0 = (line, now) }
        Console.redraw(line)
    }

    func finish() { if isShown { Console.redraw("") } }

    private static func line(for progress: Assessing.Progress) -> String {
        switch progress {
        case .crawling(let visited, let depth, let latest):
            "\(visited) addresses, \(depth) clicks deep  \(latest.readable)"
        case .judging(let item): "judging \(item)"
        }
    }
}
