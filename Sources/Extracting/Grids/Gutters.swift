/// White channels between columns, from top to bottom of a stretch of lines.
struct Gutters {
    struct Gutter {
        var white: ClosedRange<Double>
        /// Whether the words on both sides of it stand hardly farther apart than those of a line.
        let isNarrow: Bool
        var middle: Double { (white.lowerBound + white.upperBound) / 2 }
    }

    private(set) var gutters: [Gutter]
    private(set) var left: Double
    private(set) var right: Double
    let em: Double

    var columns: Int { gutters.count + 1 }

    /// Where the columns part, the outer edges with them.
    var edges: [Double] { [left] + gutters.map(\.middle) + [right] }

    /// Ems between words that no space between two words has.
    private static let clear = 0.8
    private static let mostColumns = 60

    /// Nil where the lines have none. Lines that run across several columns, titles of parts and
    /// sums, are passed over where they are few.
    init?(_ lines: [TextLine]) {
        let rows = lines.filter { $0.pieces.count > 1 }
        guard rows.count > 1, let em = rows.map(\.em).median else { return nil }
        self.em = em
        left = rows.map(\.left).min() ?? 0
        right = rows.map(\.right).max() ?? 0
        guard right > left, right - left < 5_000 else { return nil }
        let few = max(rows.count >= 5 ? 1 : 0, rows.count / 8)
        let wide = InkProfile(rows, from: left, to: right).channels(crossedBy: few)
            .filter { $0.width >= Self.clear * em }
        gutters = wide.map { Gutter(white: $0, isNarrow: false) }
        let plain = rows.filter { !spans($0) }
        guard plain.count > 1, plain.count * 5 >= rows.count * 4 else { return nil }
        let channels = InkProfile(plain, from: left, to: right).channels(crossedBy: 0)
            .filter { $0.width >= max(0.5, 0.08 * em) }
        gutters = channels.indices.compactMap { index in
            let left = index > 0 ? channels[index - 1].upperBound : -.infinity
            let right = index + 1 < channels.count ? channels[index + 1].lowerBound : .infinity
            return Flanks(of: channels[index], between: left, and: right, plain).gutter(em)
        }
        guard 1..<Self.mostColumns ~= gutters.count else { return nil }
    }

    /// Whether other lines leave the gutters white, but for a few across columns.
    func lie(among lines: [TextLine]) -> Bool {
        let crossing = lines.count { spans($0) }
        return crossing * 5 <= lines.count
    }

    /// Where a column's words stand at most.
    func ink(of column: Int) -> ClosedRange<Double> {
        let from = column > 0 ? gutters[column - 1].white.upperBound : left
        let to = column < gutters.count ? gutters[column].white.lowerBound : right
        return min(from, to)...max(from, to)
    }

    func column(of word: PDFFile.Word) -> Int {
        let place = (word.left + word.right) / 2
        return gutters.firstIndex { place < $0.middle } ?? gutters.count
    }

    /// Whether a line runs across a gutter; with `onlyClear` across one that is surely none of the
    /// spaces of a line.
    func spans(_ line: TextLine, onlyClear: Bool = false) -> Bool {
        gutters.contains { gutter in
            if gutter.isNarrow, onlyClear { return false }
            let white = gutter.white
            let isWide = white.width >= Self.clear * em
            return isWide && line.pieces.contains { $0.spans(white) }
                || line.runs.contains { $0.spans(white) }
        }
    }

    /// Without those that may be spaces that happen to stand below one another.
    var withoutNarrow: Gutters {
        var others = self
        others.gutters.removeAll(where: \.isNarrow)
        return others
    }

    /// Takes a gutter for a space between words.
    mutating func remove(_ index: Int) { gutters.remove(at: index) }

    /// Adds a column that says nothing below its name, which stands in a gutter or outside.
    mutating func insert(_ name: ClosedRange<Double>) {
        func gutter(_ from: Double, _ to: Double) -> Gutter {
            Gutter(white: min(from, to)...max(from, to), isNarrow: false)
        }
        if name.upperBound <= left {
            gutters.insert(gutter(name.upperBound, left), at: 0)
            left = name.lowerBound
        } else if name.lowerBound >= right {
            gutters.append(gutter(right, name.lowerBound))
            right = name.upperBound
        } else if let index = gutters.firstIndex(where: { $0.white.upperBound >= name.upperBound })
        {
            let white = gutters[index].white
            gutters[index] = gutter(name.upperBound, white.upperBound)
            gutters.insert(gutter(white.lowerBound, name.lowerBound), at: index)
        }
    }
}

extension ClosedRange where Bound == Double {
    var width: Double { upperBound - lowerBound }

    func spans(_ other: ClosedRange<Double>) -> Bool {
        lowerBound < other.lowerBound && upperBound > other.upperBound
    }
}

extension Array where Element == Double {
    var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}
