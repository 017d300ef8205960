internal import Model
internal import ThaiText

extension Hearing {
    /// A number beside a label: in its row, its column or its sentence.
    func count(_ labels: Phrases) -> Answer {
        if let counted = counted(labels) { return .met(Proof(counted.citations)) }
        return unreadNumber(beside: labels).map { .unclear(.belowThreshold, [$0]) }
            ?? .unmet(.notInDocument)
    }

    /// Where a number stands beside a label that could not be read whole.
    private func unreadNumber(beside labels: Phrases) -> Citation? {
        for grid in grids {
            if let citation = grid.unreadNumber(beside: labels) { return citation }
        }
        return passages.mentions(of: labels.any)
            .first { Folded(sentence(after: $0), .skeleton).bytes.contains(Folded.unread) }
            .map { examination.citation($0) }
    }

    /// The number beside a label, with where both stand.
    func counted(_ labels: Phrases) -> Counted? {
        for grid in grids {
            if let counted = grid.counted(labels) { return counted }
        }
        for mention in passages.mentions(of: labels.any) where !isDenied(mention) {
            if let counted = counted(beside: mention) ?? counted(below: mention) { return counted }
        }
        return nil
    }

    /// The last number of the table that stands under a heading which is the label.
    private func counted(below mention: Passages.Mention) -> Counted? {
        let block = passages.lines[mention.line].block
        guard document.blocks[block].isHeading else { return nil }
        return grids.lazy.filter { $0.headingBlock == block }.compactMap { grid in
            grid.lastNumber.map { number in
                Counted(
                    value: number.value,
                    citations: [document.citation(block: block), number.citation]
                )
            }
        }
        .first
    }

    /// The number that the item's own count finds, where it counts anything.
    var itemCount: Counted? {
        for check in item.components.lazy.flatMap(\.check.parts) {
            if case .count(let labels) = check, let counted = counted(labels) { return counted }
        }
        return nil
    }

    /// Whether the word before turns the label round: `ยังไม่แล้วเสร็จ`.
    private func isDenied(_ mention: Passages.Mention) -> Bool {
        let line = passages.bytes(of: mention.line)
        let before = line[line.startIndex..<max(line.startIndex, mention.range.lowerBound)]
        return before.suffix(Number.not.count).elementsEqual(Number.not)
    }

    private func counted(beside mention: Passages.Mention) -> Counted? {
        let cited = examination.citation(mention)
        let text = sentence(after: mention)
        if let value = Number.first(in: text) { return Counted(value: value, citations: [cited]) }
        guard Folded(text, .skeleton).isEmpty, let line = line(ofNumberUnder: mention) else {
            return nil
        }
        let number = document.blocks[passages.lines[line].block].text
        return Number.alone(number).map {
            Counted(value: $0, citations: [cited, examination.citation(line: line)])
        }
    }

    /// The rest of a label's line, up to the next label.
    private func sentence(after mention: Passages.Mention) -> String {
        let line = passages.lines[mention.line]
        let stretch = passages.stretches[line.stretch]
        let end = passages.labels[mention.line].map(\.lowerBound)
            .first { $0 >= mention.range.upperBound }
        let letters = mention.range.upperBound..<(end ?? line.range.upperBound)
        guard !letters.isEmpty else { return "" }
        let start = stretch.folded.sourceRange(of: mention.range).upperBound
        return stretch.text.utf8Slice(start..<stretch.folded.sourceRange(of: letters).upperBound)
    }

    /// Where the number of a label stands that has a line of its own: as many lines below the last of
    /// the labels as the label is below the first.
    private func line(ofNumberUnder mention: Passages.Mention) -> Int? {
        var first = mention.line
        var last = mention.line
        while first > 0, passages.isOnlyLabel(first - 1) { first -= 1 }
        while last + 1 < passages.lines.count, passages.isOnlyLabel(last + 1) { last += 1 }
        let line = last + 1 + mention.line - first
        return passages.lines.indices.contains(line) ? line : nil
    }
}

/// A number that a document gives, and where it and its label stand.
struct Counted {
    let value: Int
    let citations: [Citation]
}

extension Grid {
    /// The number in the last column of the last data row that has one: the sum, where there is one.
    fileprivate var lastNumber: (value: Int, citation: Citation)? {
        for row in (head.upperBound..<max(head.upperBound, table.rows.count)).reversed() {
            for column in filled(row).reversed() where column > 0 {
                if Number.isUnread(text(row, column)) { return nil }
                if let value = Number.alone(text(row, column)) {
                    return (value, citation(row, column))
                }
            }
        }
        return nil
    }

    fileprivate func counted(_ labels: Phrases) -> Counted? {
        if let header = header(saying: labels.any), let counted = counted(under: header) {
            return counted
        }
        let denied = skeletons(labels.any).map { Number.not + $0 }
        for mention in mentions(of: labels.any) {
            let own = letters(mention.row, mention.column)
            guard !denied.contains(where: { own.contains($0) }) else { continue }
            if let counted = counted(rightOf: mention) { return counted }
        }
        return nil
    }

    fileprivate func unreadNumber(beside labels: Phrases) -> Citation? {
        for mention in mentions(of: labels.any) {
            let below = head.contains(mention.row) ? head.upperBound..<table.rows.count : 0..<0
            let cells =
                filled(mention.row).filter { $0 > mention.column }.map { (mention.row, $0) }
                + below.map { ($0, mention.column) }
            if let cell = cells.first(where: { Number.isUnread(text($0.0, $0.1)) }) {
                return citation(cell.0, cell.1)
            }
        }
        return nil
    }

    /// The total below a column's head, or else what its cells add up to.
    private func counted(under header: Header) -> Counted? {
        let label = citation(header.row, header.column)
        let rows = head.upperBound..<max(head.upperBound, table.rows.count)
        let numbers = rows.compactMap { row in
            Number.alone(text(row, header.column)).map { (row: row, value: $0) }
        }
        if let total = numbers.last(where: { isTotal($0.row) }) {
            return Counted(
                value: total.value,
                citations: [label, citation(total.row, header.column)]
            )
        }
        let isUnread = rows.contains { Number.isUnread(text($0, header.column)) }
        guard let first = numbers.first, !isUnread else { return nil }
        let sum = numbers.reduce(0) { $0 + $1.value }
        return Counted(value: sum, citations: [label, citation(first.row, header.column)])
    }

    /// The number in a label's own cell, or the first to its right.
    private func counted(rightOf mention: Mention) -> Counted? {
        let label = citation(mention.row, mention.column)
        for column in filled(mention.row) where column > mention.column {
            if Number.isUnread(text(mention.row, column)) { return nil }
            if let value = Number.alone(text(mention.row, column)) {
                return Counted(value: value, citations: [label, citation(mention.row, column)])
            }
        }
        guard mention.besides > 0 else { return nil }
        return Number.first(in: text(mention.row, mention.column))
            .map { Counted(value: $0, citations: [label]) }
    }
}
