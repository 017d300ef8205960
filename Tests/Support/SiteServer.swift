internal import FlyingFox
internal import FlyingSocks
package import Foundation
internal import Synchronization

/// A website on loopback, over real HTTP: a folder as a static host serves it, and answers that are
/// given for single paths.
package final class SiteServer: Sendable {
    private let server: HTTPServer
    private let site: Mutex<Contents>
    private let running = Mutex<Task<Void, any Error>?>(nil)
    private let port = Mutex<UInt16>(0)

    /// One request as it came in.
    package struct Visit: Sendable {
        /// Upper-case HTTP method.
        package let method: String
        /// Path and query as they were sent.
        package let target: String
        /// Header values by lower-case name.
        package let headers: [String: String]
        package let time: ContinuousClock.Instant
        /// Port of the client: the same one for all requests of one connection.
        package let connection: UInt16
    }

    /// One answer as it went out.
    package struct Sent: Sendable {
        package let target: String
        package let status: Int
        /// Bytes of the body.
        package let size: Int
        /// When the request came in.
        package let askedAt: ContinuousClock.Instant
    }

    private struct Contents {
        let folder: StaticFolder?
        var answers: [String: @Sendable (Visit) -> Answer]
        var delay = Duration.zero
        var hasValidators = false
        var visits: [Visit] = []
        var sent: [Sent] = []
    }

    /// A server that is not running yet. `answers` go by path and query as they are sent, and come
    /// before `folder`.
    package init(folder: URL? = nil, answers: [String: Answer] = [:]) {
        let contents = Contents(
            folder: folder.map(StaticFolder.init),
            answers: answers.mapValues { answer in { _ in answer } }
        )
        site = Mutex(contents)
        server = HTTPServer(
            address: .loopbackIPv4,
            timeout: 60,
            pool: PromptPool(base: .ePoll()),
            logger: .disabled
        )
    }

    /// Where it answers once it runs, with a slash at the end: `http://127.0.0.1:40123/`.
    package var address: String { "http://127.0.0.1:\(port.withLock(\.self))/" }

    /// All requests so far, in the order in which they came.
    package var visits: [Visit] { site.withLock(\.visits) }

    /// Targets of all requests so far.
    package var targets: [String] { visits.map(\.target) }

    /// All answers so far, in the order in which they went out.
    package var sent: [Sent] { site.withLock(\.sent) }

    /// Forgets all requests and answers so far.
    package func forget() {
        site.withLock { site in
            site.visits = []
            site.sent = []
        }
    }

    /// Thinks so long before each answer from now on.
    package func slow(to delay: Duration) { site.withLock { $0.delay = delay } }

    /// Gives each page an ETag from now on, and answers 304 to whoever has it.
    package func useValidators() { site.withLock { $0.hasValidators = true } }

    /// Answers `target` from now on by a function of the request.
    package func on(_ target: String, _ answer: @escaping @Sendable (Visit) -> Answer) {
        site.withLock { $0.answers[target] = answer }
    }

    /// Starts to listen on a free port of 127.0.0.1.
    package func start() async throws {
        await server.appendRoute("*") { [weak self] request in
            guard let self else { return HTTPResponse(statusCode: .serviceUnavailable) }
            return try await self.response(to: request)
        }
        running.withLock { $0 = Task { [server] in try await server.run() } }
        try await server.waitUntilListening(timeout: 600)
        guard case .ip4(_, let port) = await server.listeningAddress else {
            throw SocketError.unsupportedAddress
        }
        self.port.withLock { $0 = port }
    }

    /// Stops to listen, and breaks off what is under way.
    package func stop() async {
        await server.stop()
        running.withLock { $0?.cancel() }
    }

    private func response(to request: HTTPRequest) async throws -> HTTPResponse {
        let visit = Visit(request)
        let (answer, delay) = site.withLock { site in
            site.visits.append(visit)
            var answer =
                site.answers[visit.target]?(visit)
                ?? site.folder?.answer(for: request.target.path()) ?? .status(404)
            if site.hasValidators { answer = answer.validated(for: visit) }
            return (answer, answer.delay + site.delay)
        }
        try await Task.sleep(for: delay)
        let sent = Sent(
            target: visit.target,
            status: answer.status,
            size: answer.size,
            askedAt: visit.time
        )
        site.withLock { $0.sent.append(sent) }
        return HTTPResponse(answer)
    }
}

extension Answer {
    /// Bytes of the body; of one that drips, none are counted.
    fileprivate var size: Int {
        if case .bytes(let bytes) = body { bytes.count } else { 0 }
    }

    /// The same with an ETag, or 304 where the visitor has that.
    fileprivate func validated(for visit: SiteServer.Visit) -> Answer {
        guard status == 200, case .bytes(let bytes) = body else { return self }
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let tag = "\"\(String(sum, radix: 16))\""
        if visit.headers["if-none-match"] == tag {
            return Answer(status: 304, headers: [("ETag", tag)], delay: delay)
        }
        var answer = self
        answer.headers.append(("ETag", tag))
        return answer
    }
}

extension SiteServer {
    /// Runs `body` while `server` runs, and stops it then in any case.
    package static func serving<Result>(
        folder: URL? = nil,
        _ answers: [String: Answer] = [:],
        _ body: (SiteServer) async throws -> Result
    ) async throws -> Result {
        let server = SiteServer(folder: folder, answers: answers)
        try await server.start()
        do {
            let result = try await body(server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }
}

extension SiteServer.Visit {
    fileprivate init(_ request: HTTPRequest) {
        method = request.method.rawValue
        target = request.target.rawValue
        headers = Dictionary(
            request.headers.map { ($0.key.rawValue.lowercased(), $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        time = .now
        if case .ip4(_, let port) = request.remoteAddress {
            connection = port
        } else {
            connection = 0
        }
    }
}

extension HTTPResponse {
    fileprivate init(_ answer: Answer) {
        var headers = HTTPHeaders()
        for (name, value) in answer.headers { headers.addValue(value, for: HTTPHeader(name)) }
        let body =
            switch answer.body {
            case .bytes(let bytes): HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 65_536)
            case .drip(let piece, let count, let interval):
                HTTPBodySequence(from: Drip(piece: piece, count: count, interval: interval))
            }
        self.init(
            statusCode: HTTPStatusCode(answer.status, phrase: "Scripted"),
            headers: headers,
            body: body
        )
    }
}

extension SocketAddress where Self == sockaddr_in {
    /// 127.0.0.1 on any free port.
    fileprivate static var loopbackIPv4: sockaddr_in {
        var address = sockaddr_in.inet(port: 0)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
