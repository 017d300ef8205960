import Foundation
import TestSupport
import Testing

/// One run of the command over one site.
struct Run: Sendable {
    let ending: Ending
    let report: Report
    /// What the site's server was asked; empty for a folder.
    let visits: [SiteServer.Visit]
}

/// Runs that many tests look at, each made once.
actor Runs {
    static let shared = Runs()

    private struct Key: Hashable {
        let subject: Subject
        let way: Way
        let turn: Int
    }

    private var runs: [Key: Task<Run, any Error>] = [:]

    /// The run over a site; another `turn` is another run over the same.
    func run(_ subject: Subject, _ way: Way, turn: Int = 1) async throws -> Run {
        let key = Key(subject: subject, way: way, turn: turn)
        if let known = runs[key] { return try await known.value }
        let task = Task { try await Self.check(subject, way) }
        runs[key] = task
        return try await task.value
    }

    private static func check(_ subject: Subject, _ way: Way) async throws -> Run {
        switch way {
        case .folder:
            return try run(await Program.run(arguments(subject.folder.path, subject)), visits: [])
        case .http:
            return try await SiteServer.serving(folder: subject.folder) { server in
                let ending = try await Program.run(arguments(server.address, subject))
                return try run(ending, visits: server.visits)
            }
        }
    }

    private static func arguments(_ target: String, _ subject: Subject) -> [String] {
        ["check", target, "--site-url", subject.published, "--as-of", "2025-04-30"]
            + ["--external", "none", "--delay", "0", "--format", "json"]
    }

    private static func run(_ ending: Ending, visits: [SiteServer.Visit]) throws -> Run {
        try #require(ending.code == 0, "\(ending.complaint)")
        return Run(ending: ending, report: try Report(ending.output), visits: visits)
    }
}

/// The report over a site, made once for all tests.
func report(_ subject: Subject, _ way: Way) async throws -> Report {
    try await Runs.shared.run(subject, way).report
}
