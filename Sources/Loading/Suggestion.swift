/// The end of a message about a name that is not known: which are, and which was probably meant.
func expectation(_ known: [String], for name: String?) -> String {
    guard !known.isEmpty else { return "no key is expected" }
    let list = "expected \(known.count > 1 ? "one of " : "")\(known.joined(separator: ", "))"
    guard let name, let likely = nearest(to: name, among: known) else { return list }
    return "\(list); did you mean '\(likely)'?"
}

/// The known name that differs least from `name`; nil where even that differs too much.
func nearest(to name: String, among known: [String]) -> String? {
    // Of one or two letters anything is as near as anything else.
    guard name.count > 2 else { return nil }
    let limit = max(1, name.count / 3)
    let ranked = known.map {
        (name: $0, distance: editDistance($0.lowercased(), name.lowercased()))
    }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= limit ? best.name : nil
}

/// How many letters must be changed, added, left out or swapped with their neighbour.
func editDistance(_ one: String, _ other: String) -> Int {
    let (one, other) = (
        Array(one.unicodeScalars.prefix(64)), Array(other.unicodeScalars.prefix(64))
    )
    var before: [Int] = []
    var row = Array(0...other.count)
    for i in one.indices {
        var next = [i + 1]
        for j in other.indices {
            let same = one[i] == other[j]
            var best = min(row[j] + (same ? 0 : 1), row[j + 1] + 1, next[j] + 1)
            if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                best = min(best, before[j - 1] + 1)
            }
            next.append(best)
        }
        (before, row) = (row, next)
    }
    return row[other.count]
}
