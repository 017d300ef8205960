internal import CSandbox
internal import Glibc

/// A thread that serves a queue with one child until the queue is closed.
///
/// Waiting for a child must not hold up the cooperative pool, and the kernel ties the child's life
/// to the thread that started it: hence a thread of its own, which ends with its child.
enum ExtractorThread {
    private final class Start {
        let queue: ExtractorQueue
        let executable: String
        let limits: ExtractorLimits

        init(_ queue: ExtractorQueue, _ executable: String, _ limits: ExtractorLimits) {
            self.queue = queue
            self.executable = executable
            self.limits = limits
        }
    }

    static func start(
        serving queue: ExtractorQueue,
        executable: String,
        limits: ExtractorLimits
    ) throws(ExtractorError) {
        let start = Unmanaged.passRetained(Start(queue, executable, limits))
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
        var worker = ExtractorWorker(executable: start.executable, limits: start.limits)
        while let job = start.queue.take() { job.finish(worker.serve(job)) }
    }
}

private func runExtractorThread(
    _ context: UnsafeMutableRawPointer?
) -> UnsafeMutableRawPointer? {
    if let context { ExtractorThread.run(context) }
    return nil
}
