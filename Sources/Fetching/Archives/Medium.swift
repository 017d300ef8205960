internal import Glibc

/// Bytes that any thread may read at any offset: a file, part of an archive, or memory.
struct Medium: Sendable {
    let count: Int
    private let reading: @Sendable (Range<Int>) -> [UInt8]?

    init(count: Int, reading: @escaping @Sendable (Range<Int>) -> [UInt8]?) {
        self.count = count
        self.reading = reading
    }

    /// The bytes in a range, fewer where the medium ends earlier; nil where they cannot be read.
    func read(_ range: Range<Int>) -> [UInt8]? { reading(range.clamped(to: 0..<count)) }
}

extension Medium {
    init(_ bytes: [UInt8]) {
        self.init(count: bytes.count) { Array(bytes[$0]) }
    }

    init(_ file: ScratchFile, count: Int) {
        self.init(count: count) { file.read($0) }
    }

    /// The file at `path`; nil where it cannot be opened.
    init?(path: String) {
        guard let file = OpenFile(path: path) else { return nil }
        self.init(count: file.count) { FileBytes.read($0, of: file.descriptor) }
    }
}

/// A file that stays open for reading as long as somebody may read it.
private final class OpenFile: Sendable {
    let descriptor: Int32
    let count: Int

    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        count = Int(status.st_size)
    }

    deinit { close(descriptor) }
}
