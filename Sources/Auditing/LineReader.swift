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
        guard claims.isEmpty else { return Self.statements(line, claims) }
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

    /// What the claims of one line say, and of which years that line speaks before each.
    static func statements(_ line: Line, _ claims: [Claim]) -> [Statement] {
        let years = claims.isEmpty ? [] : YearReading.years(in: line)
        let isComparison = YearReading.isComparison(line)
        return claims.map { claim in
            Statement(
                score: PrintedScore(
                    subject: claim.subject,
                    value: claim.numeral.value,
                    decimals: claim.numeral.decimals,
                    quotation: line.quotation(of: claim.numeral.range)
                ),
                years: years.filter { $0.range.upperBound <= claim.numeral.range.lowerBound },
                isSentence: true,
                isComparison: isComparison
            )
        }
    }

    private static func statements(
        _ line: Line,
        row: (range: Range<Int>, numerals: [Numeral])
    ) -> [Statement] {
        let (label, figures) = parted(line.bytes, row)
        guard !figures.isEmpty, let subject = RowLabel.subject(of: label) else { return [] }
        // A question's name may hold a year of its own, that of the document which it asks for.
        let isQuestion = if case .question = subject { true } else { false }
        let end = figures.first?.range.lowerBound ?? row.range.lowerBound
        let years =
            isQuestion ? [] : YearReading.years(in: line).filter { $0.range.upperBound <= end }
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
    private static func rows(_ line: [UInt8]) -> [(range: Range<Int>, numerals: [Numeral])] {
        var rows: [(range: Range<Int>, numerals: [Numeral])] = []
        var start = 0
        var own: [Numeral] = []
        let numerals = Numeral.all(in: line)
        for (index, numeral) in numerals.enumerated() {
            own.append(numeral)
            let next = Mention.afterSpaces(line, numeral.range.upperBound)
            let follower = numerals.indices.contains(index + 1) ? numerals[index + 1] : nil
            let isFigureNext = follower.map { $0.range.lowerBound == next && $0.decimals > 0 }
            guard numeral.isScore, numeral.decimals > 0, next < line.count, isFigureNext != true,
                beginsRow(line, next)
            else { continue }
            rows.append((start..<next, own))
            (start, own) = (next, [])
        }
        return rows + [(start..<line.count, own)]
    }

    private static func beginsRow(_ line: [UInt8], _ start: Int) -> Bool {
        let rest = Array(line[start..<min(line.count, start + 60)])
        return RowLabel.question(rest) != nil || heads[0].stands(in: rest, at: 0)
    }

    /// The words of a row, and the figures behind them.
    private static func parted(
        _ line: [UInt8],
        _ row: (range: Range<Int>, numerals: [Numeral])
    ) -> (label: [UInt8], figures: [Numeral]) {
        var end = row.range.upperBound
        var figures: [Numeral] = []
        for numeral in row.numerals.reversed() {
            end = beforeUnits(line, end, row.range.lowerBound)
            guard numeral.range.upperBound == end, numeral.isScore, isPlain(numeral) else { break }
            figures.append(numeral)
            end = numeral.range.lowerBound
        }
        return (Array(line[row.range.lowerBound..<end]), figures.reversed())
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
