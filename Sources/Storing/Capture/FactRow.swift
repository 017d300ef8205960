internal import Addressing
internal import Foundation
internal import GRDB
internal import Model

/// One answer as a row: what was asked, what came of it, and where its body lies.
struct FactRow: Sendable {
    let errand: Errand
    let reply: Reply

    static let insertion = """
        INSERT OR REPLACE INTO fact (night, errand, address, fetched, hops, fault, digest,
            contentType, headerLinks, request, entityTag, lastModified)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let selection = """
        SELECT fact.fetched, fact.hops, fact.fault, fact.digest, fact.contentType,
            fact.headerLinks, fact.address, fact.request, fact.entityTag, fact.lastModified,
            body.start, body.length
        FROM fact LEFT JOIN body ON body.digest = fact.digest
        WHERE night = ? AND errand = ?
        """

    static let byAddress = selection + " AND address = ?"
    static let byRequest = [
        selection + " AND address = ? AND request IS NULL", selection + " AND request = ?",
    ]

    func arguments(night: Int64) throws -> StatementArguments {
        let arrival = reply.arrival
        let validators = arrival?.validators
        let request = validators?.request.text
        return [
            night, errand.rawValue, reply.asked.text,
            reply.fetchedAt?.timeIntervalSinceReferenceDate,
            reply.hops.isEmpty ? nil : try Self.text(reply.hops),
            try Fault(reply.outcome).map(Self.text),
            arrival.map { Data($0.digest.bytes) },
            arrival?.contentType,
            try arrival.flatMap { $0.headerLinks.isEmpty ? nil : $0.headerLinks }.map(Self.text),
            request == reply.asked.text ? nil : request,
            validators?.entityTag, validators?.lastModified,
        ]
    }

    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}

/// A row that was read, and what it says; whatever does not decode says nothing.
struct KeptFact {
    let fetched: Date?
    let hops: [Hop]
    let fault: Fault?
    let body: (digest: Digest, place: Pack.Place)?
    let contentType: String?
    let headerLinks: [String]
    let validators: Validators?

    init?(_ row: Row) {
        fetched = (row.value(0) as Double?).map(Date.init(timeIntervalSinceReferenceDate:))
        guard let hops = Self.value([Hop].self, row.value(1) as String?, or: []),
            let headerLinks = Self.value([String].self, row.value(5) as String?, or: []),
            let fault = Self.value(Fault?.self, row.value(2) as String?, or: nil)
        else { return nil }
        self.hops = hops
        self.headerLinks = headerLinks
        self.fault = fault
        contentType = row.value(4)
        if let digest = row.value(3) as Data? {
            guard let digest = Digest(bytes: digest), let place = Pack.Place(row, 10) else {
                return nil
            }
            body = (digest, place)
        } else {
            guard fault != nil else { return nil }
            body = nil
        }
        let tag = row.value(8) as String?
        let modified = row.value(9) as String?
        validators =
            tag == nil && modified == nil
            ? nil
            : ((row.value(7) ?? row.value(6)) as String?).flatMap { Address($0) }
                .flatMap { Validators(request: $0, entityTag: tag, lastModified: modified) }
    }

    private static func value<Value: Decodable>(
        _ type: Value.Type,
        _ text: String?,
        or other: Value
    ) -> Value? {
        guard let text else { return other }
        return try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

/// What came of an address in place of a body.
enum Fault: Codable {
    case refused(status: Int)
    case unreachable(Trouble)
    case skipped(Skip)

    init?(_ outcome: Outcome) {
        switch outcome {
        case .arrived: return nil
        case .refused(let status): self = .refused(status: status)
        case .unreachable(let trouble): self = .unreachable(trouble)
        case .skipped(let skip): self = .skipped(skip)
        }
    }

    var outcome: Outcome {
        switch self {
        case .refused(let status): .refused(status: status)
        case .unreachable(let trouble): .unreachable(trouble)
        case .skipped(let skip): .skipped(skip)
        }
    }
}

extension Reply {
    var arrival: Arrival? {
        if case .arrived(let arrival) = outcome { arrival } else { nil }
    }
}

extension Row {
    /// A column's value; nil where it is none of that type, as in a damaged database.
    func value<Value: DatabaseValueConvertible>(_ column: Int) -> Value? {
        Value.fromDatabaseValue(self[column])
    }
}
