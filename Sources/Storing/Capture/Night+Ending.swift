package import Foundation
internal import GRDB
package import Model

extension Night {
    /// Notes that nothing was left to ask, or that a budget had ended.
    package func close(cutBy budget: Budget?, at now: Date) {
        commit()
        attempt {
            try capture.writing { db in
                try db.execute(
                    sql: "UPDATE night SET crawled = ?, cut = ? WHERE id = ?",
                    arguments: [now.timeIntervalSinceReferenceDate, budget?.rawValue, record.id]
                )
            }
        }
    }

    /// Notes that all was made of it that was to be made; what is older is dropped, and readings that
    /// are not of this revision. A night that was not closed stays as it is, to be gone on with.
    package func finish(revision: Int64?, at now: Date) {
        commit()
        attempt {
            let isClosed = try capture.writing { db in
                try db.execute(
                    sql: "UPDATE night SET finished = ? WHERE id = ? AND crawled IS NOT NULL",
                    arguments: [now.timeIntervalSinceReferenceDate, record.id]
                )
                return db.changesCount > 0
            }
            if isClosed { try capture.keepOnly(record.id, revision: revision) }
        }
    }

    /// Forgets the night: what it met is no picture of the site.
    package func abandon() {
        attempt {
            try capture.writing { db in
                try db.execute(sql: "DELETE FROM fact WHERE night = ?", arguments: [record.id])
                try db.execute(sql: "DELETE FROM night WHERE id = ?", arguments: [record.id])
            }
        }
    }

    /// How many answers are kept.
    package var count: Int {
        let sql = "SELECT count(*) FROM fact WHERE night = ?"
        let count = try? capture.reading { try Int.fetchOne($0, sql: sql, arguments: [record.id]) }
        return count.flatMap(\.self) ?? 0
    }
}
