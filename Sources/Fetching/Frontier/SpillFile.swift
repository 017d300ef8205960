internal import Glibc
internal import Synchronization

/// A file without a name, for what memory is too small for. Closed and gone with its last owner.
final class SpillFile: Sendable {
    private let descriptor: Int32
    private let lost = Atomic(false)

    /// nil where no file can be made in the folder.
    init?(in folder: String) {
        let name = "\(folder)/oitcheck-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        unlink(name)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether something that was written could not be read again.
    var isDamaged: Bool { lost.load(ordering: .relaxed) }

    /// Whether all of it was written.
    func write<Cell: BitwiseCopyable>(_ cells: [Cell], at offset: Int) -> Bool {
        cells.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    /// Reads over the cells of an array; what cannot be read stays as it is, see ``isDamaged``.
    func read<Cell: BitwiseCopyable>(into cells: inout [Cell], at offset: Int) {
        cells.withUnsafeMutableBytes { bytes in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
                let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return lost.store(true, ordering: .relaxed) }
                done += count
            }
        }
    }
}
