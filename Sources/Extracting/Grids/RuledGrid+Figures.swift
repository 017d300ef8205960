extension RuledGrid {
    /// Lines of figures in one cell from which on they are rows, and columns that have as many.
    private static let fewestLines = 5
    private static let fewestColumns = 2
    private static let mostRows = 500

    /// The grid with those rows parted line by line that are many rows with no rule between them: rows
    /// in which several columns hold nothing but figures, one below the other. A text that is wrapped
    /// never looks so.
    func parted(by words: [PDFFile.Word]) -> RuledGrid {
        var edges: [Double] = [rowEdges[0]]
        var cells: [[CellOrigin]] = []
        /// Which row each of the old ones has become, the first of many.
        var numbers: [Int] = []
        for row in 0..<rows {
            numbers.append(cells.count)
            let within = isWhole(row) ? self.edges(within: row, words) : []
            for (part, edge) in (within + [rowEdges[row + 1]]).enumerated() {
                cells.append(
                    origins[row].map {
                        CellOrigin(row: numbers[$0.row] + part, column: $0.column)
                    }
                )
                edges.append(edge)
            }
        }
        guard cells.count > rows, cells.count <= Self.mostRows else { return self }
        return RuledGrid(columnEdges: columnEdges, rowEdges: edges, origins: cells)
    }

    /// Whether each cell of a row is one of its own, in no other row or column.
    private func isWhole(_ row: Int) -> Bool {
        let isOwn = origins[row].enumerated().allSatisfy { $1 == CellOrigin(row: row, column: $0) }
        return isOwn && (row + 1 == rows || !origins[row + 1].contains { $0.row == row })
    }

    /// The places between the lines of a row that is many; none where it is one.
    private func edges(within row: Int, _ words: [PDFFile.Word]) -> [Double] {
        let band = rowEdges[row]..<rowEdges[row + 1]
        var lines: [[Double: String]] = Array(repeating: [:], count: columns)
        var heights: [Double] = []
        for word in words.sorted(by: { $0.left < $1.left }) where band.contains(word.middle) {
            let x = (word.left + word.right) / 2
            guard let column = columnEdges.dropFirst().firstIndex(where: { x < $0 }),
                x >= columnEdges[0]
            else { continue }
            let height = heights.first { abs($0 - word.middle) < word.height / 3 } ?? word.middle
            if height == word.middle { heights.append(height) }
            lines[column - 1][height, default: ""] += word.text
        }
        let figures = lines.filter { column in
            column.count >= Self.fewestLines && column.values.allSatisfy(Self.isAmount)
        }
        guard figures.count >= Self.fewestColumns, heights.count < Self.mostRows else { return [] }
        // Every line must be one of theirs.
        let rows = Set(figures.flatMap(\.keys))
        guard lines.allSatisfy({ rows.isSuperset(of: $0.keys) }) else { return [] }
        let sorted = rows.sorted()
        return zip(sorted, sorted.dropFirst()).map { ($0 + $1) / 2 }
    }

    private static func isAmount(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x0E50...0x0E59: digits += 1
            case 0x20, 0x2C, 0x2E: break
            default: return false
            }
        }
        return digits > 0
    }
}
