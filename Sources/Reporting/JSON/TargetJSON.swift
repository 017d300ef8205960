internal import Addressing
internal import Model
internal import ThaiText

/// What was judged, and as of when.
struct TargetJSON: Encodable {
    let kind: String
    let location: String
    let fiscalYear: Int
    /// ISO 8601, Gregorian.
    let asOf: String
    /// Left out where the location says it.
    let home: String?
    /// Left out where there is nothing to say.
    let notes: [WordingJSON]?

    init(_ target: Target) {
        kind = target.kind.rawValue
        location = target.location
        fiscalYear = target.fiscalYear.buddhist
        asOf = target.asOf.iso
        home = target.home?.text
        notes = target.notes.isEmpty ? nil : target.notes.map(WordingJSON.init)
    }
}

/// The only object that differs between two runs over one capture.
struct RunJSON: Encodable {
    let id: String
    let startedAt: String
    let finishedAt: String

    init(_ run: Run) {
        id = run.id
        startedAt = run.startedAt.iso
        finishedAt = run.finishedAt.iso
    }
}
