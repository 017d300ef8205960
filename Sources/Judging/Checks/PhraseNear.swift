internal import Model

extension Hearing {
    /// Two phrases in one passage, or one row of a table, at most `letters` letters apart.
    func phraseNear(_ first: Phrases, _ second: Phrases, letters: Int) -> Answer {
        if let pair = near(first, second, letters) {
            return .met(Proof(Set(pair.map(\.line)).count == 1 ? [cite(pair[0])] : pair.map(cite)))
        }
        for grid in grids {
            if let pair = grid.near(first, second, letters) {
                return .met(Proof(pair))
            }
        }
        return .unmet(.notInDocument)
    }

    private func cite(_ mention: Passages.Mention) -> Citation { examination.citation(mention) }

    private func near(_ first: Phrases, _ second: Phrases, _ letters: Int) -> [Passages.Mention]? {
        let seconds = passages.mentions(of: second.any)
        for one in passages.mentions(of: first.any) {
            let stretch = passages.lines[one.line].stretch
            if let other = seconds.first(where: {
                passages.lines[$0.line].stretch == stretch
                    && one.range.gap(to: $0.range) <= letters
            }) {
                return [one, other]
            }
        }
        return nil
    }
}

extension Grid {
    fileprivate func near(_ first: Phrases, _ second: Phrases, _ most: Int) -> [Citation]? {
        let seconds = mentions(of: second.any)
        for one in mentions(of: first.any) {
            if let other = seconds.first(where: {
                $0.row == one.row && lettersBetween(one, $0) <= most
            }) {
                let own = citation(one.row, one.column)
                return one.column == other.column
                    ? [own] : [own, citation(other.row, other.column)]
            }
        }
        return nil
    }

    private func lettersBetween(_ one: Mention, _ other: Mention) -> Int {
        let columns = min(one.column, other.column)..<max(one.column, other.column)
        return columns.dropFirst().map { letters(one.row, $0).count }.reduce(0, +)
    }
}

extension Range<Int> {
    /// How many places lie between two ranges; none where they touch or overlap.
    fileprivate func gap(to other: Range<Int>) -> Int {
        Swift.max(0, other.lowerBound - upperBound, lowerBound - other.upperBound)
    }
}
