internal import Foundation
internal import GRDB

/// Keeps the pack from growing for ever: copies what is needed into a new one where more than half of
/// the old one is dead.
///
/// The rows change over in one transaction, after the new pack is whole on the disk; a pack that no row
/// names was left by a killed process, and is deleted by whoever opens the capture next.
struct PackTidying {
    let database: DatabaseQueue
    let folder: URL

    /// So many dead bytes are not worth the work.
    var worth: Int64 = 32 << 20

    private static let tables = [
        (name: "body", key: ["digest"]), (name: "reading", key: ["digest", "variant", "revision"]),
    ]

    /// The generation of the pack that is in use afterwards.
    func run() throws -> Int {
        let (generation, live) = try database.read { db in
            let sizes = try Self.tables.map { table -> Int64 in
                // A length that no record has is that of a damaged row, and the sum would overflow.
                let sql =
                    "SELECT sum(length) FROM \(table.name) WHERE length BETWEEN 0 AND \(UInt32.max)"
                return try Int64.fetchOne(db, sql: sql) ?? 0
            }
            return (try Capture.generation(db), sizes.reduce(0, +))
        }
        try removePacks(but: generation)
        let old = try Pack(updatingAt: Capture.packURL(generation, in: folder).path)
        guard Int64(clamping: old.size) - live > max(live, worth) else { return generation }
        try copy(old, to: generation + 1)
        try removePacks(but: generation + 1)
        return generation + 1
    }

    private func removePacks(but generation: Int) throws {
        let used = Capture.packURL(generation, in: folder).lastPathComponent
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix("pack-") && name != used {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    private func copy(_ old: Pack, to generation: Int) throws {
        let new = try Pack(creatingAt: Capture.packURL(generation, in: folder).path)
        try database.write { db in
            for table in Self.tables {
                let key = table.key.map { "\($0) = ?" }.joined(separator: " AND ")
                let columns = table.key.joined(separator: ", ")
                let rows = try Row.fetchAll(
                    db,
                    sql: "SELECT start, length, \(columns) FROM \(table.name) ORDER BY start"
                )
                for row in rows {
                    let identity = StatementArguments(row.databaseValues.dropFirst(2))
                    let place = try Pack.Place(row).flatMap(old.read).map(new.append)
                    guard let place else {
                        try db.execute(
                            sql: "DELETE FROM \(table.name) WHERE \(key)",
                            arguments: identity
                        )
                        continue
                    }
                    try db.execute(
                        sql: "UPDATE \(table.name) SET start = ? WHERE \(key)",
                        arguments: [place.offset] + identity
                    )
                }
            }
            try new.sync()
            try db.execute(sql: "UPDATE pack SET generation = ?", arguments: [generation])
        }
    }
}

extension Pack {
    /// Opens a pack to append to it, and makes it where there is none.
    convenience init(updatingAt path: String) throws(StoreError) {
        if FileManager.default.fileExists(atPath: path) {
            try self.init(openingAt: path)
        } else {
            try self.init(creatingAt: path)
        }
    }
}

extension Pack.Place {
    /// Reads `start` and `length` from two neighbouring columns of a row.
    init?(_ row: Row, _ first: Int = 0) {
        guard let start = row.value(first) as Int64?, let offset = UInt64(exactly: start),
            let length = row.value(first + 1) as Int64?, let count = UInt32(exactly: length)
        else { return nil }
        self.init(offset: offset, count: count)
    }
}
