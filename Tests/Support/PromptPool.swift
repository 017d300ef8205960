internal import FlyingSocks
internal import Glibc

/// A socket pool whose connections send at once.
///
/// FlyingFox writes the head and the body of an answer apart, and sets no TCP_NODELAY: the second
/// write then waits for the client's delayed acknowledgement, 40 ms an answer. Linux hands the
/// option down from the listening socket to its connections.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws { try await base.prepare() }
    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        if events == .connection {
            let option = BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
            try socket.setValue(true, for: option)
        }
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
