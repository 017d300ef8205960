package import Foundation
internal import GRDB
internal import Model

extension Capture {
    /// The night that was begun under these terms after `oldest` and not finished; nil for none.
    package func unfinishedNight(
        _ terms: CaptureTerms,
        since oldest: Date
    ) throws(StoreError) -> Night? {
        let nights = try nights()
        guard let last = nights.last, last.finished == nil, last.terms == terms,
            last.begun >= oldest
        else { return nil }
        return Night(last, base: nights.last { $0.isWhole && $0.id < last.id }?.id, of: self)
    }

    /// Begins a night. What the last whole one holds is asked for on condition, unless `isFresh`;
    /// nights that were left before their end are dropped.
    package func beginNight(
        _ terms: CaptureTerms,
        at now: Date,
        isFresh: Bool
    ) throws(StoreError) -> Night {
        let base = try nights().last { $0.isWhole }
        let id = try writing { db in
            try db.execute(
                sql: "DELETE FROM fact WHERE night IN (SELECT id FROM night WHERE crawled IS NULL)"
            )
            try db.execute(sql: "DELETE FROM night WHERE crawled IS NULL")
            try db.execute(
                sql: "INSERT INTO night (begun, terms) VALUES (?, ?)",
                arguments: [now.timeIntervalSinceReferenceDate, try terms.text]
            )
            return db.lastInsertedRowID
        }
        let record = NightRecord(
            id: id,
            begun: now,
            terms: terms,
            crawled: nil,
            cut: nil,
            finished: nil
        )
        return Night(record, base: isFresh ? nil : base?.id, of: self)
    }

    /// The last night that was crawled to its end; nil for none.
    package func wholeNight() throws(StoreError) -> Night? {
        try nights().last { $0.isWhole }.map { Night($0, base: nil, of: self) }
    }
}

extension NightRecord {
    var isWhole: Bool { crawled != nil }
}
