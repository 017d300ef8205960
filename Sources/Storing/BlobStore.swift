import Foundation
package import Model

/// Bytes kept on disk under their digests, so that what was read can be opened again and cited
/// while memory stays small.
///
/// Writes are atomic: a reader sees a whole blob or none.
package struct BlobStore: Sendable {
    private let folder: URL

    /// Makes the folder if it is not there.
    package init(at path: String) throws(StoreError) {
        folder = URL(filePath: path, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(path, "\(error.localizedDescription)")
        }
    }

    package func put(_ bytes: [UInt8], as digest: Digest) throws(StoreError) {
        let file = file(of: digest)
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw .cannotWrite(file.path, "\(error.localizedDescription)")
        }
    }

    /// The bytes kept under a digest; nil where there are none.
    package func get(_ digest: Digest) -> [UInt8]? {
        guard let data = try? Data(contentsOf: file(of: digest)) else { return nil }
        return [UInt8](data)
    }

    /// Deletes the whole store.
    package func remove() { try? FileManager.default.removeItem(at: folder) }

    private func file(of digest: Digest) -> URL {
        let name = digest.hex
        return folder.appending(path: "\(name.prefix(2))/\(name.dropFirst(2))")
    }
}

/// Why something could not be kept.
package enum StoreError: Error, Hashable, CustomStringConvertible {
    case cannotCreate(String, String)
    case cannotWrite(String, String)

    package var description: String {
        switch self {
        case .cannotCreate(let path, let cause):
            "cannot create the folder \(path): \(cause). Name another with --store or TMPDIR."
        case .cannotWrite(let path, let cause):
            "cannot write \(path): \(cause). Is the disk full?"
        }
    }
}
