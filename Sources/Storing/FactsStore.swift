internal import Foundation
package import Model
internal import Synchronization

/// The facts of every page of a site, kept on disk while a run needs them: they are the bulk of what it
/// knows.
///
/// The file has no name, so that nothing is left of it when the run ends, however it ends. What the disk
/// does not take stays in memory.
package final class FactsStore: Sendable {
    /// Where the facts of one page are.
    package struct Place: Hashable, Sendable {
        fileprivate let kept: Kept

        fileprivate enum Kept: Hashable {
            case onDisk(Pack.Place)
            case inMemory(Int)
        }
    }

    private let pack: Pack
    private let rest = Mutex(Rest())

    private struct Rest {
        var held: [Facts] = []
        var isWhole = true
    }

    /// Makes an empty store in a folder, and the folder where it is not there.
    package init(in folder: String) throws(StoreError) {
        let folder = URL(filePath: folder, directoryHint: .isDirectory)
        let file = folder.appending(path: "facts-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(folder.path, error.localizedDescription)
        }
        pack = try Pack(creatingAt: file.path)
        try? FileManager.default.removeItem(at: file)
    }

    /// Keeps the facts of one page; `encoded` are their bytes, where they are at hand.
    package func keep(_ facts: Facts, encoded: [UInt8]? = nil) -> Place {
        if let place = try? pack.append(encoded ?? facts.encoded) {
            return Place(kept: .onDisk(place))
        }
        return rest.withLock { rest in
            rest.held.append(facts)
            return Place(kept: .inMemory(rest.held.count - 1))
        }
    }

    /// The facts of one page; nil where the disk does not give back what it took, see ``isWhole``.
    package func facts(at place: Place) -> Facts? {
        switch place.kept {
        case .inMemory(let index): return rest.withLock { $0.held[index] }
        case .onDisk(let place):
            let facts = pack.read(place).flatMap { try? Facts(decoding: $0) }
            if facts == nil { rest.withLock { $0.isWhole = false } }
            return facts
        }
    }

    /// Whether all that was asked for could be read again. A run whose store is not whole has no result.
    package var isWhole: Bool { rest.withLock { $0.isWhole } }
}
