internal import CSandbox
internal import Glibc

/// A thread that serves a queue with one child until the queue is closed.
///
/// Waiting for a child must not hold up the cooperative pool, and the kernel ties the child's life
/// to the thread that started it: hence a thread of its own, which ends with its child.
enum ExtractorThread {
    private final class Start {
        let queue: ExtractorQueue
        /// What is done on the thread, which takes it along.
        let worker: @Sendable () -> ExtractorWorker

        init(_ queue: ExtractorQueue, _ worker: @escaping @Sendable () -> ExtractorWorker) {
            self.queue = queue
            self.worker = worker
        }
    }

    static func start(
        serving queue: ExtractorQueue,
        with worker: @escaping @Sendable () -> ExtractorWorker
    ) throws(ExtractorError) {
        let start = Unmanaged.passRetained(Start(queue, worker))
        var thread = pthread_t()
        let failure = pthread_create(&thread, nil, runExtractorThread, start.toOpaque())
        guard failure == 0 else {
            start.release()
            throw .noThread(failure)
        }
        pthread_detach(thread)
    }

    fileprivate static func run(_ context: UnsafeMutableRawPointer) {
        let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        oit_block_sigpipe()
        var worker = start.worker()
        while let job = start.queue.take() { job.finish(worker.serve(job)) }
    }
}

private func runExtractorThread(
    _ context: UnsafeMutableRawPointer?
) -> UnsafeMutableRawPointer? {
    if let context { ExtractorThread.run(context) }
    return nil
}
