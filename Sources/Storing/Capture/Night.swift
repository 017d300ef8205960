package import Addressing
internal import Foundation
internal import GRDB
package import Model
internal import Synchronization

/// One crawl of a site as it is kept: what was answered is taken from here, and what is answered goes
/// in here.
///
/// Answers are committed in groups, no later than half a second after they came if `commit` is called
/// that often. Where nothing more can be kept, a full disk, the run goes on without; `trouble` tells.
package final class Night: Sendable {
    package let record: NightRecord
    let capture: Capture
    /// The last whole night before it, whose bodies are asked for on condition; nil for none.
    private let base: Int64?
    private let pending = Mutex(Pending())
    /// Held while a group is committed.
    private let committing = Mutex(())

    /// How long what came may wait for others to be committed with it.
    private static let patience = Duration.milliseconds(500)

    private struct Pending: ~Copyable {
        var facts: [FactRow] = []
        var bodies: [Digest: Pack.Place] = [:]
        var readings: [ReadingRow] = []
        var committedAt = ContinuousClock.now
        var trouble: StoreError?
        /// Bodies that are no longer what they were.
        var damaged: Set<Digest> = []
    }

    init(_ record: NightRecord, base: Int64?, of capture: Capture) {
        self.record = record
        self.base = base
        self.capture = capture
    }

    /// Why no more is kept; nil where all is.
    package var trouble: StoreError? { pending.withLock { $0.trouble } }

    // MARK: Answers

    /// What this night got from an address; nil where it was not asked, or its body is lost.
    package func reply(to address: Address, _ errand: Errand) -> Reply? {
        let rows = [(sql: FactRow.byAddress, of: record.id)]
        guard let fact = fact(rows, errand, address) else { return nil }
        let outcome: Outcome
        if let fault = fact.fault {
            outcome = fault.outcome
        } else {
            guard let arrival = arrival(fact, errand) else { return nil }
            outcome = .arrived(arrival)
        }
        return Reply(asked: address, hops: fact.hops, outcome: outcome, fetchedAt: fact.fetched)
    }

    /// The body that the night before got by a request to an address, if it can be asked for on
    /// condition.
    package func held(by request: Address, _ errand: Errand) -> Arrival? {
        guard let base else { return nil }
        let rows = FactRow.byRequest.map { (sql: $0, of: base) }
        guard let fact = fact(rows, errand, request), fact.validators != nil else { return nil }
        return arrival(fact, errand)
    }

    private func fact(
        _ queries: [(sql: String, of: Int64)],
        _ errand: Errand,
        _ address: Address
    ) -> KeptFact? {
        let row = try? capture.reading { db in
            for query in queries {
                let row = try Row.fetchOne(
                    db.cachedStatement(sql: query.sql),
                    arguments: [query.of, errand.rawValue, address.text]
                )
                if let row { return row }
            }
            return nil as Row?
        }
        return row.flatMap(\.self).flatMap(KeptFact.init)
    }

    private func arrival(_ fact: KeptFact, _ errand: Errand) -> Arrival? {
        guard let body = fact.body, capture.pack.holds(body.place), !isDamaged(body.digest) else {
            return nil
        }
        let arrival = Arrival(
            keptAs: body.digest,
            size: Int(body.place.count),
            contentType: fact.contentType,
            headerLinks: fact.headerLinks,
            validators: fact.validators,
            bytes: { [self] in bytes(of: body.digest) }
        )
        // A page may never be looked into; what else is kept is read at once.
        return errand == .page ? arrival : arrival.inMemory
    }

    /// Keeps an answer.
    package func keep(_ reply: Reply, _ errand: Errand) {
        attempt {
            if let arrival = reply.arrival { try keep(arrival) }
            pending.withLock { $0.facts.append(FactRow(errand: errand, reply: reply.bodiless)) }
        }
        commitIfDue()
    }

    // MARK: Bodies

    private func keep(_ arrival: Arrival) throws {
        // What comes from the pack is there.
        guard arrival.isInMemory, try place(of: arrival.digest) == nil else { return }
        let place = try capture.pack.append(arrival.bytes)
        pending.withLock { $0.bodies[arrival.digest] = place }
    }

    private func place(of digest: Digest) throws -> Pack.Place? {
        if let place = pending.withLock({ $0.bodies[digest] }) { return place }
        guard !isDamaged(digest) else { return nil }
        let row = try capture.reading { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT start, length FROM body WHERE digest = ?"),
                arguments: [Data(digest.bytes)]
            )
        }
        return row.flatMap { Pack.Place($0) }.flatMap { capture.pack.holds($0) ? $0 : nil }
    }

    /// The bytes that are kept under a digest; nil where there are none, or they are others by now.
    package func bytes(of digest: Digest) -> [UInt8]? {
        guard let place = try? place(of: digest), let bytes = capture.pack.read(place)
        else { return nil }
        if capture.digest(bytes) == digest { return bytes }
        pending.withLock { pending in
            pending.damaged.insert(digest)
            pending.bodies[digest] = nil
        }
        return nil
    }

    private func isDamaged(_ digest: Digest) -> Bool {
        pending.withLock { $0.damaged.contains(digest) }
    }

    // MARK: Readings

    /// What was read of some bytes, as it was kept; nil where nobody read them so.
    package func reading(_ key: CaptureReadingKey) -> [UInt8]? {
        let row = try? capture.reading { db in
            try Row.fetchOne(
                db.cachedStatement(sql: ReadingRow.selection),
                arguments: key.arguments
            )
        }
        return row.flatMap(\.self).flatMap { Pack.Place($0) }.flatMap(capture.pack.read)
    }

    /// Keeps what was read of bytes.
    package func keep(_ reading: [UInt8], as key: CaptureReadingKey) {
        attempt {
            let place = try capture.pack.append(reading)
            pending.withLock { $0.readings.append(ReadingRow(key: key, place: place)) }
        }
        commitIfDue()
    }

    // MARK: Commitment

    /// Puts all that came on the disk.
    package func commit() {
        attempt {
            try committing.withLock { _ in
                let (facts, bodies, readings) = pending.withLock { pending in
                    pending.committedAt = .now
                    return (pending.facts, pending.bodies, pending.readings)
                }
                guard !facts.isEmpty || !readings.isEmpty else { return }
                try capture.pack.sync()
                try write(facts, bodies, readings)
                pending.withLock { pending in
                    pending.facts.removeFirst(facts.count)
                    pending.readings.removeFirst(readings.count)
                    for digest in bodies.keys { pending.bodies[digest] = nil }
                }
            }
        }
    }

    private func commitIfDue() {
        let isDue = pending.withLock { pending in
            pending.committedAt.duration(to: .now) >= Self.patience
        }
        if isDue { commit() }
    }

    private func write(
        _ facts: [FactRow],
        _ bodies: [Digest: Pack.Place],
        _ readings: [ReadingRow]
    ) throws {
        try capture.writing { db in
            let insertBody = try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO body (digest, start, length) VALUES (?, ?, ?)"
            )
            for (digest, place) in bodies {
                try insertBody.execute(
                    arguments: [Data(digest.bytes), place.offset, place.count]
                )
            }
            let insertFact = try db.cachedStatement(sql: FactRow.insertion)
            for fact in facts {
                try insertFact.execute(arguments: fact.arguments(night: record.id))
            }
            let insertReading = try db.cachedStatement(sql: ReadingRow.insertion)
            for reading in readings {
                try insertReading.execute(arguments: reading.arguments)
            }
        }
    }

    /// Does something that the disk may refuse; once it has, nothing more is kept.
    func attempt(_ work: () throws -> Void) {
        guard capture.isWritable, trouble == nil else { return }
        do {
            try work()
        } catch {
            let trouble = StoreError(keepingIn: capture.folder.path, error)
            pending.withLock { $0.trouble = $0.trouble ?? trouble }
        }
    }
}

extension Reply {
    /// The same without its body: a row holds none.
    fileprivate var bodiless: Reply {
        guard let arrival else { return self }
        let shell = Arrival(
            keptAs: arrival.digest,
            size: arrival.size,
            contentType: arrival.contentType,
            headerLinks: arrival.headerLinks,
            validators: arrival.validators,
            bytes: { nil }
        )
        return Reply(asked: asked, hops: hops, outcome: .arrived(shell), fetchedAt: fetchedAt)
    }
}
