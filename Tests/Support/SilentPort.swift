internal import FlyingSocks
internal import Foundation

/// A port of 127.0.0.1 at which nobody answers, and nobody else can begin to: a server that was stopped
/// would leave its port to the next.
package final class SilentPort: Sendable {
    private let socket: Socket
    /// Where connections are refused: `http://127.0.0.1:40123/`.
    package let address: String

    package init() throws {
        socket = try Socket(domain: AF_INET)
        try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
        guard case .ip4(_, let port) = try socket.sockname() else {
            throw SocketError.unsupportedAddress
        }
        address = "http://127.0.0.1:\(port)/"
    }

    deinit { try? socket.close() }
}
