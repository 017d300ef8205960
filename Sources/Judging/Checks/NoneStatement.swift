internal import Model
internal import ThaiText

extension Hearing {
    /// A statement that there was none; beside the point where the item's own count is above 0. A
    /// count of 0 is such a statement too.
    func noneStatement(_ statements: Phrases) -> Answer {
        let count = itemCount
        if let count, count.value > 0 { return .moot(.entriesExist, count.citations) }
        if let place = stated(statements.any).first { return .met(place.citation) }
        return count.map { .met(Proof($0.citations)) } ?? .unmet(.notInDocument)
    }

    /// A place where a statement stands, with the whole text it is part of.
    struct Stated {
        let citation: Citation
        /// The block, or the row of the table, that says it.
        let text: String
        let isInTable: Bool
    }

    /// Where any of the statements is truly made: not as a condition, and not beside an empty box.
    func stated(_ statements: [String]) -> [Stated] {
        let lines = passages.mentions(of: statements).filter(isMade).map { mention in
            Stated(
                citation: examination.citation(mention),
                text: document.blocks[passages.lines[mention.line].block].text,
                isInTable: false
            )
        }
        let cells = grids.flatMap { grid in
            grid.mentions(of: statements).filter { grid.isMade($0) }.map { mention in
                Stated(
                    citation: grid.citation(mention.row, mention.column),
                    text: grid.table.rows[mention.row].filter { !$0.isContinuation }.map(\.text)
                        .joined(separator: "\n"),
                    isInTable: true
                )
            }
        }
        return lines + cells
    }

    private func isMade(_ mention: Passages.Mention) -> Bool {
        let line = passages.lines[mention.line]
        let letters = passages.bytes(of: mention.line)
        let before = letters[
            line.range.lowerBound..<max(line.range.lowerBound, mention.range.lowerBound)
        ]
        let text = document.blocks[line.block].text
        let offset = passages.offset(of: mention)
        guard !Statement.isCondition(before, passages.rest(after: mention)),
            !Statement.endsInEmptyBox(text.utf8Slice(0..<offset), offset)
        else { return false }
        // A short phrase is a statement only where it is all that is said.
        guard mention.range.count < 8 else { return true }
        let isBehindLabel = passages.labels[mention.line].contains {
            $0.upperBound == mention.range.lowerBound
        }
        return (before.isEmpty || isBehindLabel)
            && !Statement.unknown.contains { letters[mention.range.lowerBound...].starts(with: $0) }
    }
}

/// How statements are told from words that only look like them.
private enum Statement {
    static let unknown = skeletons(["ไม่มีข้อมูล"])
    private static let conditions = skeletons(["หาก", "กรณี", "ถ้า", "กรณีที่"])
    private static let orders = skeletons([
        "ให้ระบุ", "ให้แจ้ง", "ให้รายงาน", "ให้เผยแพร่", "ต้องระบุ", "ให้พิมพ์", "ให้กรอก", "ให้เขียน",
    ])
    private static let emptyBoxes: Set<Unicode.Scalar> = ["☐", "□", "◻", "◯", "○", "⬜", "❏", "❑"]

    /// Whether a phrase with these words around it says what to do, not what is.
    static func isCondition(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        let near = before.suffix(14)
        return conditions.contains { near.contains($0) }
            || orders.contains { after.prefix(40).contains($0) }
    }

    /// Whether the text before a phrase ends in a box that nobody ticked.
    static func endsInEmptyBox(_ before: String, _ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let signs = before.unicodeScalars.reversed().lazy.filter { $0 != " " }.prefix(2)
        let last = Array(signs)
        guard let first = last.first else { return false }
        return emptyBoxes.contains(first)
            || (first == ")" && last.last == "(") || (first == "]" && last.last == "[")
    }
}

extension Grid {
    fileprivate func isMade(_ mention: Mention) -> Bool {
        let text = text(mention.row, mention.column)
        let letters = Folded(text, .skeleton).bytes
        let length = letters.count - mention.besides
        guard !Statement.isCondition(letters.prefix(mention.besides), letters[...]),
            !text.unicodeScalars.contains("☐"), !text.unicodeScalars.contains("□")
        else { return false }
        return length >= 8
            || (mention.besides <= 4 && !Statement.unknown.contains { letters.starts(with: $0) })
    }
}
