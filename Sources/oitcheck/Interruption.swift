import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the work in hand is cancelled, and what was gathered is reported.
enum Interruption {
    private static let flag = Atomic<Bool>(false)

    static var happened: Bool { flag.load(ordering: .relaxed) }

    /// Runs the work; on a signal its task is cancelled, on a second one the process ends at once.
    static func obeying<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let task = Task { try await work() }
        let sources = [SIGINT, SIGTERM].map { signal in
            let source = DispatchSource.makeSignalSource(signal: signal)
            Foundation.signal(signal, SIG_IGN)
            source.setEventHandler {
                if flag.exchange(true, ordering: .relaxed) { exit(Ending.couldNotJudge) }
                task.cancel()
            }
            source.activate()
            return source
        }
        defer { for source in sources { source.cancel() } }
        return try await task.value
    }
}
