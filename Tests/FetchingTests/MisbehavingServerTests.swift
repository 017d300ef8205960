import Addressing
import Model
import TestSupport
import Testing

@testable import Fetching

/// Each answer here breaks HTTP in another way; none may be taken for a page, trap or hang.
@Suite struct MisbehavingServerTests {
    private func reply(to answer: String) async throws -> Reply {
        let server = try RawServer(saying: answer)
        defer { server.stop() }
        return try await makeFetcher(naming: server.address).fetch(server.address)
    }

    @Test(arguments: [
        ("nothing at all", ""),
        ("words instead of HTTP", "hello, who is there?\r\n\r\n"),
        ("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
        ("half a head", "HTTP/1.1 200 OK\r\nContent-"),
        ("a bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n"),
        ("half of its chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde"),
        ("broken gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip here"),
        ("an unknown encoding", "HTTP/1.1 200 OK\r\nContent-Encoding: utf-8\r\n\r\npage"),
        ("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\npage"),
        ("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\npage"),
        ("no number for a status", "HTTP/1.1 abc OK\r\n\r\npage"),
        ("an informational status only", "HTTP/1.1 103 Early Hints\r\n\r\n"),
    ])
    func `a broken answer is trouble of the transport`(name: String, answer: String) async throws {
        let reply = try await reply(to: answer)
        guard case .unreachable(.transport(let words)) = reply.outcome else {
            Issue.record("\(name): \(reply.outcome)")
            return
        }
        #expect(!words.isEmpty)
    }

    @Test func `endless headers are trouble`() async throws {
        let line = "X-Filler: " + String(repeating: "x", count: 1000) + "\r\n"
        let answer = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 200) + "\r\npage"
        let reply = try await reply(to: answer)
        #expect(reply.trouble == .transport("response headers exceed 131072 bytes"))
    }

    @Test func `an enormous announced length is too large before a byte of it`() async throws {
        let reply = try await reply(
            to: "HTTP/1.1 200 OK\r\nContent-Length: 9000000000000000000\r\n\r\nx"
        )
        #expect(reply.trouble == .tooLarge(limit: 1 << 20))
    }

    @Test func `an interim answer precedes the real one`() async throws {
        let reply = try await reply(
            to: "HTTP/1.1 103 Early Hints\r\nContent-Type: text/x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\npage"
        )
        #expect(reply.text == "page")
        #expect(reply.arrival?.contentType == "text/html")
    }

    @Test func `a body that ends with the connection arrives`() async throws {
        let reply = try await reply(to: "HTTP/1.0 200 OK\r\n\r\npage")
        #expect(reply.text == "page")
    }
}
