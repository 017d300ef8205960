internal import Model
internal import ThaiText

/// The outermost object of a score sheet for machines.
struct ScoreSheetJSON: Encodable {
    let schema = "oitcheck.score/1"
    let tool: ReportJSON.Tool
    let checklist: ReportJSON.Checklist
    /// Left out where all was entered by hand.
    let report: Report?
    let instruments: [Named]
    /// Left out, as are the indicators, where OIT itself was entered.
    let groups: [Named]?
    let indicators: [Named]?
    let total: ScoreJSON
    let grades: [GradeJSON]
    /// Left out where the best grade is open.
    let missedGrade: Missed?
    let costs: [Cost]
    let tree: ComputationJSON
    let notes: [WordingJSON]

    struct Report: Encodable {
        let location: String
        let asOf: String
    }

    struct Named: Encodable {
        let id: String
        let title: WordingJSON
        let low: Double
        let high: Double

        init(_ id: String, _ title: Wording, _ score: Score) {
            self.id = id
            self.title = WordingJSON(title)
            low = score.low.hundredths
            high = score.high.hundredths
        }
    }

    struct GradeJSON: Encodable {
        let id: String
        let title: WordingJSON
        let confidence: String

        init(_ grade: Grade) {
            id = grade.id
            title = WordingJSON(grade.title)
            confidence = grade.confidence.rawValue
        }
    }

    struct Missed: Encodable {
        let id: String
        let title: WordingJSON
        /// The least total; left out where that is reached.
        let total: Double?
        /// What each instrument must have; left out where that is reached.
        let each: Double?
        let lacking: [String]

        init(_ missed: MissedGrade) {
            id = missed.grade.id
            title = WordingJSON(missed.grade.title)
            total = missed.lacksTotal ? missed.grade.total : nil
            each = missed.lacking.isEmpty ? nil : missed.grade.each
            lacking = missed.lacking.map(\.rawValue)
        }
    }

    struct Cost: Encodable {
        let item: String
        let title: WordingJSON
        /// Left out where the score was entered by hand.
        let verdict: String?
        let score: ScoreJSON
        let oit: ScoreJSON
        let total: ScoreJSON
        let lacking: [String]

        init(_ cost: ItemCost, title: Wording) {
            item = cost.item.id.description
            self.title = WordingJSON(title)
            verdict = cost.item.verdict?.rawValue
            score = ScoreJSON(cost.item.score)
            oit = ScoreJSON(cost.oit)
            total = ScoreJSON(cost.total)
            lacking = cost.item.lacking
        }
    }

    init(_ report: ScoreReport, toolVersion: String) {
        let sheet = report.sheet
        let names = ScoreNames(edition: sheet.edition)
        tool = ReportJSON.Tool(version: toolVersion)
        checklist = ReportJSON.Checklist(sheet.edition)
        self.report = report.source.map { Report(location: $0.location, asOf: $0.asOf) }
        instruments = Instrument.allCases.map {
            Named($0.rawValue, $0.wording, sheet.instruments[$0])
        }
        groups = sheet.scores?.groups.map { Named($0.id, names.name(.group($0.id)), $0.score) }
        indicators = sheet.scores?.indicators.map {
            Named($0.id, names.name(.indicator($0.id)), $0.score)
        }
        total = ScoreJSON(sheet.total)
        grades = sheet.grades.map(GradeJSON.init)
        missedGrade = sheet.missed.map(Missed.init)
        costs = sheet.costs.map { Cost($0, title: names.name(.item($0.item.id))) }
        tree = ComputationJSON(sheet.tree)
        notes = report.notes.map { WordingJSON($0.wording) }
    }
}

/// One step of the computation with those that it rests on.
struct ComputationJSON: Encodable {
    /// `total`, `eit`, an instrument, or the id of an indicator, a sub-indicator or an item.
    let id: String
    let rule: String
    let low: Double
    let high: Double
    /// What each part is multiplied by, where it is a weighted sum.
    let weights: [Double]?
    /// Both means, where it is not known which is right.
    let ofParts: ScoreJSON?
    let ofItems: ScoreJSON?
    /// Left out where it is the end of a branch.
    let parts: [ComputationJSON]?

    init(_ step: Computation) {
        id = step.subject.id
        low = step.score.low.hundredths
        high = step.score.high.hundredths
        parts = step.parts.isEmpty ? nil : step.parts.map(ComputationJSON.init)
        var (weights, ofParts, ofItems): ([Double]?, ScoreJSON?, ScoreJSON?) = (nil, nil, nil)
        switch step.rule {
        case .given: rule = "given"
        case .notGiven: rule = "not-given"
        case .mean: rule = "mean"
        case .weighted(let factors):
            rule = "weighted-sum"
            weights = factors
        case .eitherMean(let nested, let flat):
            rule = "either-mean"
            (ofParts, ofItems) = (ScoreJSON(nested), ScoreJSON(flat))
        }
        self.weights = weights
        self.ofParts = ofParts
        self.ofItems = ofItems
    }
}

extension Computation.Subject {
    fileprivate var id: String {
        switch self {
        case .total: "total"
        case .eit: "eit"
        case .instrument(let instrument): instrument.rawValue
        case .indicator(let id), .group(let id): id
        case .item(let id): id.description
        }
    }
}
