internal import Foundation
internal import GRDB

extension Capture {
    /// Drops all nights but one, and what only they need. The pack keeps its length until it is tidied.
    func keepOnly(_ night: Int64, revision: Int64?) throws(StoreError) {
        try writing { db in
            try db.execute(sql: "DELETE FROM fact WHERE night <> ?", arguments: [night])
            try db.execute(sql: "DELETE FROM night WHERE id <> ?", arguments: [night])
            try db.execute(
                sql: "DELETE FROM body WHERE digest NOT IN "
                    + "(SELECT digest FROM fact WHERE digest IS NOT NULL)"
            )
            try db.execute(sql: "DELETE FROM reading WHERE digest NOT IN (SELECT digest FROM body)")
            guard let revision else { return }
            try db.execute(sql: "DELETE FROM reading WHERE revision <> ?", arguments: [revision])
        }
    }

    /// The number of the pack that is in use. No capture lives to see the greatest.
    static func generation(_ db: Database) throws -> Int {
        let generation = try Int.fetchOne(db, sql: "SELECT generation FROM pack") ?? 1
        guard (1..<Int(Int32.max)).contains(generation) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT,
                message: "no pack has the number \(generation)"
            )
        }
        return generation
    }

    static func packURL(_ generation: Int, in folder: URL) -> URL {
        folder.appending(path: "pack-\(generation)")
    }
}
