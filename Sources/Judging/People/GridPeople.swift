internal import Model
internal import ThaiText

extension Grid {
    /// Rows in which people are looked for.
    private static var peopleDepth: Int { 500 }

    /// The people of a table: a row each, or a card a cell, or a column each with name above post.
    func people(_ positions: Positions) -> [Person] {
        table.rows.indices.prefix(Self.peopleDepth).flatMap { row in
            let cells = filled(row).map { (column: $0, name: name(row, $0)) }
            let named = cells.filter { $0.name != nil }
            if named.isEmpty { return vacancy(row, positions) }
            return named.compactMap { cell in
                cell.name.flatMap {
                    person($0, row, cell.column, isAlone: named.count == 1, positions)
                }
            }
        }
    }

    private typealias Name = (text: String, hasLastName: Bool)

    private func name(_ row: Int, _ column: Int) -> Name? {
        let text = text(row, column)
        guard text.utf8.count <= 2000 else { return nil }
        let folded = Folded(text, .written)
        return PersonName.all(in: folded.bytes).first.map {
            (text.utf8Slice(folded.sourceRange(of: $0.range)), $0.hasLastName)
        }
    }

    private func person(
        _ name: Name,
        _ row: Int,
        _ column: Int,
        isAlone: Bool,
        _ positions: Positions
    ) -> Person? {
        let around = neighbours(row, column, isAlone: isAlone)
        guard let post = around.first(where: { positions.stand(in: letters($0.row, $0.column)) })
        else { return nil }
        let reached = around.filter { !Reach.contacts(in: text($0.row, $0.column)).isEmpty }
        return Person(
            name: name.text,
            hasLastName: name.hasLastName,
            isVacant: false,
            citations: (post == Header(row: row, column: column) ? [] : [citation(row, column)])
                + [citation(post.row, post.column)],
            contacts: Set(reached.flatMap { Reach.contacts(in: text($0.row, $0.column)) }),
            contactCitation: reached.first.map { citation($0.row, $0.column) }
        )
    }

    /// The cells that may say more of the person in a cell: its own; all of its row where nobody else
    /// stands there; else those below and above it, up to the next name.
    private func neighbours(_ row: Int, _ column: Int, isAlone: Bool) -> [Header] {
        let own = Header(row: row, column: column)
        let beside = isAlone ? filled(row).map { Header(row: row, column: $0) } : []
        var below: [Header] = []
        for next in row + 1..<row + 4 where next < table.rows.count {
            guard name(next, column) == nil else { break }
            below.append(Header(row: next, column: column))
        }
        let above =
            row > 0 && name(row - 1, column) == nil ? [Header(row: row - 1, column: column)] : []
        return [own] + beside + (isAlone && beside.count > 2 ? [] : below + above)
    }

    private func vacancy(_ row: Int, _ positions: Positions) -> [Person] {
        let cells = filled(row)
        guard cells.contains(where: { Vacancy.stands(in: letters(row, $0)) }),
            let post = cells.first(where: { positions.stand(in: letters(row, $0)) })
        else { return [] }
        return [
            Person(
                name: text(row, post),
                hasLastName: false,
                isVacant: true,
                citations: [citation(row, post)],
                contacts: [],
                contactCitation: nil
            )
        ]
    }
}
