internal import GRDB

/// The tables of a capture. A migration that was released is never changed: a new one follows it.
enum CaptureSchema {
    /// `OITC`: what says to `file` and to us whose database it is.
    static let applicationID: Int32 = 0x4F49_5443

    static var migrations: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 nights, facts, bodies, readings") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: first)
        }
        return migrator
    }

    // Times are seconds since 2001. `request` is null where it is the address itself; `start` and
    // `length` are places in the pack.
    private static let first = """
        CREATE TABLE pack (generation INTEGER NOT NULL) STRICT;
        INSERT INTO pack VALUES (1);
        CREATE TABLE night (
            id INTEGER PRIMARY KEY, begun REAL NOT NULL, terms TEXT NOT NULL,
            crawled REAL, cut TEXT, finished REAL
        ) STRICT;
        CREATE TABLE fact (
            night INTEGER NOT NULL, errand INTEGER NOT NULL, address TEXT NOT NULL,
            fetched REAL, hops TEXT, fault TEXT,
            digest BLOB, contentType TEXT, headerLinks TEXT,
            request TEXT, entityTag TEXT, lastModified TEXT,
            PRIMARY KEY (night, errand, address)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX factOfRequest ON fact (night, errand, request) WHERE request IS NOT NULL;
        CREATE TABLE body (
            digest BLOB PRIMARY KEY, start INTEGER NOT NULL, length INTEGER NOT NULL
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE reading (
            digest BLOB NOT NULL, variant INTEGER NOT NULL, revision INTEGER NOT NULL,
            start INTEGER NOT NULL, length INTEGER NOT NULL,
            PRIMARY KEY (digest, variant, revision)
        ) WITHOUT ROWID, STRICT;
        """
}
