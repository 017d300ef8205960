internal import Glibc
internal import Model

/// Sends and receives frames on a child's pipes, for no longer than a deadline allows.
///
/// Every wait ends within a tenth of a second of a cancellation.
struct ExtractorPipe {
    let input: Int32
    let output: Int32

    /// When to give up, and whether to give up now.
    struct Patience {
        let allowance: ExtractorLimits.Allowance
        let until: ContinuousClock.Instant
        let isCancelled: () -> Bool

        /// Patience from now on.
        init(_ allowance: ExtractorLimits.Allowance, isCancelled: @escaping () -> Bool) {
            self.allowance = allowance
            until = .now + allowance.deadline
            self.isCancelled = isCancelled
        }
    }

    /// What stopped the exchange, short of why the child died.
    enum Stop: Error {
        /// The child's end is closed.
        case hungUp
        case failure(ExtractorFailure)
    }

    private static let slice: Duration = .milliseconds(100)

    func send(_ bytes: [UInt8], _ patience: Patience) throws(Stop) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if sent > 0 {
                rest = rest.dropFirst(sent)
            } else {
                try pause(after: errno, input, Int16(POLLOUT), patience)
            }
        }
    }

    func receive(_ kind: Frame.Kind, _ patience: Patience) throws(Stop) -> [UInt8] {
        let head = try receive(Frame.headLength, patience)
        let frame: Frame
        do throws(FrameError) {
            frame = try Frame(head: head, expecting: kind)
        } catch {
            throw .failure(.protocolBroken(error))
        }
        return try receive(frame.length, patience)
    }

    /// Receives exactly so many bytes. Room is made as they come, not as they are announced.
    private func receive(_ count: Int, _ patience: Patience) throws(Stop) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: min(count, 1 << 16))
        while bytes.count < count {
            let wanted = min(chunk.count, count - bytes.count)
            let got = chunk.withUnsafeMutableBytes { read(output, $0.baseAddress, wanted) }
            if got > 0 {
                bytes.append(contentsOf: chunk[..<got])
            } else if got == 0 {
                throw .hungUp
            } else {
                try pause(after: errno, output, Int16(POLLIN), patience)
            }
        }
        return bytes
    }

    /// Waits until a pipe that would have blocked is ready again.
    private func pause(
        after code: Int32,
        _ file: Int32,
        _ event: Int16,
        _ patience: Patience
    ) throws(Stop) {
        guard code == EAGAIN || code == EINTR else { throw .hungUp }
        if patience.isCancelled() { throw .failure(.cancelled) }
        let left = ContinuousClock.now.duration(to: patience.until)
        guard left > .zero else { throw .failure(.deadline(patience.allowance.deadline)) }
        var waited = pollfd(fd: file, events: event, revents: 0)
        let (seconds, fraction) = min(left, Self.slice).components
        poll(&waited, 1, Int32(seconds * 1_000 + fraction / 1_000_000_000_000_000) + 1)
    }
}
