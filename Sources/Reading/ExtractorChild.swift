internal import CSandbox
internal import Glibc
internal import Model

/// One running child. Whoever holds it is the only one who speaks to it; when it is let go of,
/// the process is killed and reaped.
final class ExtractorChild {
    private let child: oit_child
    private let pipe: ExtractorPipe
    private var isReaped = false
    /// What it says of itself.
    private(set) var hello = Hello()
    /// Tasks it has answered.
    private(set) var served = 0

    /// Starts a child and waits for its hello.
    ///
    /// The kernel kills the child when the calling thread ends, so the thread must be one that
    /// stays.
    init(
        executable: String,
        _ patience: ExtractorPipe.Patience
    ) throws(ExtractorFailure) {
        var child = oit_child()
        let failure = oit_spawn(executable, &child)
        guard failure == 0 else { throw .start(failure) }
        self.child = child
        pipe = ExtractorPipe(input: child.input, output: child.output)
        hello = try greeting(patience)
    }

    deinit {
        close(child.input)
        close(child.output)
        if !isReaped {
            kill(child.process, SIGKILL)
            _ = oit_reap(child.process)
        }
    }

    /// Has one task done. After a failure the child is of no more use.
    func answer(
        to request: ExtractionRequest,
        _ patience: ExtractorPipe.Patience
    ) throws(ExtractorFailure) -> ExtractorAnswer {
        let lead: [UInt8]
        do throws(FrameError) { lead = try request.lead() } catch { throw .requestTooLarge }
        let seconds = patience.allowance.processorSeconds
        _ = oit_allow_processor_time(child.process, UInt32(clamping: seconds))
        let payload: [UInt8]
        do throws(ExtractorPipe.Stop) {
            try pipe.send(lead, patience)
            try pipe.send(request.bytes, patience)
            payload = try pipe.receive(request.task.reply, patience)
        } catch {
            throw failure(behind: error, patience.allowance)
        }
        served += 1
        do throws(FrameError) {
            return try ExtractorAnswer(decoding: payload, to: request.task)
        } catch {
            throw .protocolBroken(error)
        }
    }

    /// Bytes of memory it holds; 0 where that cannot be told.
    var residentBytes: Int { max(0, Int(oit_resident_bytes(child.process))) }

    private func greeting(
        _ patience: ExtractorPipe.Patience
    ) throws(ExtractorFailure) -> Hello {
        let payload: [UInt8]
        do throws(ExtractorPipe.Stop) {
            payload = try pipe.receive(.hello, patience)
        } catch {
            throw failure(behind: error, patience.allowance)
        }
        do throws(FrameError) {
            return try Hello(decoding: payload)
        } catch {
            throw .protocolBroken(error)
        }
    }

    /// What ended the exchange: where the child hung up, how it ended.
    private func failure(
        behind stop: ExtractorPipe.Stop,
        _ allowance: ExtractorLimits.Allowance
    ) -> ExtractorFailure {
        switch stop {
        case .failure(let failure): return failure
        case .hungUp:
            // It may have closed its pipes and live on.
            return ExtractorFailure(ending(), within: allowance)
        }
    }

    /// Waits a moment for a child that hung up to be gone, so that its own signal is told; then
    /// ends it.
    private func ending() -> oit_ending {
        isReaped = true
        return oit_end(child.process, 1_000)
    }
}
