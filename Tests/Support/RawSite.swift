internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// A site whose every answer is written byte by byte: for servers that break HTTP, with a count of
/// what they were asked. Each connection is for one request.
package final class RawSite: Sendable {
    /// What is said to one request.
    package struct Script: Sendable {
        package var bytes: [UInt8]
        /// Bytes that follow one by one, each after a second, until the client leaves; none where 0.
        package var drips: Int

        package init(_ bytes: [UInt8], drips: Int = 0) {
            self.bytes = bytes
            self.drips = drips
        }
    }

    private let socket: Socket
    private let asked = Mutex<[String]>([])
    private let script: @Sendable (_ target: String, _ times: Int) -> Script
    /// Where it answers: `http://127.0.0.1:40123/`.
    package let address: String

    /// Listens on a free port of `host` at once. `script` says what is said to a target that is asked
    /// for the so-many-th time, counted from 1.
    package init(
        on host: String = "127.0.0.1",
        script: @escaping @Sendable (_ target: String, _ times: Int) -> Script
    ) throws {
        self.script = script
        socket = try Socket(domain: AF_INET)
        try socket.bind(to: sockaddr_in.inet(ip4: host, port: 0))
        try socket.listen(maxPendingConnection: 128)
        guard case .ip4(_, let port) = try socket.sockname() else {
            throw SocketError.unsupportedAddress
        }
        address = "http://\(host):\(port)/"
        Thread.detachNewThread { [self] in
            while let (file, _) = try? socket.accept() {
                let client = Socket(file: file)
                Thread.detachNewThread { self.serve(client) }
            }
            try? socket.close()
        }
    }

    /// Ends it; whoever comes now is refused.
    package func stop() { _ = shutdown(socket.file.rawValue, Int32(SHUT_RDWR)) }

    /// Targets of all requests so far, in the order in which they came.
    package var targets: [String] { asked.withLock(\.self) }

    private func serve(_ client: Socket) {
        defer { try? client.close() }
        guard let target = Self.target(on: client) else { return }
        let times = asked.withLock { asked in
            asked.append(target)
            return asked.count { $0 == target }
        }
        let answer = script(target, times)
        guard (try? client.write(Data(answer.bytes))) != nil else { return }
        for _ in 0..<answer.drips {
            sleep(1)
            guard (try? client.write(Data([0x2E]))) != nil else { return }
        }
        _ = shutdown(client.file.rawValue, Int32(SHUT_WR))
        while let rest = try? client.read(atMost: 4096), !rest.isEmpty {}
    }

    private static func target(on client: Socket) -> String? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            guard let byte = try? client.read() else { return nil }
            head.append(byte)
        }
        let words = head.prefix { $0 != 0x0D }.split(separator: 0x20)
        return words.count > 1 ? String(decoding: words[1], as: UTF8.self) : nil
    }
}

extension RawSite.Script {
    /// A whole answer, with its length.
    package static func answer(
        _ status: String = "200 OK",
        headers: [String] = [],
        _ body: [UInt8]
    ) -> Self {
        let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"]
        let lines = (head + headers).joined(separator: "\r\n")
        return Self(Array((lines + "\r\n\r\n").utf8) + body)
    }

    package static func page(_ html: String, headers: [String] = []) -> Self {
        answer(headers: ["Content-Type: text/html; charset=utf-8"] + headers, Array(html.utf8))
    }

    package static func redirect(to location: String) -> Self {
        answer("302 Found", headers: ["Location: \(location)"], [])
    }
}
