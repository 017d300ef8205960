internal import CSandbox
internal import Glibc

/// A thread that serves with a browser until nobody needs it any more.
///
/// Waiting for a browser must not hold up the cooperative pool, and the kernel ties the browser's life
/// to the thread that started it: hence a thread of its own, which ends with it.
enum RenderThread {
    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    static func start(_ body: @escaping @Sendable () -> Void) throws(RenderFailure) {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, main, work.toOpaque())
        guard code == 0 else {
            work.release()
            throw .cannotStart(String(cString: strerror(code)))
        }
        pthread_detach(thread)
    }

    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { context in
            oit_block_sigpipe()
            guard let context else { return nil }
            Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
            return nil
        }
}
