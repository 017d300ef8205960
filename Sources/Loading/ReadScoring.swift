internal import Model
internal import Yams

/// How the file says that scores are made. The program rolls up by the one rule there is; a file
/// that asks for another is refused rather than scored wrongly, and one whose rule nobody knows says
/// so, and why.
extension Reader {
    private enum RollUp { case meanOfMeans, unknown }

    private static let rollUps = [("mean-of-means", RollUp.meanOfMeans), ("unknown", .unknown)]

    mutating func scoring(_ node: Node?) -> Scoring? {
        switch rollUp(node) {
        case .meanOfMeans: return rule(node).map(Scoring.meanOfMeans)
        case .unknown:
            let fields = fields(node, of: "an unknown scoring", known: ["rollUp", "reason"])
            let reason = wording(required("reason", fields), "the reason why it is unknown")
            return reason.map(Scoring.unknown)
        case nil: return nil
        }
    }

    /// Which roll-up is named; it decides which keys there may be.
    private mutating func rollUp(_ node: Node?) -> RollUp? {
        guard let node else { return nil }
        guard case .mapping(let pairs) = node else {
            refuse("expected a mapping for the scoring, found \(node.form)", at: node)
            return nil
        }
        guard let named = pairs["rollUp"] else {
            refuse("missing key 'rollUp' of the scoring", at: node)
            return nil
        }
        return choice(named, "roll-up", among: Self.rollUps)
    }

    private mutating func rule(_ node: Node?) -> MeanOfMeans? {
        let keys = ["levels", "rollUp", "weights", "unsettled", "grades"]
        let fields = fields(node, of: "the scoring", known: keys)
        let levels = levels(required("levels", fields))
        let weights = weights(required("weights", fields))
        let unsettled = fields?["unsettled"].map { texts($0, "unsettled indicators") }
        let grades = fields?["grades"].map { self.grades($0) }
        guard levels != nil, let weights, unsettled.map({ $0 != nil }) ?? true,
            grades.map({ $0 != nil }) ?? true
        else { return nil }
        return MeanOfMeans(
            weights: weights,
            unsettled: unsettled.flatMap { $0 } ?? [],
            grades: grades.flatMap { $0 } ?? []
        )
    }

    /// Scores that an item may have, the highest first.
    mutating func levels(_ node: Node?) -> [Int]? {
        guard let node, let entries = list(node, "score levels") else { return nil }
        let levels = entries.compactMap { number($0, "a score level", in: 0...100) }
        guard levels.count == entries.count else { return nil }
        guard levels.first == 100, levels.last == 0, levels == Set(levels).sorted(by: >) else {
            refuse("score levels fall from 100 to 0, as in [100, 50, 0]", at: node)
            return nil
        }
        return levels
    }

    private mutating func weights(_ node: Node?) -> MeanOfMeans.Weights? {
        let fields = fields(node, of: "the weights", known: ["iit", "eit", "oit"])
        let iit = points(required("iit", fields), "the weight of iit", in: 0...1)
        let eit = points(required("eit", fields), "the weight of eit", in: 0...1)
        let oit = points(required("oit", fields), "the weight of oit", in: 0...1)
        guard let fields, let iit, let eit, let oit else { return nil }
        guard abs(iit + eit + oit - 1) < 0.000_001 else {
            refuse(
                "the weights are \(iit), \(eit), \(oit); they must sum to 1",
                at: fields.node
            )
            return nil
        }
        return MeanOfMeans.Weights(iit: iit, eit: eit, oit: oit)
    }
}

/// Levels of the whole assessment.
extension Reader {
    private mutating func grades(_ node: Node) -> [Grade]? {
        guard let entries = list(node, "grades") else { return nil }
        guard !entries.isEmpty else {
            refuse("grades is an empty list", at: node)
            return nil
        }
        let grades = entries.compactMap { grade($0) }
        guard grades.count == entries.count else { return nil }
        for (index, pair) in zip(grades, grades.dropFirst()).enumerated()
        where pair.1.isHarder(than: pair.0) {
            refuse(
                "grades fall: '\(pair.1.id)' asks more than one before it",
                at: entries[index + 1]
            )
            return nil
        }
        guard grades.last.map({ $0.total == 0 && $0.each == nil }) ?? false else {
            refuse("the last grade must be for whatever remains: total 0, no 'each'", at: node)
            return nil
        }
        return grades
    }

    private mutating func grade(_ node: Node) -> Grade? {
        let name = node.named("grade")
        let keys = ["id", "title", "total", "each", "confidence"]
        let fields = fields(node, of: name, known: keys)
        let id = text(required("id", fields), "the id of a grade")
        let title = wording(required("title", fields), "the title of \(name)")
        let total = points(required("total", fields), "the total of \(name)", in: 0...100)
        let each = fields?["each"].map { points($0, "what \(name) asks of each", in: 0...100) }
        let confidence: Confidence? = choice(required("confidence", fields), "confidence")
        guard let id, let title, let total, let confidence else { return nil }
        if case .some(nil) = each { return nil }
        return Grade(
            id: id,
            title: title,
            total: total,
            each: each ?? nil,
            confidence: confidence
        )
    }

    private mutating func points(
        _ node: Node?,
        _ what: String,
        in range: ClosedRange<Double>
    ) -> Double? {
        guard let node, let text = text(node, what) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
            refuse("\(what) is '\(text)'; expected \(low) to \(high)", at: node)
            return nil
        }
        return number
    }
}

extension Grade {
    fileprivate func isHarder(than other: Grade) -> Bool {
        total > other.total || (each ?? 0) > (other.each ?? 0)
    }
}
