internal import Glibc

/// A thread for work that blocks, so that no thread of the task pool does.
enum OwnThread {
    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on a new thread, which nobody waits for and no signal reaches.
    static func start(_ body: @escaping @Sendable () -> Void) throws(FetchError) {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, OwnThread.main, work.toOpaque())
        guard code == 0 else {
            work.release()
            throw .noTransport(String(cString: strerror(code)))
        }
        pthread_detach(thread)
    }

    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { context in
            // Ctrl-C is for others, and a connection that breaks while OpenSSL writes to it must
            // not end the process (SIGPIPE).
            var all = sigset_t()
            sigfillset(&all)
            pthread_sigmask(SIG_BLOCK, &all, nil)
            guard let context else { return nil }
            Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
            return nil
        }
}
