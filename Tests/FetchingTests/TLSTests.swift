import Addressing
import Foundation
import Model
import TestSupport
import Testing
import ThaiText

@testable import Fetching

@Suite(.enabled(if: TLSServer.isAvailable, "there is no openssl to serve TLS with"))
struct TLSTests {
    /// Where `Certificates/make` and `Certificates/make-chains` have put their files.
    private let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Certificates")

    private func path(_ name: String) -> String { folder.appending(path: "\(name).pem").path }

    private func reply(
        with certificate: String,
        trusting authority: String? = "authority",
        options: [String] = [],
        allowing: Bool = false
    ) async throws -> Reply {
        let server = try TLSServer(
            certificate: folder.appending(path: "\(certificate).pem"),
            key: folder.appending(path: "key.pem"),
            options: options
        )
        defer { server.stop() }
        let settings = Settings.brisk.with {
            $0.authorities = authority.map(path)
            $0.allowsBadTLS = allowing
            $0.obeyRobots = false
        }
        let home = try address("https://127.0.0.1:\(server.port)/")
        // A clock between the ends of all that is expired and all that is good.
        let source = try Source.web(home: home, settings: settings) {
            Date(timeIntervalSince1970: 1_700_000_000)
        }
        return await source.fetch(home)
    }

    @Test func `a certificate of a trusted authority is good`() async throws {
        let reply = try await reply(with: "good")
        #expect(reply.arrival != nil)
        #expect(reply.excused == nil)
    }

    @Test func `a certificate past its end is expired, and the day is known`() async throws {
        let end = try #require(CalendarDay(iso: "2021-01-01"))
        #expect(try await reply(with: "expired").trouble == .tls(.expired(on: end)))
    }

    @Test func `a certificate before its start is not valid yet`() async throws {
        let start = try #require(CalendarDay(iso: "2098-01-01"))
        #expect(try await reply(with: "early").trouble == .tls(.notYetValid(from: start)))
    }

    @Test func `a certificate of another name has the wrong host, and its names are known`()
        async throws
    {
        let trouble = try await reply(with: "other-host").trouble
        #expect(trouble == .tls(.wrongHost(names: ["other.example"])))
    }

    @Test func `a self-signed certificate is told from others`() async throws {
        #expect(try await reply(with: "self-signed").trouble == .tls(.selfSigned))
    }

    @Test func `a certificate of an unknown authority names it`() async throws {
        let trouble = try await reply(with: "good", trusting: nil).trouble
        #expect(trouble == .tls(.unknownAuthority("oitcheck test authority")))
    }

    @Test func `a chain that lacks its intermediate names the issuer and where it lies`()
        async throws
    {
        let trouble = try await reply(with: "Chains/leaf", trusting: "Chains/root").trouble
        let fault = TLSFault.incompleteChain(
            issuer: "oitcheck intermediate",
            address: "http://ca.example/intermediate.crt"
        )
        #expect(trouble == .tls(fault))
    }

    @Test func `a whole chain is good`() async throws {
        let chain = ["-cert_chain", path("Chains/intermediate")]
        let reply = try await reply(with: "Chains/leaf", trusting: "Chains/root", options: chain)
        #expect(reply.arrival != nil)
    }

    @Test func `a chain that ends in a root nobody knows is not called incomplete`() async throws {
        let chain = ["-cert_chain", path("Chains/foreign")]
        let reply = try await reply(
            with: "Chains/stranger",
            trusting: "Chains/root",
            options: chain
        )
        #expect(reply.trouble == .tls(.unknownAuthority("oitcheck foreign authority")))
    }

    @Test func `a leaf that does not say where its issuer lies goes back to an unknown one`()
        async throws
    {
        let trouble = try await reply(with: "Chains/stranger", trusting: "Chains/root").trouble
        #expect(trouble == .tls(.unknownAuthority("oitcheck foreign authority")))
    }

    @Test(arguments: ["expired", "other-host", "self-signed", "Chains/leaf"])
    func `a bad certificate that the user allows is read past, and still reported`(
        name: String
    ) async throws {
        let refused = try await reply(with: name).trouble
        let read = try await reply(with: name, allowing: true)
        #expect(read.arrival != nil)
        #expect(read.excused.map(Trouble.tls) == refused)
    }

    @Test func `what is allowed to the site is not allowed to others`() async throws {
        let server = try TLSServer(
            certificate: folder.appending(path: "self-signed.pem"),
            key: folder.appending(path: "key.pem")
        )
        defer { server.stop() }
        let settings = Settings.brisk.with {
            $0.allowsBadTLS = true
            $0.obeyRobots = false
            $0.standIns = ["www.other.example": server.port]
        }
        let source = try Source.web(home: address("https://127.0.0.1/"), settings: settings) {
            Date(timeIntervalSince1970: 1_700_000_000)
        }
        let reply = await source.fetch(try address("https://www.other.example/o12.pdf"))
        #expect(reply.trouble == .tls(.selfSigned))
        #expect(reply.excused == nil)
    }

    @Test func `looking at a chain asks the server for nothing`() async throws {
        let server = try TLSServer(
            certificate: folder.appending(path: "self-signed.pem"),
            key: folder.appending(path: "key.pem"),
            folder: FileManager.default.temporaryDirectory
        )
        defer { server.stop() }
        let address = "https://127.0.0.1:\(server.port)/"
        let reply = try await makeFetcher(naming: address).fetch(address)
        #expect(reply.trouble == .tls(.selfSigned))
        #expect(!server.said.contains("FILE:"))
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
