internal import Foundation
internal import Synchronization

/// Bytes one behind another in a file that only grows: what is added is never moved, so a place that
/// was once handed out stays right whatever happens afterwards.
///
/// A killed process may leave bytes at the end that no row speaks of; they are dead and do no harm.
final class CapturePack: Sendable {
    /// Where some bytes lie.
    struct Place: Hashable, Sendable {
        let start: Int64
        let length: Int
    }

    private let file: Mutex<Ends>
    /// The same file once more, so that nobody waits for the disk to write.
    private let syncing: FileHandle?

    private struct Ends: ~Copyable {
        let handle: FileHandle
        var end: UInt64
    }

    /// Opens a pack, and makes it where there is none and it may be written.
    init(_ url: URL, isWritable: Bool) throws {
        if isWritable, !FileManager.default.fileExists(atPath: url.path) {
            try Data().write(to: url)
        }
        let handle = try isWritable ? FileHandle(forUpdating: url) : FileHandle(forReadingFrom: url)
        syncing = isWritable ? try FileHandle(forUpdating: url) : nil
        let end = try handle.seekToEnd()
        file = Mutex(Ends(handle: handle, end: end))
    }

    var length: Int64 { Int64(clamping: file.withLock { $0.end }) }

    func append(_ bytes: [UInt8]) throws -> Place {
        try file.withLock { file in
            let start = file.end
            try file.handle.seek(toOffset: start)
            try file.handle.write(contentsOf: bytes)
            file.end += UInt64(bytes.count)
            return Place(start: Int64(clamping: start), length: bytes.count)
        }
    }

    /// The bytes of a place; nil where the file does not reach so far.
    func bytes(at place: Place) throws -> [UInt8]? {
        guard place.length > 0 else { return place.length == 0 ? [] : nil }
        return try file.withLock { file in
            guard let start = UInt64(exactly: place.start), holds(place, before: file.end) else {
                return nil
            }
            try file.handle.seek(toOffset: start)
            let data = try file.handle.read(upToCount: place.length)
            return data?.count == place.length ? data.map { [UInt8]($0) } : nil
        }
    }

    func holds(_ place: Place) -> Bool { file.withLock { holds(place, before: $0.end) } }

    private func holds(_ place: Place, before end: UInt64) -> Bool {
        place.start >= 0 && place.length >= 0 && place.start <= Int64(clamping: end)
            && Int64(place.length) <= Int64(clamping: end) - place.start
    }

    /// Returns once all that was added is on the disk.
    func sync() throws { try syncing?.synchronize() }
}
