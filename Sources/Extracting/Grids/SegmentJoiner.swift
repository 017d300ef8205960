/// Puts the pieces in which lines are drawn together: cell by cell, dash by dash, edge by edge.
enum SegmentJoiner {
    /// Points between the two edges of one line, and between its pieces where another crosses it.
    private static let thickness = 2.5
    private static let gap = 3.0

    /// Rules of one direction, each as long as its pieces reach; in order of their position.
    static func joined(_ pieces: [Rule]) -> [Rule] {
        var rules: [Rule] = []
        var group: [Rule] = []
        for piece in pieces.sorted(by: { $0.position < $1.position }) {
            if let first = group.first, piece.position - first.position > thickness {
                append(&group, to: &rules)
            }
            group.append(piece)
        }
        append(&group, to: &rules)
        return rules
    }

    /// Pieces at as good as the same place, from their beginnings on.
    private static func append(_ group: inout [Rule], to rules: inout [Rule]) {
        group.sort { $0.from < $1.from }
        var open: Rule?
        var count = 0.0
        for piece in group {
            guard var rule = open, piece.from <= rule.to + gap else {
                if let open { rules.append(open) }
                open = piece
                count = 1
                continue
            }
            rule.to = max(rule.to, piece.to)
            rule.position = (rule.position * count + piece.position) / (count + 1)
            count += 1
            open = rule
        }
        if let open { rules.append(open) }
        group = []
    }
}
