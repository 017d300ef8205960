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
            let sizes = try Self.tables.map { table in
                try Int64.fetchOne(db, sql: "SELECT sum(length) FROM \(table.name)") ?? 0
            }
            let generation = try Int.fetchOne(db, sql: "SELECT generation FROM pack") ?? 1
            return (generation, sizes.reduce(0, +))
        }
        try removePacks(but: generation)
        let old = try CapturePack(Capture.packURL(generation, in: folder), isWritable: true)
        guard old.length - live > max(live, worth) else { return generation }
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

    private func copy(_ old: CapturePack, to generation: Int) throws {
        let new = try CapturePack(Capture.packURL(generation, in: folder), isWritable: true)
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
                    let place = try CapturePack.Place(row).flatMap(old.bytes).map(new.append)
                    guard let place else {
                        try db.execute(
                            sql: "DELETE FROM \(table.name) WHERE \(key)",
                            arguments: identity
                        )
                        continue
                    }
                    try db.execute(
                        sql: "UPDATE \(table.name) SET start = ? WHERE \(key)",
                        arguments: [place.start] + identity
                    )
                }
            }
            try new.sync()
            try db.execute(sql: "UPDATE pack SET generation = ?", arguments: [generation])
        }
    }
}

extension CapturePack.Place {
    /// Reads `start` and `length` from a row's first two columns.
    init?(_ row: Row) {
        guard let start = row.value(0) as Int64?, let length = row.value(1) as Int? else {
            return nil
        }
        self.init(start: start, length: length)
    }
}
