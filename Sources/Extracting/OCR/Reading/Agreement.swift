/// Two readings of one line side by side: where they say the same and where they do not.
struct Agreement {
    /// Letters of both that stand for each other.
    struct Passage {
        let first: Range<Int>
        let second: Range<Int>
        let isEqual: Bool
    }

    private(set) var passages: [Passage] = []

    /// The share of the letters on which both agree, 0…1.
    let share: Double

    /// A line with more letters is not made to be read.
    private static let longest = 600

    /// Lines up two readings with the fewest changes (Levenshtein).
    init(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) {
        let first = first.prefix(Self.longest)
        let second = second.prefix(Self.longest)
        var equal: [(Int, Int)] = []
        let costs = Self.costs(first, second)
        var (row, column) = (first.count, second.count)
        let width = second.count + 1
        while row > 0, column > 0 {
            let cost = costs[row * width + column]
            if first[row - 1] == second[column - 1], cost == costs[(row - 1) * width + column - 1] {
                equal.append((row - 1, column - 1))
                (row, column) = (row - 1, column - 1)
            } else if cost == costs[(row - 1) * width + column - 1] + 1 {
                (row, column) = (row - 1, column - 1)
            } else if cost == costs[(row - 1) * width + column] + 1 {
                row -= 1
            } else {
                column -= 1
            }
        }
        let longer = max(first.count, second.count)
        share = longer == 0 ? 0 : Double(equal.count) / Double(longer)
        collect(equal.reversed(), first.count, second.count)
    }

    private mutating func collect(_ equal: [(Int, Int)], _ first: Int, _ second: Int) {
        var (row, column) = (0, 0)
        for (one, two) in equal + [(first, second)] {
            if one > row || two > column {
                passages.append(Passage(first: row..<one, second: column..<two, isEqual: false))
            }
            guard one < first, two < second else { break }
            if let last = passages.last, last.isEqual {
                passages[passages.count - 1] = Passage(
                    first: last.first.lowerBound..<one + 1,
                    second: last.second.lowerBound..<two + 1,
                    isEqual: true
                )
            } else {
                passages.append(
                    Passage(first: one..<one + 1, second: two..<two + 1, isEqual: true)
                )
            }
            (row, column) = (one + 1, two + 1)
        }
    }

    private static func costs(
        _ first: ArraySlice<Unicode.Scalar>,
        _ second: ArraySlice<Unicode.Scalar>
    ) -> [Int] {
        let width = second.count + 1
        var costs = Array(0..<width) + [Int](repeating: 0, count: first.count * width)
        for row in first.indices.map({ $0 + 1 }) {
            costs[row * width] = row
            for column in 1..<width {
                let change = first[row - 1] == second[column - 1] ? 0 : 1
                costs[row * width + column] = min(
                    costs[(row - 1) * width + column - 1] + change,
                    costs[(row - 1) * width + column] + 1,
                    costs[row * width + column - 1] + 1
                )
            }
        }
        return costs
    }
}
