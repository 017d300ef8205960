internal import FlyingSocks
internal import Foundation

/// A server that says given bytes and hangs up, whatever it is asked: for answers that no proper
/// server can be made to give.
package final class RawServer: Sendable {
    private let socket: Socket
    /// Where it answers: `http://127.0.0.1:40123/`.
    package let address: String

    /// Listens on a free port of 127.0.0.1 at once. Unless `listens`, it says its answer without
    /// hearing a request.
    package init(saying answer: [UInt8], listens: Bool = true) throws {
        socket = try Socket(domain: AF_INET)
        try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else {
            throw SocketError.unsupportedAddress
        }
        address = "http://127.0.0.1:\(port)/"
        Thread.detachNewThread { [socket] in
            while let (file, _) = try? socket.accept() {
                Self.serve(Socket(file: file), answer, listens: listens)
            }
            // Here and nowhere else: were it closed under this thread, its number could already be
            // that of another server, whose visitors would be answered here.
            try? socket.close()
        }
    }

    package convenience init(saying answer: String, listens: Bool = true) throws {
        try self.init(saying: Array(answer.utf8), listens: listens)
    }

    /// Ends it; whoever comes now is refused.
    package func stop() { _ = shutdown(socket.file.rawValue, Int32(SHUT_RDWR)) }

    private static func serve(_ client: Socket, _ answer: [UInt8], listens: Bool) {
        if listens { awaitRequest(on: client) }
        _ = try? client.write(Data(answer))
        _ = shutdown(client.file.rawValue, Int32(SHUT_WR))
        // Read what is left: to close with bytes unread would reset the connection.
        while let rest = try? client.read(atMost: 4096), !rest.isEmpty {}
        try? client.close()
    }

    private static func awaitRequest(on client: Socket) {
        var request: [UInt8] = []
        while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            guard let byte = try? client.read() else { return }
            request.append(byte)
        }
    }
}
