/// Runs of lines that may be a table: most of them have gaps, and no prose stands between them.
struct Stretches {
    private(set) var ranges: [Range<Int>] = []

    /// Wide lines without a gap that end a stretch: prose.
    private static let proseLines = 3
    /// How wide they are, as a part of the page's text.
    private static let wide = 0.7
    /// Ems between two lines that belong together at most; a row of a sheet may be high.
    private static let widestGap = 9.0
    /// Ems between a line with gaps and one that goes on with it.
    private static let pitch = 2.2

    init(_ lines: [TextLine]) {
        guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max() else {
            return
        }
        var open: Range<Int>?
        var prose = 0
        for (index, line) in lines.enumerated() {
            if let range = open, index > 0 {
                let gap = line.middle - lines[index - 1].middle
                if prose >= Self.proseLines || gap > Self.widestGap * line.em {
                    close(range, lines)
                    open = nil
                }
            }
            if line.pieces.count > 1 {
                open = (open?.lowerBound ?? index)..<index + 1
                prose = 0
            } else if line.right - line.left >= Self.wide * (right - left) {
                prose += 1
            } else {
                prose = 0
            }
        }
        if let range = open { close(range, lines) }
    }

    /// Adds the lines right above and below that have no gap: the rest of a cell, the beginning of a
    /// high header. A line with gaps alone is kept as well: it may go on with another page's table.
    private mutating func close(_ range: Range<Int>, _ lines: [TextLine]) {
        var first = range.lowerBound
        var end = range.upperBound
        let floor = ranges.last?.upperBound ?? 0
        while first > floor, Self.isNear(lines[first - 1], lines[first]) { first -= 1 }
        while end < lines.count, lines[end].pieces.count == 1,
            Self.isNear(lines[end - 1], lines[end])
        { end += 1 }
        ranges.append(first..<end)
    }

    private static func isNear(_ upper: TextLine, _ lower: TextLine) -> Bool {
        lower.middle - upper.middle <= pitch * max(upper.em, lower.em)
    }
}
