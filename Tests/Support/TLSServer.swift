package import Foundation

/// An HTTPS server with a certificate of the test's choice: `openssl s_server` on loopback.
package final class TLSServer: Sendable {
    private let process: ProcessID
    /// Where it answers, under the name that the test wants to know it by.
    package let port: Int

    private struct ProcessID: Sendable { let value: Int32 }

    /// What a test needs to know when there is no openssl to run.
    package enum Absent: Error { case noOpenSSL, noPort(String) }

    /// Starts to answer `/` with a page, over TLS with that certificate and key (PEM).
    package init(certificate: URL, key: URL, options: [String] = []) throws {
        guard let openssl = Self.openssl else { throw Absent.noOpenSSL }
        let process = Process()
        process.executableURL = openssl
        process.arguments =
            ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate.path, "-key", key.path]
            + ["-www"] + options
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = ProcessID(value: process.processIdentifier)
        port = try Self.port(from: output.fileHandleForReading)
    }

    /// Ends it. A child inherits the signals that the task pool's threads block, SIGTERM among them:
    /// this one nobody blocks.
    package func stop() { kill(process.value, SIGKILL) }

    /// Whether this machine can run one.
    package static var isAvailable: Bool { openssl != nil }

    private static var openssl: URL? {
        let candidates = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
        return candidates.first(where: FileManager.default.isExecutableFile).map {
            URL(filePath: $0)
        }
    }

    /// Reads `ACCEPT 127.0.0.1:40123`, which is said once it listens.
    private static func port(from output: FileHandle) throws -> Int {
        var said = ""
        while true {
            let data = output.availableData
            guard !data.isEmpty else { throw Absent.noPort(said) }
            said += String(decoding: data, as: UTF8.self)
            guard let line = said.split(separator: "\n").first(where: { $0.hasPrefix("ACCEPT") }),
                said.hasSuffix("\n"),
                let port = line.split(separator: ":").last.flatMap({ Int($0) })
            else { continue }
            return port
        }
    }
}
