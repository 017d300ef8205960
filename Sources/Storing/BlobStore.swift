internal import Foundation
package import Model
internal import Synchronization

/// Bytes kept on disk under their digests, so that what was read can be opened again and cited
/// while memory stays small.
package final class BlobStore: Sendable {
    private let folder: URL
    private let pack: Pack
    private let places = Mutex<[Digest: Pack.Place]>([:])

    /// Makes the folder and an empty store in it.
    package init(at path: String) throws(StoreError) {
        folder = URL(filePath: path, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(path, error.localizedDescription)
        }
        pack = try Pack(creatingAt: folder.appending(path: "blobs").path)
    }

    /// Keeps bytes under their digest; the same bytes are kept once.
    package func put(_ bytes: [UInt8], as digest: Digest) throws(StoreError) {
        try places.withLock { (places) throws(StoreError) in
            guard places[digest] == nil else { return }
            places[digest] = try pack.append(bytes)
        }
    }

    /// The bytes kept under a digest; nil where there are none, or they can no longer be read whole.
    package func get(_ digest: Digest) -> [UInt8]? {
        places.withLock { $0[digest] }.flatMap(pack.read)
    }

    /// Deletes the store and its folder.
    package func remove() { try? FileManager.default.removeItem(at: folder) }
}
