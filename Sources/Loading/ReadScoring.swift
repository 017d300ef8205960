internal import Yams

/// How the file says that scores are made. The program rolls up by the one rule there is; a file
/// that asks for another is refused rather than scored wrongly.
extension Reader {
    private static let rollUps = [("mean-of-means", ())]

    mutating func scoring(_ node: Node?) {
        let fields = fields(node, of: "the scoring", known: ["levels", "rollUp", "weights"])
        _ = levels(required("levels", fields))
        _ = choice(required("rollUp", fields), "roll-up", among: Self.rollUps)
        weights(required("weights", fields))
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

    private mutating func weights(_ node: Node?) {
        let parts = ["iit", "eit", "oit"]
        guard let fields = fields(node, of: "the weights", known: parts) else { return }
        let weights = parts.compactMap { text(required($0, fields), "the weight of \($0)") }
        guard weights.count == parts.count else { return }
        let sum = weights.compactMap(Double.init).reduce(0, +)
        guard abs(sum - 1) > 0.000_001 else { return }
        refuse(
            "the weights are \(weights.joined(separator: ", ")); they must sum to 1",
            at: fields.node
        )
    }
}
