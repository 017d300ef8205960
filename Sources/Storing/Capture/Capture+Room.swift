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

    static func packURL(_ generation: Int, in folder: URL) -> URL {
        folder.appending(path: "pack-\(generation)")
    }
}
