internal import Addressing
internal import Model
internal import ThaiText

extension Examination {
    /// A channel that answers: live chat, Messenger, LINE, or a board with an answer that bears a date.
    /// A form or a page of frequent questions only listens, or only speaks.
    func chat() -> Answer {
        if let link = document.links.first(where: { $0.address?.isChat == true }) {
            return .met(document.citation(link))
        }
        if let line = lineOfAccount { return .met(citation(line: line)) }
        return board.map { .met($0) } ?? .unmet(.notInDocument)
    }

    /// Where the name of a LINE account stands: `LINE ID: @town`.
    private var lineOfAccount: Int? {
        passages.lines.indices.first { line in
            let text = document.blocks[passages.lines[line].block].text
            guard text.utf8.count <= 1000 else { return false }
            let written = Folded(text, .written).bytes
            guard Self.line.contains(where: { written.contains($0) }) else { return false }
            return written.indices.contains { at in
                written[at] == UInt8(ascii: "@")
                    && (at == 0
                        || !written[at - 1].isFoldedLetter && !written[at - 1].isFoldedDigit)
                    && at + 1 < written.count
                    && (written[at + 1].isFoldedLetter || written[at + 1].isFoldedDigit)
            }
        }
    }

    private static let line = written(["line", "ไลน์"])
    private static let boards = skeletons([
        "ถามตอบ", "ถาม-ตอบ", "กระดานสนทนา", "กระดานถาม", "เว็บบอร์ด", "webboard", "กระทู้", "Q&A",
    ])
    private static let answers = skeletons([
        "คำตอบ", "ตอบโดย", "ตอบเมื่อ", "ผู้ตอบ", "ตอบกลับ", "ตอบกระทู้โดย", "เจ้าหน้าที่ตอบ", "ตอบ",
    ])

    /// An answer on a board of questions, with a date beside it.
    private var board: Citation? {
        guard isBoard else { return nil }
        let lines = passages.lines.indices
        let answer = lines.first { line in
            Self.answers.contains { passages.bytes(of: line).starts(with: $0) }
                && (max(0, line - 1)...min(line + 2, lines.count - 1)).contains { near in
                    !Days.named(in: document.blocks[passages.lines[near].block].text).isEmpty
                }
        }
        return answer.map { citation(line: $0) } ?? tables.grids.lazy.compactMap(answered).first
    }

    private var isBoard: Bool {
        let headings = document.blocks.filter { $0.isHeading && $0.region == .main }.map(\.text)
        return ([document.title] + headings).contains { text in
            let letters = Folded(text, .skeleton).bytes
            return Self.boards.contains { letters.contains($0) }
        }
    }

    /// A row of a list of questions that counts at least one answer, and bears a date.
    private func answered(_ grid: Grid) -> Citation? {
        for row in grid.table.rows.indices.prefix(10) {
            let column = grid.filled(row).first { column in
                Self.answers.contains { grid.letters(row, column) == $0 }
            }
            guard let column else { continue }
            return grid.dataRows(below: Header(row: row, column: column)).first { data in
                (Number.alone(grid.text(data, column)) ?? 0) > 0
                    && grid.filled(data).contains { !Days.named(in: grid.text(data, $0)).isEmpty }
            }.map { grid.citation($0, column) }
        }
        return nil
    }
}
