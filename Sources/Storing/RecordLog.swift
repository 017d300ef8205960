internal import Foundation

/// Records that are written one after another while a run goes on, and read in that order at its
/// end: what would not fit in memory for a large site.
///
/// Small ones go to disk by the hundred, so that each costs no more than the copy.
package final class RecordLog {
    private let pack: Pack
    private let file: URL
    private var batches: [Pack.Place] = []
    /// What is not yet written.
    private var pending: [UInt8] = []
    private var failure: StoreError?

    private static let batch = 256 << 10

    /// Makes the folder and an empty log in it.
    package init(at path: String, named name: String) throws(StoreError) {
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        file = folder.appending(path: name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(path, error.localizedDescription)
        }
        pack = try Pack(creatingAt: file.path)
        pending.reserveCapacity(Self.batch + 4_096)
    }

    /// Adds a record, which `body` appends byte by byte. Where the disk is full, `forEach` says so.
    package func append(_ body: (inout [UInt8]) -> Void) {
        let start = pending.count
        pending.append(contentsOf: [0, 0, 0, 0])
        body(&pending)
        let count = UInt32(truncatingIfNeeded: pending.count - start - 4)
        for offset in 0..<4 {
            pending[start + offset] = UInt8(truncatingIfNeeded: count >> (8 * offset))
        }
        if pending.count >= Self.batch { write() }
    }

    private func write() {
        guard failure == nil, !pending.isEmpty else { return }
        do throws(StoreError) {
            batches.append(try pack.append(pending))
        } catch {
            failure = error
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Gives every record, in the order in which they were added.
    package func forEach(_ body: (Span<UInt8>) -> Void) throws(StoreError) {
        write()
        if let failure { throw failure }
        for place in batches {
            guard let batch = pack.read(place) else {
                throw .cannotOpen(file.path, "it was changed while it was in use")
            }
            Self.read(batch.span, body)
        }
    }

    private static func read(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
        var start = 0
        while start + 4 <= bytes.count {
            let count = (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
            guard count <= bytes.count - start - 4 else { return }
            body(bytes.extracting((start + 4)..<(start + 4 + count)))
            start += 4 + count
        }
    }
}
