internal import Glibc
internal import Model

extension Outcome {
    /// The bytes of a file at a real path, at most `limit` of them.
    static func reading(_ location: [CChar], hint: String?, limit: Int) -> Outcome {
        // A pipe that took the file's place since would keep us waiting.
        let file = open(location, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else {
            return .unreachable(errno == ENOENT ? .noSuchFile : .unreadableFile)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .unreachable(.unreadableFile)
        }
        guard status.st_size <= limit else { return .unreachable(.tooLarge(limit: limit)) }
        guard let bytes = contents(of: file, count: Int(status.st_size)) else {
            return .unreachable(.unreadableFile)
        }
        return .arrived(Arrival(bytes: bytes, digest: .sha256(of: bytes), contentType: hint))
    }

    /// The first `count` bytes, fewer where the file has shrunk; nil where it cannot be read.
    private static func contents(of file: Int32, count: Int) -> [UInt8]? {
        var isBroken = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let length = read(file, buffer.baseAddress.map { $0 + filled }, count - filled)
                if length < 0, errno == EINTR { continue }
                isBroken = length < 0
                guard length > 0 else { return }
                filled += length
            }
        }
        return isBroken ? nil : bytes
    }
}
