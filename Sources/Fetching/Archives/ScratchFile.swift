internal import Glibc

/// A file without a name, for bytes that memory should not hold: it is gone with its last owner,
/// however the process ends.
///
/// One thread appends; any may read what is there.
final class ScratchFile: Sendable {
    private let descriptor: Int32

    /// A new file in the folder at `path`.
    init(in path: String) throws(FetchError) {
        var template = Array((path + "/oitcheck-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .noScratch(path, String(cString: strerror(errno))) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Writes bytes at an offset; false where they do not fit on the disk.
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        var written = 0
        while written < bytes.count {
            let start = bytes.baseAddress.map { $0 + written }
            let count = pwrite(descriptor, start, bytes.count - written, offset + written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// The bytes in a range, fewer at the end of the file.
    func read(_ range: Range<Int>) -> [UInt8]? { FileBytes.read(range, of: descriptor) }
}

/// Reading at an offset, which threads may do at the same time.
enum FileBytes {
    /// The bytes in a range, fewer where the file ends earlier; nil where it cannot be read.
    static func read(_ range: Range<Int>, of descriptor: Int32) -> [UInt8]? {
        var isBroken = false
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let start = buffer.baseAddress.map { $0 + filled }
                let offset = range.lowerBound + filled
                let count = pread(descriptor, start, range.count - filled, offset)
                if count < 0, errno == EINTR { continue }
                isBroken = count < 0
                guard count > 0 else { return }
                filled += count
            }
        }
        return isBroken ? nil : bytes
    }
}
