import Foundation

/// A run of the command whose memory was watched.
struct Watched: Sendable {
    let ending: Ending
    /// The most bytes that were resident at a time, of the command's own process.
    let peak: Int
}

extension Program {
    /// Runs the command to its end, and looks at its memory as it goes.
    static func watched(
        _ arguments: [String],
        within deadline: Duration = .seconds(600)
    ) async throws -> Watched {
        try await Turnstile.commands.pass {
            let program = try start(arguments)
            let watch = Task { await peak(of: program.id) }
            let ending = try await program.ending(within: deadline)
            watch.cancel()
            return Watched(ending: ending, peak: await watch.value)
        }
    }

    /// The high-water mark that the kernel keeps of a process, as it last stood.
    private static func peak(of process: Int32) async -> Int {
        var peak = 0
        while !Task.isCancelled {
            let status =
                (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            peak = max(peak, kibibytes << 10)
            try? await Task.sleep(for: .milliseconds(20))
        }
        return peak
    }
}
