internal import Glibc
internal import Model

/// The child's two ends of the parent's pipes.
struct StandardPipe {
    private let input: Int32 = STDIN_FILENO
    private let output: Int32

    /// Takes standard output for frames alone: a library that prints finds /dev/null there.
    init() throws(ChildError) {
        output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { throw .pipe(errno) }
    }

    /// Waits for a frame; nil when the parent has hung up between two frames.
    func read(_ kind: Frame.Kind) throws(ChildError) -> [UInt8]? {
        let head = try bytes(Frame.headLength)
        guard !head.isEmpty else { return nil }
        do {
            let frame = try Frame(head: head, expecting: kind)
            let payload = try bytes(frame.length)
            guard payload.count == frame.length else { throw FrameError.short }
            return payload
        } catch let error as FrameError {
            throw .frame(error)
        } catch let error as ChildError {
            throw error
        } catch {
            throw .pipe(EIO)
        }
    }

    func write(_ kind: Frame.Kind, _ payload: [UInt8]) throws(ChildError) {
        let head: [UInt8]
        do throws(FrameError) {
            head = try Frame(kind, length: payload.count).head
        } catch {
            throw .frame(error)
        }
        try write(head)
        try write(payload)
    }

    /// Reads so many bytes, or fewer when the parent hangs up.
    private func bytes(_ count: Int) throws(ChildError) -> [UInt8] {
        var filled = 0
        var trouble: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while filled < count, let start = buffer.baseAddress {
                let got = Glibc.read(input, start + filled, count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { trouble = errno }
                guard got > 0 else { break }
                filled += got
            }
            initialized = filled
        }
        guard trouble == 0 else { throw .pipe(trouble) }
        return bytes
    }

    private func write(_ bytes: [UInt8]) throws(ChildError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .pipe(errno) }
            rest = rest.dropFirst(written)
        }
    }
}
