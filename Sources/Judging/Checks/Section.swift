internal import Model

extension Hearing {
    /// A label or heading that says a phrase, over at least `letters` letters or a statement that
    /// there is nothing to say. A label with nothing behind it is no evidence.
    func section(_ phrases: Phrases, letters: Int, none: [String]) -> Answer {
        let value = Value(letters: letters, none: skeletons(none))
        for mention in passages.mentions(of: phrases.any)
        where passages.isLabel(mention, in: document) {
            if let proof = section(at: mention, value) { return .met(proof) }
        }
        for grid in grids {
            if let proof = grid.section(phrases.any, value) { return .met(proof) }
        }
        return .unmet(.notInDocument)
    }

    private func section(at mention: Passages.Mention, _ value: Value) -> Proof? {
        let line = passages.lines[mention.line]
        let rest = passages.rest(after: mention)
        let isHeading = document.blocks[line.block].isHeading
        let isSeparate = passages.form(of: mention).isSeparate
        if isSeparate, value.isNone(rest) { return Proof([examination.citation(mention)]) }
        // The rest of a heading is more of its name, not what stands under it.
        let restRange = rest.startIndex..<rest.endIndex
        if !isHeading, isSeparate, passages.said(in: restRange, of: mention.line) >= value.letters {
            return Proof([examination.citation(mention)])
        }
        guard let first = content(under: mention, value) else { return nil }
        return Proof([examination.citation(mention)] + first)
    }

    /// What speaks under a label, where it says enough.
    private func content(under mention: Passages.Mention, _ value: Value) -> [Citation]? {
        let lines = passages.content(under: mention.line, in: document)
        if let first = lines.first, value.isNone(passages.bytes(of: first)) {
            return [examination.citation(line: first)]
        }
        var sum = lettersOfTables(under: mention.line)
        for line in lines where sum < value.letters {
            sum += passages.said(in: passages.lines[line].range, of: line)
        }
        guard sum >= value.letters, value.letters > 0 || !lines.isEmpty else { return nil }
        return lines.first.map { [examination.citation(line: $0)] } ?? []
    }
}

/// What a label must stand over.
struct Value {
    let letters: Int
    /// Statements that there is nothing to say, folded.
    let none: [[UInt8]]

    /// Whether a text states that there is nothing; that nothing is *known* is no such statement.
    func isNone(_ bytes: some Collection<UInt8>) -> Bool {
        let beginning = Array(bytes.prefix(60))
        guard !Self.unknown.contains(where: { beginning.starts(with: $0) }) else { return false }
        return none.contains { statement in
            guard !statement.isEmpty else { return false }
            return statement.count < 8
                ? beginning.starts(with: statement) : beginning.contains(statement)
        }
    }

    private static let unknown = skeletons(["ไม่มีข้อมูล", "ไม่พบข้อมูล", "ไม่มีรายการแสดง"])
}

extension Grid {
    /// A column head with its cells below, a row head with its cells to the right, or a cell that
    /// says both label and value.
    fileprivate func section(_ phrases: [String], _ value: Value) -> Proof? {
        if let header = header(saying: phrases), let proof = column(under: header, value) {
            return proof
        }
        for mention in mentions(of: phrases) where mention.form.namesLine {
            if mention.form.isSeparate, mention.besides >= max(value.letters, 12) {
                return Proof([citation(mention.row, mention.column)])
            }
            if let proof = row(after: mention, value) { return proof }
        }
        return nil
    }

    private func column(under header: Header, _ value: Value) -> Proof? {
        let rows = dataRows(below: header).filter { !isLabel($0, header.column) }
        let cells = rows.map { letters($0, header.column) }
        let isNone = cells.contains(where: value.isNone)
        let sum = cells.map(\.count).reduce(0, +)
        guard isNone || (sum >= value.letters && sum > 0),
            let row = zip(rows, cells).first(where: { !$0.1.isEmpty })?.0
        else { return nil }
        return Proof([
            citation(header.row, header.column), citation(row, header.column),
        ])
    }

    private func row(after mention: Mention, _ value: Value) -> Proof? {
        guard !isColumnHead(mention) else { return nil }
        let columns = filled(mention.row).filter {
            $0 > mention.column && !isLabel(mention.row, $0)
        }
        guard let first = columns.first else { return nil }
        let sum = columns.map { letters(mention.row, $0).count }.reduce(0, +)
        guard sum >= max(1, value.letters) || value.isNone(letters(mention.row, first)) else {
            return nil
        }
        return Proof([
            citation(mention.row, mention.column), citation(mention.row, first),
        ])
    }

    /// Whether a mention heads a column rather than a row: it stands in the table's head, over
    /// cells that are meant to hold values or over nothing at all.
    private func isColumnHead(_ mention: Mention) -> Bool {
        guard head.contains(mention.row) else { return false }
        let columns = filled(mention.row)
        // A sentence beside a label is its value; heads are short.
        if columns.count == 2, let last = columns.last, letters(mention.row, last).count >= 30 {
            return false
        }
        let rows = dataRows(below: Header(row: mention.row, column: mention.column))
        return rows.isEmpty ? columns.count > 2 : !rows.allSatisfy { isLabel($0, mention.column) }
    }
}
