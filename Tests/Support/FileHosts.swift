internal import Foundation

/// Stands in for file hosts on loopback: HTTPS under their own names, by a test's own authority.
///
/// It answers by path and query alone, whatever the host; a request for what it has no answer to
/// gets 404 only if the test says so, since `openssl s_server` itself answers 200.
package final class FileHosts: Sendable {
    private let server: TLSServer
    private let folder: URL

    /// The hosts of its certificate.
    package static let names = [
        "drive.google.com", "docs.google.com", "drive.usercontent.google.com",
        "accounts.google.com", "1drv.ms", "onedrive.live.com", "town.sharepoint.com",
        "www.dropbox.com", "forms.gle", "bit.ly", "login.microsoftonline.com",
        "online.fliphtml5.com", "heyzine.com", "cdnc.heyzine.com", "www.facebook.com",
        "files.other.example", "www.other.example",
    ]

    /// The authority that vouches for it: a PEM file.
    package static var authorities: String { certificates.appending(path: "authority.pem").path }

    package static var isAvailable: Bool { TLSServer.isAvailable }

    /// `answers` go by path and query without the first slash; robots.txt allows all unless it is
    /// among them.
    package init(_ answers: [String: Answer]) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "hosts-\(UUID().uuidString)")
        let robots = Answer.page("User-agent: *\nAllow: /\n", type: "text/plain")
        for (target, answer) in answers.merging(
            ["robots.txt": robots],
            uniquingKeysWith: { a, _ in a }
        ) {
            let file = folder.appending(path: target)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(answer.response).write(to: file)
        }
        server = try TLSServer(
            certificate: Self.certificates.appending(path: "file-hosts.pem"),
            key: Self.certificates.appending(path: "key.pem"),
            folder: folder
        )
    }

    /// The port that stands in for each host.
    package var ports: [String: Int] {
        Dictionary(uniqueKeysWithValues: Self.names.map { ($0, server.port) })
    }

    /// What was asked so far, path and query without the first slash, but for robots.txt.
    package var targets: [String] {
        server.said.split(separator: "\n").filter { $0.hasPrefix("FILE:") }
            .map { String($0.dropFirst(5)) }.filter { $0 != "robots.txt" }
    }

    package func stop() {
        server.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    private static let certificates = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "FetchingTests/Certificates")
}

extension FileHosts {
    /// Runs `body` while the stand-in answers, and ends it then in any case.
    package static func answering<Result>(
        _ answers: [String: Answer],
        _ body: (FileHosts) async throws -> Result
    ) async throws -> Result {
        let hosts = try FileHosts(answers)
        defer { hosts.stop() }
        return try await body(hosts)
    }
}

extension Answer {
    /// The whole response as it goes over the wire.
    fileprivate var response: [UInt8] {
        guard case .bytes(let bytes) = body else { return [] }
        var head = "HTTP/1.1 \(status) Scripted\r\nContent-Length: \(bytes.count)\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        return Array((head + "Connection: close\r\n\r\n").utf8) + bytes
    }
}
