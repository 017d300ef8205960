import Foundation
import Synchronization

/// The command that was built together with these tests: `$OITCHECK_BIN`, else beside the test
/// program.
enum Program {
    /// Why there is nothing to test.
    enum Absent: Error { case noProgram(String) }

    static func path() throws -> String {
        let stated = ProcessInfo.processInfo.environment["OITCHECK_BIN"]
        let path = try stated ?? folder() + "/oitcheck"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Absent.noProgram(path)
        }
        return path
    }

    /// Runs the command to its end, or kills it at the deadline.
    static func run(
        _ arguments: String...,
        within deadline: Duration = .seconds(120)
    ) async throws -> Ending {
        try await run(arguments, within: deadline)
    }

    static func run(
        _ arguments: [String],
        with variables: [String: String] = [:],
        within deadline: Duration = .seconds(120)
    ) async throws -> Ending {
        try await Turnstile.commands.pass {
            try await start(arguments, with: variables).ending(within: deadline)
        }
    }

    static func start(
        _ arguments: [String],
        with variables: [String: String] = [:]
    ) throws -> RunningProgram {
        try RunningProgram(path: path(), arguments: arguments, variables: variables)
    }

    private static func folder() throws -> String {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: own).deletingLastPathComponent().path
    }
}

/// How a run of the command ended and what it said.
struct Ending: Sendable {
    /// The exit code; nil where a signal ended it, as the deadline does.
    let code: Int32?
    let output: Data
    /// Standard error.
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }
}

/// The command at work. It writes to files, since a full pipe would hold it up.
struct RunningProgram: Sendable {
    let id: Int32
    private let folder: ScratchFolder
    private let codes: AsyncStream<Int32?>

    fileprivate init(path: String, arguments: [String], variables: [String: String]) throws {
        folder = try ScratchFolder()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = Self.environment(cache: folder.path).merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try folder.newFile("stdout")
        process.standardError = try folder.newFile("stderr")
        let (codes, continuation) = AsyncStream.makeStream(of: Int32?.self)
        process.terminationHandler = { process in
            let isExit = process.terminationReason == .exit
            continuation.yield(isExit ? process.terminationStatus : nil)
            continuation.finish()
        }
        try process.run()
        id = process.processIdentifier
        self.codes = codes
    }

    func interrupt() { kill(id, SIGINT) }

    /// Ends it at once, wherever it is.
    func kill9() { kill(id, SIGKILL) }

    /// Waits for its end, and kills it at the deadline.
    func ending(within deadline: Duration) async throws -> Ending {
        let watchdog = Task { [id] in
            try await Task.sleep(for: deadline)
            kill(id, SIGKILL)
        }
        var code: Int32?
        for await ended in codes { code = ended }
        watchdog.cancel()
        defer { folder.remove() }
        return Ending(
            code: code,
            output: try folder.contents(of: "stdout"),
            complaint: String(decoding: try folder.contents(of: "stderr"), as: UTF8.self)
        )
    }

    /// The tests' own, without what would change what is found or said.
    private static func environment(cache: String) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        for name in ["http_proxy", "https_proxy", "OITCHECK_EXTRACT"] { environment[name] = nil }
        environment["XDG_CACHE_HOME"] = cache
        return environment
    }
}
