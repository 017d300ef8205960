internal import Foundation
internal import GRDB
package import Model

/// A folder that holds what a site answered, night after night: a database of facts, and a pack of the
/// bodies and of what was read of them, which its nights share.
///
/// A body's bytes are in the pack before the row that speaks of them is committed, so that a process
/// killed at any moment leaves the whole fact or nothing.
package final class Capture: Sendable {
    package enum Use: Sendable {
        /// To crawl: alone, and made where there is none.
        case crawling
        /// To judge: beside others that judge, and nothing is written.
        case judging
    }

    let folder: URL
    let database: DatabaseQueue
    let pack: Pack
    let isWritable: Bool
    /// The digest of some bytes, which tells whether they are still what was kept.
    let digest: @Sendable ([UInt8]) -> Digest
    private let lock: CaptureLock

    private static let databaseName = "capture.sqlite"

    /// Whether a folder holds a capture, of whatever version.
    package static func exists(at path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/" + databaseName)
    }

    /// Opens the capture of a folder.
    package init(
        at path: String,
        for use: Use,
        digest: @escaping @Sendable ([UInt8]) -> Digest
    ) throws(StoreError) {
        folder = URL(filePath: path, directoryHint: .isDirectory)
        isWritable = use == .crawling
        self.digest = digest
        try Self.prepare(folder, for: use)
        do {
            guard
                let lock = try CaptureLock(
                    folder.appending(path: "lock"),
                    for: use == .crawling ? .writing : .reading
                )
            else { throw StoreError.inUse(path) }
            self.lock = lock
            database = try Self.database(in: folder, for: use)
            let generation =
                isWritable
                ? try PackTidying(database: database, folder: folder).run()
                : try database.read(Self.generation)
            let place = Self.packURL(generation, in: folder).path
            pack =
                try isWritable
                ? Pack(updatingAt: place) : Pack(openingAt: place, readOnly: true)
        } catch {
            throw StoreError(opening: path, error)
        }
    }

    private static func prepare(_ folder: URL, for use: Use) throws(StoreError) {
        guard !exists(at: folder.path) else { return }
        guard use == .crawling else { throw .noCapture(folder.path) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            // A run that was killed before it had made more than its lock.
            if names.contains(where: { $0 != "lock" }) { throw StoreError.foreign(folder.path) }
        } catch {
            throw (error as? StoreError) ?? .cannotCreate(folder.path, error.localizedDescription)
        }
    }

    private static func database(in folder: URL, for use: Use) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = use == .judging
        configuration.busyMode = .timeout(10)
        configuration.journalMode = .wal
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -2048")
            // Who crawls holds `CaptureLock` alone: to lock for each statement would be to ask again.
            if use == .crawling { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
        }
        let path = folder.appending(path: databaseName).path
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.read { db in try check(db, at: folder.path, for: use) }
        if use == .crawling { try CaptureSchema.migrations.migrate(database) }
        return database
    }

    private static func check(_ db: Database, at path: String, for use: Use) throws {
        let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let isNew = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard mark == CaptureSchema.applicationID || isNew && use == .crawling else {
            throw StoreError.foreign(path)
        }
        let migrations = CaptureSchema.migrations
        let isKnown = try !migrations.hasBeenSuperseded(db)
        let isCurrent = try use == .crawling || migrations.hasCompletedMigrations(db)
        guard isKnown, isCurrent else { throw StoreError.otherVersion(path) }
        let health = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
        guard health == "ok" else { throw StoreError.damaged(path, health) }
    }

    /// The nights that are kept, the latest last.
    package func nights() throws(StoreError) -> [NightRecord] {
        try reading { db in
            try Row.fetchAll(db, sql: NightRecord.all).compactMap(NightRecord.init)
        }
    }

    /// Reads by a single statement, which is a transaction by itself: to begin and end one around it
    /// would cost more than the statement.
    func reading<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.unsafeRead(work)
        } catch {
            throw .damaged(folder.path, error.localizedDescription)
        }
    }

    func writing<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.write(work)
        } catch {
            throw .cannotKeep(folder.path, error.localizedDescription)
        }
    }
}
