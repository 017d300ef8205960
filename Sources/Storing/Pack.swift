internal import Foundation
internal import Synchronization

/// Records of bytes, one behind another in one file: what is appended is never changed, and read again
/// at its place.
///
/// A run keeps thousands of them, and making a file for each costs more than all else that is done
/// with it.
package final class Pack: Sendable {
    /// Where a record stands.
    package struct Place: Hashable, Sendable {
        package let offset: UInt64
        package let count: UInt32

        package init(offset: UInt64, count: UInt32) {
            self.offset = offset
            self.count = count
        }
    }

    private let path: String
    private let file: Mutex<Opened>
    /// The same file once more, so that nobody waits while it is put on the disk; nil where it is only
    /// read.
    private let syncing: FileHandle?

    private struct Opened: ~Copyable {
        let handle: FileHandle
        var end: UInt64
        /// Where the handle stands; nil where nobody knows, because something has failed.
        var position: UInt64?

        mutating func move(to offset: UInt64) throws {
            guard position != offset else { return }
            position = nil
            try handle.seek(toOffset: offset)
            position = offset
        }
    }

    /// Makes an empty pack at a path, whose folder exists.
    package convenience init(creatingAt path: String) throws(StoreError) {
        do {
            try Data().write(to: URL(filePath: path))
        } catch {
            throw .cannotCreate(path, error.localizedDescription)
        }
        try self.init(openingAt: path)
    }

    /// Opens a pack that an earlier run made; more is appended behind all that is there, unless it is
    /// `readOnly`.
    package init(openingAt path: String, readOnly: Bool = false) throws(StoreError) {
        self.path = path
        let url = URL(filePath: path)
        do {
            syncing = try readOnly ? nil : FileHandle(forUpdating: url)
            let handle =
                try readOnly
                ? FileHandle(forReadingFrom: url) : FileHandle(forUpdating: url)
            let end = try handle.seekToEnd()
            file = Mutex(Opened(handle: handle, end: end, position: end))
        } catch {
            throw .cannotOpen(path, error.localizedDescription)
        }
    }

    /// Bytes of all records.
    package var size: UInt64 { file.withLock { $0.end } }

    /// Whether a place lies within the pack.
    package func holds(_ place: Place) -> Bool {
        let size = size
        return place.offset <= size && size - place.offset >= place.count
    }

    /// Returns once all that was appended is on the disk.
    package func sync() throws(StoreError) {
        do {
            try syncing?.synchronize()
        } catch {
            throw .cannotWrite(path, error.localizedDescription)
        }
    }

    /// Keeps a record; what was appended before a failure stays readable.
    package func append(_ bytes: [UInt8]) throws(StoreError) -> Place {
        guard let count = UInt32(exactly: bytes.count) else {
            throw .cannotWrite(path, "a record of \(bytes.count) bytes")
        }
        do {
            return try file.withLock { opened in
                let place = Place(offset: opened.end, count: count)
                guard count > 0 else { return place }
                try opened.move(to: opened.end)
                opened.position = nil
                try opened.handle.write(contentsOf: bytes)
                opened.end += UInt64(count)
                opened.position = opened.end
                return place
            }
        } catch {
            throw .cannotWrite(path, error.localizedDescription)
        }
    }

    /// The record at a place; nil where it can no longer be read whole.
    package func read(_ place: Place) -> [UInt8]? {
        guard place.count > 0 else { return [] }
        return file.withLock { opened in
            guard place.offset < opened.end, opened.end - place.offset >= place.count else {
                return nil
            }
            do {
                try opened.move(to: place.offset)
                opened.position = nil
                let data = try opened.handle.read(upToCount: Int(place.count)) ?? Data()
                guard data.count == Int(place.count) else { return nil }
                opened.position = place.offset + UInt64(data.count)
                return [UInt8](data)
            } catch {
                return nil
            }
        }
    }
}
