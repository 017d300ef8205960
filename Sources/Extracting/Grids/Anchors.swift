/// The lines in which rows are told: those that hold a running number or a figure, of which a row
/// has one. All other lines go on with a row.
struct Anchors {
    private(set) var lines: [Int] = []
    /// The column that numbers the rows one after the other.
    private(set) var numbering: Int?
    /// Columns of figures.
    private(set) var figureColumns: [Int] = []

    /// Among the lines from `start` on, the first below the header; `known` is the column that numbers
    /// the rows on the page before.
    init(_ all: [OpenLine], from start: Int, numberedBy known: Int? = nil) {
        let lines = all[start...]
        guard let columns = lines.first?.cells.count else { return }
        figureColumns = (0..<columns).filter { Self.holdsFigures(lines, $0) }
        numbering = (0..<min(2, columns)).first { Self.isNumbering(lines, $0) }
        if numbering == nil, let known, lines.contains(where: { $0.number(in: known) != nil }) {
            numbering = known
        }
        if let numbering {
            self.lines = lines.indices.filter { index in
                lines[index].number(in: numbering) != nil && !lines[index].spans
                    || isSum(lines[index])
            }
        } else if !figureColumns.isEmpty {
            self.lines = lines.indices.filter { index in
                figureColumns.contains { Figure.isOne(lines[index].texts[$0]) }
            }
        }
    }

    /// Whether a line sums up the others.
    private func isSum(_ line: OpenLine) -> Bool {
        TableSequence.totals.contains(where: line.opening.hasPrefix)
            && figureColumns.contains { Figure.isOne(line.texts[$0]) }
    }

    private static func holdsFigures(_ lines: ArraySlice<OpenLine>, _ column: Int) -> Bool {
        var figures = 0
        var texts = 0
        for line in lines where !line.cells[column].isEmpty && !line.spans {
            if Figure.isOne(line.texts[column]) { figures += 1 } else { texts += 1 }
        }
        return figures > 1 && texts * 4 <= figures
    }

    private static func isNumbering(_ lines: ArraySlice<OpenLine>, _ column: Int) -> Bool {
        let numbers = lines.compactMap { $0.number(in: column) }
        guard numbers.count > 2 else { return false }
        let steps = zip(numbers, numbers.dropFirst()).count { $1 == $0 + 1 }
        return steps * 5 >= (numbers.count - 1) * 4
    }
}
