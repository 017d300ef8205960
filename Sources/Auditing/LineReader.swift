internal import Model
internal import ThaiText

/// Reads scores from lines of text: sentences, and rows of tables whose columns are lost.
struct LineReader {
    /// Whether the rows that follow set years side by side, so that no column is known.
    private var isAmongYears = false

    private static let heads = ["ตัวชี้วัด", "หัวข้อ", "ลำดับ", "เครื่องมือ", "ประเด็น"].map(Words.init)
    private static let points = Words("คะแนน")
    private static let units = ["คะแนน", "ร้อยละ", "%", " ", "|", "\n"].map(Words.init)

    mutating func statements(in line: Line) -> [Statement] {
        let claims = Claim.all(in: line)
        guard claims.isEmpty else { return claims.map { Self.statement(line, $0) } }
        noteHeading(line)
        guard !isAmongYears else { return [] }
        return Self.rows(line.bytes).flatMap { Self.statements(line, row: $0) }
    }

    /// A heading of columns says whether years are set side by side from here on.
    private mutating func noteHeading(_ line: Line) {
        guard Self.heads.contains(where: { $0.stands(in: line.bytes, at: 0) }),
            Self.points.first(in: line.bytes) != nil || YearReading.years(in: line).count > 1,
            Numeral.all(in: line.bytes).allSatisfy({ $0.decimals == 0 })
        else { return }
        isAmongYears = Set(YearReading.years(in: line).map(\.year)).count > 1
    }

    static func statement(_ line: Line, _ claim: Claim) -> Statement {
        Statement(
            score: PrintedScore(
                subject: claim.subject,
                value: claim.numeral.value,
                decimals: claim.numeral.decimals,
                quotation: line.quotation(of: claim.numeral.range)
            ),
            years: YearReading.years(in: line, before: claim.numeral.range.lowerBound),
            isSentence: true,
            isComparison: YearReading.isComparison(line)
        )
    }

    private static func statements(_ line: Line, row: Range<Int>) -> [Statement] {
        let (label, figures) = parted(line.bytes, row)
        guard !figures.isEmpty, let subject = RowLabel.subject(of: label) else { return [] }
        // A question's name may hold a year of its own, that of the document which it asks for.
        let isQuestion = if case .question = subject { true } else { false }
        let end = figures.first?.range.lowerBound ?? row.lowerBound
        let years = isQuestion ? [] : YearReading.years(in: line, before: end)
        return Row(subject: subject, figures: figures.map { ($0, nil) }).scores.map { score in
            Statement(
                score: PrintedScore(
                    subject: score.subject,
                    value: score.numeral.value,
                    decimals: score.numeral.decimals,
                    quotation: line.quotation(of: score.numeral.range)
                ),
                years: years
            )
        }
    }

    /// Rows that a reader ran together into one paragraph: each ends with figures where another begins.
    private static func rows(_ line: [UInt8]) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = 0
        for numeral in Numeral.all(in: line) where numeral.isScore && numeral.decimals > 0 {
            let next = Mention.afterSpaces(line, numeral.range.upperBound)
            guard next < line.count, beginsRow(line, next) else { continue }
            rows.append(start..<next)
            start = next
        }
        return rows + [start..<line.count]
    }

    private static func beginsRow(_ line: [UInt8], _ start: Int) -> Bool {
        let rest = Array(line[start..<min(line.count, start + 60)])
        if RowLabel.question(rest) != nil, !isFigure(line, at: start) { return true }
        return heads[0].stands(in: rest, at: 0)
    }

    private static func isFigure(_ line: [UInt8], at start: Int) -> Bool {
        Numeral.all(in: line).contains { $0.range.lowerBound == start && $0.decimals > 0 }
    }

    /// The words of a row, and the figures behind them.
    private static func parted(
        _ line: [UInt8],
        _ row: Range<Int>
    ) -> (label: [UInt8], figures: [Numeral]) {
        var end = row.upperBound
        var figures: [Numeral] = []
        for numeral in Numeral.all(in: line).reversed() where row.contains(numeral.range.lowerBound)
        {
            end = beforeUnits(line, end, row.lowerBound)
            guard numeral.range.upperBound == end, numeral.isScore, isPlain(numeral) else { break }
            figures.insert(numeral, at: 0)
            end = numeral.range.lowerBound
        }
        return (Array(line[row.lowerBound..<max(row.lowerBound, end)]), figures)
    }

    /// A whole number at the end of words is a score only where it is one of those that items get.
    private static func isPlain(_ numeral: Numeral) -> Bool {
        numeral.decimals > 0 || [0, 50, 100].contains { numeral.value == Fraction($0) }
    }

    private static func beforeUnits(_ line: [UInt8], _ end: Int, _ start: Int) -> Int {
        var end = end
        while end > start,
            let unit = units.first(where: { $0.ends(in: line, before: end) })
        {
            end -= unit.bytes.count
        }
        return end
    }
}
