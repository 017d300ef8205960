internal import CSandbox
internal import Glibc

/// A file in memory that no path leads to.
struct NamelessFile: ~Copyable {
    let number: Int32

    init(_ bytes: [UInt8] = []) throws(ExtractorFailure) {
        var number: Int32 = -1
        let failure = bytes.withUnsafeBytes { oit_nameless_file($0.baseAddress, $0.count, &number) }
        guard failure == 0 else { throw .start(failure) }
        self.number = number
    }

    deinit { close(number) }

    /// What is in it, from the beginning.
    func bytes(upTo limit: Int) -> [UInt8] {
        var status = stat()
        guard fstat(number, &status) == 0 else { return [] }
        let size = min(limit, max(0, Int(status.st_size)))
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size, let start = buffer.baseAddress {
                let got = pread(number, start + filled, size - filled, off_t(filled))
                guard got > 0 else { break }
                filled += got
            }
        }
    }
}

/// Texts as C takes lists of them.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>?]

    init(_ texts: [String]) {
        pointers = texts.map { strdup($0) } + [nil]
    }

    deinit { pointers.forEach { free($0) } }

    func withPointers<Result>(
        _ use: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        pointers.withUnsafeBufferPointer { list in
            // The list ends with a null pointer, so it is never empty.
            withExtendedLifetime(self) { use(list.baseAddress.unsafelyUnwrapped) }
        }
    }
}
