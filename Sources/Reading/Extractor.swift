package import Addressing
internal import Glibc
package import Model
internal import Synchronization

/// Reads documents of all formats but HTML, in child processes that nothing hostile gets out of.
///
/// A document that kills its child, runs past the deadline or makes the child talk nonsense is
/// answered with the readability that says so; no other document suffers.
///
/// For example:
/// ```swift
/// let extractor = try Extractor(executable: ExtractorExecutable.locate())
/// let document = await extractor.extract(bytes, format: .pdf, at: address, digest: digest)
/// ```
package final class Extractor: Sendable {
    private let queue = ExtractorQueue()
    private let workers: Int
    private let hello = Mutex<Hello?>(nil)

    /// Makes ready; a child starts with the first document that needs it.
    ///
    /// - Parameters:
    ///   - executable: Path of the child's program, see ``ExtractorExecutable``.
    ///   - workers: How many tasks are done at a time; one a core where nothing is said.
    ///   - limits: What a child may cost.
    /// - Throws: ``ExtractorError`` where there is no such program or no thread to serve with.
    package init(
        executable: String,
        workers: Int? = nil,
        limits: ExtractorLimits = ExtractorLimits()
    ) throws(ExtractorError) {
        let executable = try ExtractorExecutable.checked(executable)
        self.workers = max(1, workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        for _ in 0..<self.workers {
            try ExtractorThread.start(serving: queue, executable: executable, limits: limits)
        }
    }

    /// Ends the threads, and the children with them.
    deinit { queue.close(threads: workers) }

    /// Reads one document. Cancellation answers at once with a document that says so.
    package func extract(
        _ bytes: [UInt8],
        format: Format,
        at address: Address,
        digest: Digest
    ) async -> Document {
        let extraction = await extraction(of: bytes, format: format)
        return Document(extraction, at: address, digest: digest, format: format)
    }

    /// What a child says of itself: its readers, what it recognises text with, how well it is
    /// locked in; nil where none starts.
    package func abilities() async -> Hello? {
        if let hello = hello.withLock({ $0 }) { return hello }
        guard case .success(.hello(let hello)) = await outcome(of: .greeting) else { return nil }
        self.hello.withLock { $0 = hello }
        return hello
    }

    /// Waits until a task is done, by whichever worker is free first.
    func outcome(of work: ExtractorJob.Work) async -> ExtractorJob.Outcome {
        let job = ExtractorJob(work)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                job.answer(to: continuation)
                queue.add(job)
            }
        } onCancel: {
            job.cancel()
        }
    }
}
