import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

@Suite(.enabled(if: TLSServer.isAvailable, "there is no openssl to serve TLS with"))
struct TLSTests {
    /// Where `Certificates/make` has put its files.
    private let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Certificates")

    private func reply(
        with certificate: String,
        trusting: Bool = true,
        options: [String] = []
    ) async throws -> Reply {
        let server = try TLSServer(
            certificate: folder.appending(path: "\(certificate).pem"),
            key: folder.appending(path: "key.pem"),
            options: options
        )
        defer { server.stop() }
        let address = "https://127.0.0.1:\(server.port)/"
        let settings = Settings.brisk.with {
            if trusting { $0.authorities = folder.appending(path: "authority.pem").path }
        }
        return try await makeFetcher(naming: address, settings: settings).fetch(address)
    }

    @Test func `a certificate of a trusted authority is good`() async throws {
        #expect(try await reply(with: "good").arrival != nil)
    }

    @Test func `a certificate past its end is expired`() async throws {
        #expect(try await reply(with: "expired").trouble == .tls(.expired))
    }

    @Test func `a certificate before its start counts as expired`() async throws {
        #expect(try await reply(with: "early").trouble == .tls(.expired))
    }

    @Test func `a certificate of another name has the wrong host`() async throws {
        #expect(try await reply(with: "other-host").trouble == .tls(.wrongHost))
    }

    @Test func `a self-signed certificate is untrusted`() async throws {
        #expect(try await reply(with: "self-signed").trouble == .tls(.untrusted))
    }

    @Test func `a certificate of an unknown authority is untrusted`() async throws {
        #expect(try await reply(with: "good", trusting: false).trouble == .tls(.untrusted))
    }

    @Test func `a server that speaks no version of TLS that we do fails the handshake`()
        async throws
    {
        let reply = try await reply(
            with: "good",
            options: ["-tls1_2", "-cipher", "NULL-SHA256:@SECLEVEL=0"]
        )
        #expect(reply.trouble == .tls(.handshake))
    }

    @Test func `plain HTTP at an https address fails the handshake`() async throws {
        let server = try RawServer(saying: "HTTP/1.1 400 Bad Request\r\n\r\n", listens: false)
        defer { server.stop() }
        let address = server.address.replacing("http:", with: "https:")
        let reply = try await makeFetcher(naming: address).fetch(address)
        #expect(reply.trouble == .tls(.handshake))
    }
}
