internal import Glibc

/// The proxy that the browser is told to use, and the only thing that it can reach: whatever no
/// interception answered ends here, and is refused.
///
/// It asks nobody for anything, so nobody else on the machine can do anything with it.
final class Wall {
    let listener: Int32
    /// How often somebody ran into it.
    private(set) var refusals = 0

    private static let answer = Array(
        "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8
    )

    /// Takes a listening socket that does not block, and closes it with itself.
    init(_ listener: Int32) { self.listener = listener }

    deinit { close(listener) }

    /// Turns away whoever waits.
    func refuse() {
        while refuseOne() {}
    }

    private func refuseOne() -> Bool {
        let visitor = accept(listener, nil, nil)
        guard visitor >= 0 else { return false }
        refusals += 1
        _ = fcntl(visitor, F_SETFD, FD_CLOEXEC)
        // So few bytes never block.
        _ = Self.answer.withUnsafeBytes { write(visitor, $0.baseAddress, $0.count) }
        _ = shutdown(visitor, Int32(SHUT_WR))
        close(visitor)
        return true
    }
}
