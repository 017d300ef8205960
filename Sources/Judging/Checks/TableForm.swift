internal import Model
internal import ThaiText

extension Hearing {
    /// One header row that says all headings, each in a cell of its own, unaltered and in order.
    ///
    /// In a PDF, whose cells are lines, the headings follow one another in the text.
    func tableForm(_ headings: [String]) -> Answer {
        let wanted = headings.map { Folded($0, .skeleton).bytes }
        guard !wanted.isEmpty else { return .unmet(.notInDocument) }
        var fewest = headings.count
        var missing = headings[0]
        for grid in grids {
            for row in grid.table.rows.indices.prefix(40) {
                let answer = grid.match(wanted, row)
                guard !answer.missing.isEmpty else {
                    return grid.form(headedBy: Header(row: row, column: answer.first ?? 0))
                }
                if let first = answer.missing.first, answer.missing.count < fewest {
                    (fewest, missing) = (answer.missing.count, headings[first])
                }
            }
        }
        return inLines(wanted).map { .met($0) } ?? .unmet(.columnMissing(missing))
    }

    private func inLines(_ wanted: [[UInt8]]) -> Citation? {
        guard document.format.isOfLines, grids.isEmpty else { return nil }
        for (number, stretch) in passages.stretches.enumerated() {
            guard let start = stretch.folded.bytes.start(of: wanted) else { continue }
            return passages.lines.firstIndex { $0.stretch == number && $0.range.contains(start) }
                .map { examination.citation(line: $0) }
        }
        return nil
    }
}

extension Grid {
    /// The form, if anything was entered in it: a blank form discloses nothing.
    fileprivate func form(headedBy header: Header) -> Answer {
        let isEntered = (header.row + 1..<max(header.row + 1, table.rows.count)).contains { row in
            filled(row).count >= 2
        }
        return isEntered
            ? .met(citation(header.row, header.column)) : .unmet(.emptyPage)
    }

    /// Which of the headings, by index, a row lacks, and the column of the first it has.
    ///
    /// A heading is in its place when it stands right of the one before it.
    fileprivate func match(_ wanted: [[UInt8]], _ row: Int) -> (missing: [Int], first: Int?) {
        let cells = table.rows[row].map { cell in
            cell.isContinuation ? [] : Folded(cell.text, .skeleton).bytes
        }
        var missing: [Int] = []
        var found: [Int] = []
        for (index, heading) in wanted.enumerated() {
            let from = (found.last ?? -1) + 1
            if let column = cells.indices.dropFirst(from).first(where: { cells[$0] == heading }) {
                found.append(column)
            } else {
                missing.append(index)
            }
        }
        return (missing, found.first)
    }
}

extension Array where Element == UInt8 {
    /// Where the words begin that follow one another here, in order; nil when one does not follow.
    fileprivate func start(of words: [[UInt8]]) -> Int? {
        var rest = self[...]
        var start: Int?
        for word in words {
            guard let place = rest.firstIndex(of: word) else { return nil }
            start = start ?? place
            rest = rest[(place + word.count)...]
        }
        return start
    }
}
