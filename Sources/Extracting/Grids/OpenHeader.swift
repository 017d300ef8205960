/// The names of columns that no rules part: which words name which column.
struct OpenHeader {
    /// The columns that the names leave: spaces that look like gutters are none.
    private(set) var gutters: Gutters
    /// The words that name each column, and those of a name above several.
    private(set) var names: [[PDFFile.Word]]

    private struct Name {
        var words: [PDFFile.Word]
        var extent: ClosedRange<Double>
    }

    /// Ems between two words of one name.
    private static let space = 0.5

    /// Nil where the names do not go with the columns.
    init?(_ lines: ArraySlice<TextLine>, _ gutters: Gutters) {
        self.gutters = gutters
        names = []
        merge(lines)
        guard self.gutters.columns > 1 else { return nil }
        let found = names(in: lines)
        guard let places = match(found) else { return nil }
        names = Array(repeating: [], count: self.gutters.columns)
        for (name, place) in zip(found, places) { names[place] += name.words }
    }

    /// Takes away each narrow gutter that a name runs across, or beside which nothing is named.
    private mutating func merge(_ lines: ArraySlice<TextLine>) {
        var index = 0
        while index < gutters.gutters.count {
            let gutter = gutters.gutters[index]
            let isFault =
                gutter.isNarrow
                && (lines.contains { $0.runs.contains { $0.spans(gutter.white) } }
                    || !names(index, lines)
                    || !names(index + 1, lines))
            if isFault { gutters.remove(index) } else { index += 1 }
        }
    }

    private func names(_ column: Int, _ lines: ArraySlice<TextLine>) -> Bool {
        lines.contains { $0.words.contains { gutters.column(of: $0) == column } }
    }

    /// The names from left to right: words that stand together in a line, and below one another.
    private func names(in lines: ArraySlice<TextLine>) -> [Name] {
        var names: [Name] = []
        for line in lines {
            for phrase in phrases(line) {
                var whole = phrase
                names.removeAll { name in
                    guard name.extent.sharesMost(with: whole.extent) else { return false }
                    whole.words = name.words + whole.words
                    whole.extent = name.extent.union(whole.extent)
                    return true
                }
                names.append(whole)
            }
        }
        return names.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
    }

    private func phrases(_ line: TextLine) -> [Name] {
        var phrases: [Name] = []
        for word in line.words {
            let extent = word.left...max(word.left, word.right)
            let isApart = phrases.last.map { last in
                word.left - last.extent.upperBound > Self.space * line.em
                    || gutters.gutters.contains {
                        $0.isNarrow && last.extent.upperBound <= $0.white.upperBound
                            && word.left >= $0.white.lowerBound
                    }
            }
            if isApart == false, let last = phrases.indices.last {
                phrases[last].words.append(word)
                phrases[last].extent = phrases[last].extent.union(extent)
            } else {
                phrases.append(Name(words: [word], extent: extent))
            }
        }
        return phrases
    }

    /// The column of each name. A name above no column is that of one that is empty; nil where two
    /// names stand above one column, or one above several.
    private mutating func match(_ names: [Name]) -> [Int]? {
        if names.count == gutters.columns, names.indices.allSatisfy({ isNear(names[$0], $0) }) {
            return Array(names.indices)
        }
        var taken = Set<Int>()
        var empty: [ClosedRange<Double>] = []
        for name in names {
            let above = (0..<gutters.columns).filter { gutters.ink(of: $0).overlaps(name.extent) }
            if above.count > 1 { return nil }
            if let column = above.first {
                guard taken.insert(column).inserted else { return nil }
            } else {
                empty.append(name.extent)
            }
        }
        for extent in empty {
            if let column = lonely(extent, taken) {
                taken.insert(column)
            } else {
                let columns = gutters.columns
                gutters.insert(extent)
                guard gutters.columns > columns else { return nil }
                let place = gutters.gutters.firstIndex { $0.white.lowerBound >= extent.upperBound }
                taken = Set(taken.map { $0 >= place ?? columns ? $0 + 1 : $0 })
                taken.insert(place ?? columns)
            }
        }
        guard names.count <= gutters.columns else { return nil }
        return names.count == gutters.columns ? Array(names.indices) : taken.sorted()
    }

    /// A column without a name beside one that stands in the gutter next to it.
    private func lonely(_ extent: ClosedRange<Double>, _ taken: Set<Int>) -> Int? {
        let right = (0..<gutters.columns).first {
            gutters.ink(of: $0).lowerBound >= extent.upperBound
        }
        let left = right.map { $0 - 1 } ?? gutters.columns - 1
        return [left, right ?? -1].first { 0..<gutters.columns ~= $0 && !taken.contains($0) }
    }

    /// Whether a name stands above its column or beside it, and hardly above another.
    private func isNear(_ name: Name, _ column: Int) -> Bool {
        let middle = (name.extent.lowerBound + name.extent.upperBound) / 2
        if column > 0 {
            let before = gutters.ink(of: column - 1)
            guard middle > before.upperBound, !covers(name, before) else { return false }
        }
        if column + 1 < gutters.columns {
            let next = gutters.ink(of: column + 1)
            guard middle < next.lowerBound, !covers(name, next) else { return false }
        }
        return true
    }

    private func covers(_ name: Name, _ column: ClosedRange<Double>) -> Bool {
        name.extent.overlaps(column)
            && name.extent.clamped(to: column).width > 0.25 * min(name.extent.width, column.width)
    }
}

extension ClosedRange where Bound == Double {
    fileprivate func sharesMost(with other: Self) -> Bool {
        overlaps(other)
            && clamped(to: other).width > 0.3 * Swift.min(width, other.width)
    }

    fileprivate func union(_ other: Self) -> Self {
        Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
    }
}
