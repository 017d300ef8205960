internal import Model

/// Reads scores from a table whose columns are known.
struct TableReader {
    let table: Table
    private let columns: [Column]

    private enum Column {
        case score(ScoreSubject.Part?, year: StatedYear?)
        /// Weights, thresholds, full marks, differences.
        case other
    }

    private static let open = ["public", "ส่วนที่ 1", "ส่วนที่1"].map(Words.init)
    private static let survey = ["survey", "ส่วนที่ 2", "ส่วนที่2"].map(Words.init)
    private static let others = [
        "ผลต่าง", "เพิ่ม", "ลด", "เปรียบเทียบ", "น้ำหนัก", "คะแนนเต็ม", "เป้าหมาย", "เกณฑ์", "อันดับ",
        "จำนวน",
    ].map(Words.init)

    /// Rows that may head columns: further down stand words, not headings.
    private static let mostHeadRows = 4

    init(_ table: Table) {
        self.table = table
        let head = table.rows.prefix(Self.mostHeadRows).prefix { row in
            !row.dropFirst().contains { Self.figure($0) != nil }
        }
        let width = table.rows.map(\.count).max() ?? 0
        columns = (0..<width).map { column in
            // A row that spans all columns is no heading of one.
            let cells = head.filter { Set($0.map(\.text)).count > 1 }
                .compactMap { column < $0.count ? $0[column].text : nil }
                .filter { $0.utf8.count <= Line.mostBytes }
            return Self.column(headed: cells.joined(separator: " "), table.place)
        }
    }

    private static func column(headed text: String, _ place: Place) -> Column {
        let line = Line(text, at: place)
        let has = { (words: [Words]) in words.contains { $0.first(in: line.bytes) != nil } }
        if has(others) { return .other }
        let year = YearReading.years(in: line).last
        if has(open), !has(survey) { return .score(.open, year: year) }
        if has(survey), !has(open) { return .score(.survey, year: year) }
        return .score(nil, year: year)
    }

    /// The scores of the table, row by row.
    var statements: [Statement] {
        table.rows.indices.flatMap { statements(row: $0) }
    }

    private func statements(row index: Int) -> [Statement] {
        let cells = table.rows[index].enumerated().filter {
            !$0.element.isContinuation && !$0.element.text.isEmpty
                && $0.element.text.utf8.count <= Line.mostBytes
        }
        let words = cells.filter {
            $0.offset == cells.first?.offset || Self.figure($0.element) == nil
        }
        let figures = cells.dropFirst().filter { Self.figure($0.element) != nil }
        let inSentences = sentences(words.map { ($0.offset, $0.element) }, row: index)
        guard inSentences.isEmpty, !figures.isEmpty else { return inSentences }
        let whole = cells.map(\.element.text).joined(separator: " | ")
        guard let subject = subject(of: words.map(\.element.text)) else { return [] }
        let counted = figures.compactMap { figure in scored(figure.element, figure.offset) }
        return Self.byYear(counted).flatMap { counted in
            Row(subject: subject, figures: counted.map { ($0.numeral, $0.part) }).scores.map {
                score in
                let cell = counted.first {
                    $0.numeral == score.numeral && $0.matches(score.subject)
                }
                return statement(score, whole, row: index, column: cell?.column ?? 0, cell?.year)
            }
        }
    }

    /// Figures of one year are one row: those of two years are no two parts.
    private static func byYear(_ figures: [Scored]) -> [[Scored]] {
        let years = Dictionary(grouping: figures) { $0.year?.year ?? 0 }
        return years.sorted { $0.key < $1.key }.map(\.value)
    }

    private struct Scored {
        let numeral: Numeral
        let part: ScoreSubject.Part?
        let year: StatedYear?
        let column: Int

        func matches(_ subject: ScoreSubject) -> Bool {
            part == nil || subject.asked(in: part ?? .open) == subject
        }
    }

    private func scored(_ cell: Cell, _ column: Int) -> Scored? {
        guard let numeral = Self.figure(cell), columns.indices.contains(column),
            case .score(let part, let year) = columns[column]
        else { return nil }
        return Scored(numeral: numeral, part: part, year: year, column: column)
    }

    private func statement(
        _ score: (subject: ScoreSubject, numeral: Numeral),
        _ whole: String,
        row: Int,
        column: Int,
        _ year: StatedYear?
    ) -> Statement {
        let printed = RowLabel.trimmed(text: table.rows[row][column].text)
        return Statement(
            score: PrintedScore(
                subject: score.subject,
                value: score.numeral.value,
                decimals: score.numeral.decimals,
                quotation: Quotation(
                    quote: Line(whole, at: table.place).quotation(of: 0..<1).quote,
                    place: table.place(row: row, column: column),
                    printed: printed
                )
            ),
            years: year.map { [$0] } ?? []
        )
    }

    private func sentences(_ cells: [(column: Int, cell: Cell)], row: Int) -> [Statement] {
        let first = cells.first.map { Mention.all(in: Line($0.cell.text, at: table.place).bytes) }
        let context = first?.first?.subject
        return cells.flatMap { column, cell in
            let line = Line(cell.text, at: table.place(row: row, column: column))
            return LineReader.statements(line, Claim.all(in: line, about: context))
        }
    }

    /// What the words of a row are of: a question where a cell is its code, else as in a line.
    private func subject(of cells: [String]) -> ScoreSubject? {
        let lines = cells.map { Line($0, at: table.place).bytes }
        let codes = lines.filter { $0.count <= 6 }.compactMap { cell in
            cell.isEmpty ? nil : RowLabel.question(RowLabel.trimmed(cell))
        }
        if let code = codes.first { return code }
        return RowLabel.subject(of: Line(cells.joined(separator: " "), at: table.place).bytes)
    }

    private static let units = ["คะแนน", "ร้อยละ"].map(Words.init)

    /// The number that a cell holds and nothing else but its unit.
    private static func figure(_ cell: Cell) -> Numeral? {
        let bytes = Line(cell.text, at: Place()).bytes
        let numerals = Numeral.all(in: bytes)
        guard numerals.count == 1, numerals[0].isScore else { return nil }
        var rest = Array(bytes[..<numerals[0].range.lowerBound])
        rest.append(contentsOf: bytes[numerals[0].range.upperBound...])
        for unit in units {
            if let range = unit.first(in: rest) { rest.removeSubrange(range) }
        }
        let isBare = rest.allSatisfy {
            Mention.isSpace($0) || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "*")
        }
        return isBare ? numerals[0] : nil
    }
}

extension RowLabel {
    static func trimmed(text: String) -> String {
        let parts = text.split { $0 == " " || $0 == "\n" }
        return parts.joined(separator: " ")
    }
}
