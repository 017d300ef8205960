internal import Foundation

/// Keeps two processes from writing in one capture. The kernel lets go of it when a process ends,
/// however it ends.
final class CaptureLock: Sendable {
    private let file: FileHandle

    /// How a process means to use the capture.
    enum Use {
        /// Alone.
        case writing
        /// Beside others that read.
        case reading
    }

    /// - Returns: nil where another process has it.
    init?(_ url: URL, for use: Use) throws {
        if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
        file = try FileHandle(forReadingFrom: url)
        let number = file.fileDescriptor
        // A child that outlives us must not hold it.
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        let lock = use == .writing ? LOCK_EX : LOCK_SH
        guard flock(number, lock | LOCK_NB) == 0 else { return nil }
    }
}
