package import Foundation

/// An HTTPS server with a certificate of the test's choice: `openssl s_server` on loopback.
package final class TLSServer: Sendable {
    private let process: ProcessID
    /// Where it answers, under the name that the test wants to know it by.
    package let port: Int
    /// The file that it writes down what it says in.
    private let log: URL

    private struct ProcessID: Sendable { let value: Int32 }

    /// What a test needs to know when there is no openssl to run.
    package enum Absent: Error { case noOpenSSL, noPort(String) }

    /// Starts to answer `/` with a page, over TLS with that certificate and key (PEM).
    ///
    /// With a `folder` it answers each path and query with the file of that name, which holds the
    /// whole response, and `log` tells which were asked.
    package init(
        certificate: URL,
        key: URL,
        options: [String] = [],
        folder: URL? = nil
    ) throws {
        guard let openssl = Self.openssl else { throw Absent.noOpenSSL }
        log = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
        try Data().write(to: log)
        let process = Process()
        // Unbuffered, so that what was asked is written down before it is answered.
        process.executableURL = URL(filePath: "/usr/bin/stdbuf")
        process.arguments =
            [
                "-o0", openssl.path, "s_server", "-accept", "127.0.0.1:0", "-cert",
                certificate.path, "-key", key.path,
            ]
            + [folder == nil ? "-www" : "-HTTP"] + options
        if let folder { process.currentDirectoryURL = folder }
        let output = try FileHandle(forWritingTo: log)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        self.process = ProcessID(value: process.processIdentifier)
        port = try Self.port(from: log)
    }

    /// Ends it. A child inherits the signals that the task pool's threads block, SIGTERM among them:
    /// this one nobody blocks.
    package func stop() {
        kill(process.value, SIGKILL)
        try? FileManager.default.removeItem(at: log)
    }

    /// What it said so far.
    package var said: String { Self.text(of: log) }

    /// Whether this machine can run one.
    package static var isAvailable: Bool { openssl != nil }

    private static var openssl: URL? {
        let candidates = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
        return candidates.first(where: FileManager.default.isExecutableFile).map {
            URL(filePath: $0)
        }
    }

    /// Waits for `ACCEPT 127.0.0.1:40123`, which is said once it listens.
    private static func port(from log: URL) throws -> Int {
        for _ in 0..<1_000 {
            let lines = text(of: log).split(separator: "\n", omittingEmptySubsequences: false)
            if let line = lines.dropLast().first(where: { $0.hasPrefix("ACCEPT") }),
                let port = line.split(separator: ":").last.flatMap({ Int($0) })
            {
                return port
            }
            usleep(10_000)
        }
        throw Absent.noPort(text(of: log))
    }

    private static func text(of log: URL) -> String {
        (try? Data(contentsOf: log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
