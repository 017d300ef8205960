/// Rules that hang together, as rows and columns, with the cells that they part.
struct RuledGrid {
    /// The rules' places from left to right and from top to bottom: one more than columns and rows.
    let columnEdges: [Double]
    let rowEdges: [Double]
    /// For each row and column the cell that covers it, as the row and column in which that begins.
    private(set) var origins: [[CellOrigin]]

    struct CellOrigin: Hashable {
        let row: Int
        let column: Int
    }

    var columns: Int { columnEdges.count - 1 }
    var rows: Int { rowEdges.count - 1 }

    /// More are not made to be read.
    private static let mostColumns = 80
    private static let mostRows = 500

    /// Nil where the rules make no rows and columns.
    init?(level: [Rule], upright: [Rule]) {
        guard level.count >= 2, !upright.isEmpty else { return nil }
        // A table may be open at its sides, where its level rules end.
        let ends = [level.map(\.from).min() ?? 0, level.map(\.to).max() ?? 0]
        let caps = [upright.map(\.from).min() ?? 0, upright.map(\.to).max() ?? 0]
        let columns = Self.places(upright.map(\.position) + ends)
        let rows = Self.places(level.map(\.position) + caps)
        guard 3...Self.mostColumns + 1 ~= columns.count, 2...Self.mostRows + 1 ~= rows.count else {
            return nil
        }
        // Strokes of letters may stand between two rules, but part no cells.
        columnEdges = Borders(upright, at: columns, across: rows).standing(among: columns)
        rowEdges = Borders(level, at: rows, across: columnEdges).standing(among: rows)
        guard columnEdges.count >= 3 else { return nil }
        let walls = Borders(upright, at: columnEdges, across: rowEdges)
        let floors = Borders(level, at: rowEdges, across: columnEdges)
        origins = Self.origins(rowEdges.count - 1, columnEdges.count - 1, walls, floors)
    }

    /// A grid of known rows and columns.
    init(columnEdges: [Double], rowEdges: [Double], origins: [[CellOrigin]]) {
        self.columnEdges = columnEdges
        self.rowEdges = rowEdges
        self.origins = origins
    }

    /// The row and column in which a point lies; nil outside.
    func place(x: Double, y: Double) -> CellOrigin? {
        guard let column = Self.interval(of: x, in: columnEdges),
            let row = Self.interval(of: y, in: rowEdges)
        else { return nil }
        return origins[row][column]
    }

    private static func interval(of place: Double, in edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, place >= first, place < last else {
            return nil
        }
        var low = 0
        var high = edges.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if edges[middle] <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// Places in order, those that are as good as one taken together.
    private static func places(_ all: [Double]) -> [Double] {
        var places: [Double] = []
        var group: [Double] = []
        for place in all.sorted() {
            if let first = group.first, place - first > 5 {
                places.append(group.reduce(0, +) / Double(group.count))
                group = []
            }
            group.append(place)
        }
        return group.isEmpty ? places : places + [group.reduce(0, +) / Double(group.count)]
    }

    /// Spreads each cell to the right and down as far as no border stops it.
    private static func origins(
        _ rows: Int,
        _ columns: Int,
        _ walls: Borders,
        _ floors: Borders
    ) -> [[CellOrigin]] {
        var origins = [[CellOrigin?]](
            repeating: Array(repeating: nil, count: columns),
            count: rows
        )
        for row in 0..<rows {
            for column in 0..<columns where origins[row][column] == nil {
                var right = column
                while right + 1 < columns, origins[row][right + 1] == nil,
                    !walls.stands(at: right + 1, in: row)
                { right += 1 }
                var down = row
                while down + 1 < rows,
                    (column...right).allSatisfy({ !floors.stands(at: down + 1, in: $0) }),
                    (column..<right).allSatisfy({ !walls.stands(at: $0 + 1, in: down + 1) })
                { down += 1 }
                let origin = CellOrigin(row: row, column: column)
                for row in row...down {
                    for column in column...right { origins[row][column] = origin }
                }
            }
        }
        return origins.map { $0.map { $0 ?? CellOrigin(row: 0, column: 0) } }
    }
}

/// Which of the places at which rules may stand they stand in, interval by interval across.
private struct Borders {
    private let covered: [Double]
    private let intervals: Int

    init(_ rules: [Rule], at places: [Double], across edges: [Double]) {
        intervals = edges.count - 1
        var covered = [Double](repeating: 0, count: places.count * intervals)
        for rule in rules {
            guard
                let place = places.indices.min(by: {
                    abs(places[$0] - rule.position) < abs(places[$1] - rule.position)
                })
            else { continue }
            for index in 0..<intervals {
                let shared = min(rule.to, edges[index + 1]) - max(rule.from, edges[index])
                // The rules that it crosses have a thickness too.
                let whole = max(1, edges[index + 1] - edges[index] - 3)
                if shared > 0 { covered[place * intervals + index] += shared / whole }
            }
        }
        self.covered = covered
    }

    func stands(at place: Int, in interval: Int) -> Bool {
        covered[place * intervals + interval] >= 0.8
    }

    /// The places at which a rule parts two cells, and the outer ones.
    func standing(among places: [Double]) -> [Double] {
        places.indices.filter { place in
            place == 0 || place == places.count - 1
                || (0..<intervals).contains { stands(at: place, in: $0) }
        }
        .map { places[$0] }
    }
}
