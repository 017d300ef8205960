internal import Model

extension Hearing {
    /// A phrase in a passage, or a cell, that says at least `letters` letters besides.
    func term(_ phrases: Phrases, letters: Int) -> Answer {
        for mention in passages.mentions(of: phrases.any)
        where lettersAround(mention, enough: letters) >= letters {
            return .met(examination.citation(mention))
        }
        for grid in grids {
            for mention in grid.mentions(of: phrases.any)
            where grid.lettersAround(mention, enough: letters) >= letters {
                return .met(grid.citation(mention.row, mention.column))
            }
        }
        return .unmet(.notInDocument)
    }

    /// The letters of the mention's own line and of those below it. The rest of a heading is more of
    /// its name, and no content.
    private func lettersAround(_ mention: Passages.Mention, enough: Int) -> Int {
        let isHeading = document.blocks[passages.lines[mention.line].block].isHeading
        var sum = isHeading ? 0 : passages.letters(of: mention.line, besides: mention)
        for line in passages.below(mention.line, in: document) where sum < enough {
            sum += passages.letters(of: line, besides: mention)
        }
        return sum < enough ? sum + lettersOfTables(under: mention.line) : sum
    }

    /// The letters of the tables that stand under a line that is a heading.
    func lettersOfTables(under line: Int) -> Int {
        let block = passages.lines[line].block
        return grids.filter { $0.headingBlock == block }.map(\.lettersOfData).reduce(0, +)
    }
}

extension Grid {
    /// The letters of a mention's own cell, of the rest of its row, and of the cells below it.
    func lettersAround(_ mention: Mention, enough: Int) -> Int {
        let row = filled(mention.row).filter { $0 != mention.column }
        let isAlone = header(at: mention) != nil
        var sum = mention.besides
        if !isAlone { sum += row.map { letters(mention.row, $0).count }.reduce(0, +) }
        var below = mention.row + 1
        while sum < enough, below < table.rows.count {
            sum += letters(below, mention.column).count
            below += 1
        }
        return sum
    }

    /// The header that a mention is, where it is one: the rest of its row are names of columns.
    private func header(at mention: Mention) -> Header? {
        let cell = table.rows[mention.row][mention.column]
        return cell.isHeader ? Header(row: mention.row, column: mention.column) : nil
    }

    /// The letters of all rows, where there are more than those of its head.
    var lettersOfData: Int {
        let rows = table.rows.indices.prefix(200).filter { !filled($0).isEmpty }
        guard rows.contains(where: { $0 >= max(1, head.upperBound) }) else { return 0 }
        return rows.map { row in filled(row).map { letters(row, $0).count }.reduce(0, +) }
            .reduce(0, +)
    }
}
