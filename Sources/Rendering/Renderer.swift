package import Addressing
package import Model
internal import Synchronization

/// Draws pages with their scripts, in a browser that asks nobody but us.
///
/// Every request of the browser is answered by the function that it is given, and its only way to any
/// network is a wall; see `Documentation/decisions/0043-…`. One page is drawn at a time; a page that
/// hurts the browser is answered with why, and no other page suffers.
package final class Renderer: Sendable {
    /// Asks for what a page needs: within the scope of the run, its robots.txt, sizes and pace.
    package typealias Ask = @Sendable (Address) async -> Reply

    private let mail: RenderMail

    /// Makes ready; a browser starts with the first page.
    ///
    /// - Parameters:
    ///   - executable: the browser's program, see ``BrowserExecutable``.
    ///   - limits: what pages may cost.
    ///   - clock: the time that scripts are told, in seconds since 1970.
    ///   - site: what may not be missing where a page asks for it.
    ///   - ask: answers the requests of pages.
    /// - Throws: ``RenderFailure`` where there is no thread to serve with.
    package init(
        executable: String,
        limits: RenderLimits = RenderLimits(),
        clock: Double,
        site: Site,
        ask: @escaping Ask
    ) throws(RenderFailure) {
        let mail = try RenderMail()
        self.mail = mail
        try RenderThread.start {
            RenderWorker(
                executable: executable,
                limits: limits,
                clock: clock,
                site: site,
                mail: mail,
                ask: ask
            ).work()
        }
    }

    /// Ends the thread, and the browser with it.
    deinit { mail.close() }

    /// The page as its scripts leave it. What came of its address is given and not asked for again.
    package func draw(
        _ page: Arrival,
        at address: Address
    ) async throws(RenderFailure) -> Drawing {
        switch await outcome(of: .draw(page, address)) {
        case .success(.drawing(let drawing)): return drawing
        case .success: throw .nonsense("no drawing")
        case .failure(let failure): throw failure
        }
    }

    /// Starts the browser, has it draw a line, and looks how well it is locked in.
    package func examine() async throws(RenderFailure) -> BrowserLock {
        switch await outcome(of: .examine) {
        case .success(.lock(let lock)): return lock
        case .success: throw .nonsense("no lock")
        case .failure(let failure): throw failure
        }
    }

    private func outcome(of work: RenderJob.Work) async -> RenderJob.Outcome {
        let job = RenderJob(work)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                job.answer(to: continuation)
                mail.add(job)
            }
        } onCancel: {
            job.cancel()
        }
    }
}

/// How well a browser is locked in.
package struct BrowserLock: Hashable, Sendable {
    /// Name and version: `chromium/156`.
    package let name: String
    /// Its own folder, which goes with it.
    package let home: String
    /// The user that it runs as.
    package let user: String
    /// Whether what runs scripts is behind the browser's own call filter and in spaces of its own.
    package let isSandboxed: Bool
    /// Whether the kernel gave the browser a network with nothing in it but our wall.
    package let hasOwnNetwork: Bool
    /// Whether it ends with us whatever happens, and writes to memory only.
    package let hasOwnProcessesAndFiles: Bool
}
