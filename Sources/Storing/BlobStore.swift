internal import Foundation
package import Model
internal import Synchronization

/// Bytes kept on disk under their digests, so that what was read can be opened again and cited
/// while memory stays small.
///
/// All blobs stand one behind another in one file: a site has thousands, and making a file for each
/// costs more than all else that is done with it.
package final class BlobStore: Sendable {
    private let folder: URL
    private let file: Mutex<Pack>

    private struct Pack: ~Copyable {
        let handle: FileHandle
        var places: [Digest: Range<UInt64>] = [:]
        var end: UInt64 = 0
    }

    /// Makes the folder and an empty store in it.
    package init(at path: String) throws(StoreError) {
        folder = URL(filePath: path, directoryHint: .isDirectory)
        let pack = folder.appending(path: "blobs")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data().write(to: pack)
            file = Mutex(Pack(handle: try FileHandle(forUpdating: pack)))
        } catch {
            throw .cannotCreate(path, error.localizedDescription)
        }
    }

    /// Keeps bytes under their digest; the same bytes are kept once.
    package func put(_ bytes: [UInt8], as digest: Digest) throws(StoreError) {
        do {
            try file.withLock { pack in
                guard pack.places[digest] == nil else { return }
                try pack.handle.seek(toOffset: pack.end)
                try pack.handle.write(contentsOf: bytes)
                let end = pack.end + UInt64(bytes.count)
                pack.places[digest] = pack.end..<end
                pack.end = end
            }
        } catch {
            throw .cannotWrite(folder.path, error.localizedDescription)
        }
    }

    /// The bytes kept under a digest; nil where there are none, or they can no longer be read whole.
    package func get(_ digest: Digest) -> [UInt8]? {
        file.withLock { pack in
            guard let place = pack.places[digest] else { return nil }
            let count = Int(place.upperBound - place.lowerBound)
            guard count > 0 else { return [] }
            do {
                try pack.handle.seek(toOffset: place.lowerBound)
                let data = try pack.handle.read(upToCount: count)
                return data?.count == count ? data.map { [UInt8]($0) } : nil
            } catch {
                return nil
            }
        }
    }

    /// Deletes the store and its folder.
    package func remove() { try? FileManager.default.removeItem(at: folder) }
}
