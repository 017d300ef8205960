import Assessing
import Foundation
import Model
import Synchronization

/// Shows on a terminal how far a run is; silent where nobody watches.
final class Watcher: Sendable {
    private let isShown: Bool
    private let language: Language
    private let shown = Mutex<(line: String, at: ContinuousClock.Instant)?>(nil)

    /// Redrawing more often than this only flickers.
    private static let pause = Duration.milliseconds(100)

    init(isQuiet: Bool, language: Language) {
        isShown = !isQuiet && Console.isWatched
        self.language = language
    }

    func show(_ progress: Assessing.Progress) {
        if case .notDrawn = progress { return note(progress) }
        guard isShown else { return }
        let now = ContinuousClock.now
        let isDue = shown.withLock { last in
            guard let last else { return true }
            return now - last.at >= Self.pause
        }
        guard isDue else { return }
        let line = ProgressWording.wording(of: progress)(language)
        shown.withLock { $0 = (line, now) }
        Console.redraw(line)
    }

    /// What a person must know is said once and stays, whoever watches.
    private func note(_ progress: Assessing.Progress) {
        if isShown { Console.redraw("") }
        Console.complain("oitcheck: " + ProgressWording.wording(of: progress)(language))
    }

    func finish() { if isShown { Console.redraw("") } }
}
