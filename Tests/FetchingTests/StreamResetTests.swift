import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

/// A server of HTTP/2 that answers no request and ends every stream instead.
@Suite(.enabled(if: ResettingServer.isAvailable, "there is no python3 to serve HTTP/2 with"))
struct StreamResetTests {
    @Test func `a stream that is reset is trouble, and asked for once more at most`() async throws {
        let server = try ResettingServer()
        defer { server.stop() }
        let address = "https://127.0.0.1:\(server.port)/"
        let settings = Settings.brisk.with {
            $0.authorities = ResettingServer.certificate("authority").path
        }
        let reply = try await makeFetcher(naming: address, settings: settings).fetch(address)
        guard case .unreachable(.transport(let words)) = reply.outcome else {
            Issue.record("\(reply.outcome)")
            return
        }
        #expect(words.lowercased().contains("stream"))
        #expect((1...2).contains(server.requests))
    }
}

/// `Servers/reset-streams.py` at work.
private final class ResettingServer: Sendable {
    let port: Int
    private let process: Int32
    private let log: URL

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let python = "/usr/bin/python3"

    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: python) }

    static func certificate(_ name: String) -> URL {
        folder.appending(path: "Certificates/\(name).pem")
    }

    init() throws {
        log = FileManager.default.temporaryDirectory.appending(path: "h2-\(UUID().uuidString)")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: Self.python)
        process.arguments = [
            Self.folder.appending(path: "Servers/reset-streams.py").path,
            Self.certificate("good").path, Self.certificate("key").path,
        ]
        process.standardOutput = try FileHandle(forWritingTo: log)
        try process.run()
        self.process = process.processIdentifier
        var port: Int?
        for _ in 0..<6_000 where port == nil {
            usleep(10_000)
            port = Self.lines(of: log).first.flatMap { Int($0) }
        }
        self.port = try #require(port)
    }

    /// How many requests reached it.
    var requests: Int { Self.lines(of: log).count { $0 == "request" } }

    func stop() {
        kill(process, SIGKILL)
        try? FileManager.default.removeItem(at: log)
    }

    private static func lines(of log: URL) -> [String] {
        let data = (try? Data(contentsOf: log)) ?? Data()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
