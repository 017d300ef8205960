internal import Foundation
package import Model
internal import Synchronization

/// What was read of documents in earlier runs, kept on disk so that a nightly run reads only what
/// changed.
///
/// Each entry is a file of its own: written beside its place and renamed, so that a killed run leaves
/// no half of one and two runs at once mix nothing. What is damaged, or of another reader, is not
/// there. Nothing here can fail a run: what cannot be kept is read again.
package final class ReadingCache: Sendable {
    private let folder: URL
    private let limit: Int
    /// Bytes on disk as far as this run knows; nil until they were counted.
    private let size = Mutex<Int?>(nil)

    /// The most bytes that are kept where nothing is said: text is small, scans are not kept.
    package static let defaultLimit = 2 << 30

    /// - Parameters:
    ///   - path: a folder of its own, made when something is kept.
    ///   - limit: bytes above which the entries that were used longest ago are deleted.
    package init(at path: String, limit: Int = defaultLimit) {
        folder = URL(filePath: path, directoryHint: .isDirectory)
        self.limit = limit
    }

    package func extraction(_ key: ReadingKey) -> Extraction? {
        payload(key).flatMap { try? Extraction(decoding: $0) }
    }

    package func picture(_ key: ReadingKey) -> PagePicture? {
        payload(key).flatMap { try? PagePicture(decoding: $0) }
    }

    package func recognition(_ key: ReadingKey) -> Recognition? {
        payload(key).flatMap { try? Recognition(decoding: $0) }
    }

    package func keep(_ extraction: Extraction, as key: ReadingKey) {
        keep(extraction.encoded, as: key)
    }

    package func keep(_ picture: PagePicture, as key: ReadingKey) { keep(picture.encoded, as: key) }

    package func keep(_ recognition: Recognition, as key: ReadingKey) {
        keep(recognition.encoded, as: key)
    }

    private func payload(_ key: ReadingKey) -> [UInt8]? {
        let file = file(of: key)
        guard let data = try? Data(contentsOf: file),
            let payload = CacheEntry.payload(of: [UInt8](data), under: key.text)
        else { return nil }
        // What is used is not what is deleted first.
        try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file.path)
        return payload
    }

    private func keep(_ payload: [UInt8], as key: ReadingKey) {
        let entry = CacheEntry.bytes(payload, under: key.text)
        guard entry.count <= limit / 2 else { return }
        let file = file(of: key)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(entry).write(to: file, options: .atomic)
        } catch {
            return
        }
        size.withLock { size in
            let known = size.map { $0 + entry.count } ?? CacheSweep(folder).size
            size = known <= limit ? known : CacheSweep(folder).shrink(to: limit / 4 * 3)
        }
    }

    private func file(of key: ReadingKey) -> URL {
        let name = key.fileName
        return folder.appending(path: "\(name.prefix(2))/\(name)")
    }
}
