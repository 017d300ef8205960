/// Where in a row its figures stand: in its first line, its last or in the middle.
enum Alignment {
    case top, middle, bottom

    /// Cells set to the top begin in the line of the figures, cells set to the bottom end there. Where
    /// both are so, as with a single line more, what is left over or nearer tells.
    init(_ lines: ArraySlice<OpenLine>, _ anchors: [Int]) {
        let anchors = anchors.filter(lines.indices.contains)
        guard let first = anchors.first, let last = anchors.last else {
            self = .top
            return
        }
        let ends = anchors.dropFirst() + [lines.endIndex]
        let starts = [lines.startIndex] + anchors.dropLast().map { $0 + 1 }
        let below = zip(anchors, ends).count { Self.isWide($0..<$1, than: $0, lines) }
        let above = zip(starts, anchors).count { Self.isWide($0..<$1, than: $1, lines) }
        let faults = max(1, anchors.count / 5)
        let isTop = first == lines.startIndex && below <= faults
        let isBottom = last == lines.endIndex - 1 && above <= faults
        switch (isTop, isBottom) {
        case (true, false): self = .top
        case (false, true): self = .bottom
        case (false, false): self = below == 0 ? .top : above == 0 ? .bottom : .middle
        case (true, true):
            self = below < above || below == above && !Self.isLower(anchors, lines) ? .top : .bottom
        }
    }

    /// Whether the lines of a row fill a column that the line of its figures does not.
    private static func isWide(
        _ row: Range<Int>,
        than anchor: Int,
        _ lines: ArraySlice<OpenLine>
    ) -> Bool {
        row.contains { index in
            guard index != anchor, !lines[index].spans else { return false }
            return zip(lines[index].cells, lines[anchor].cells)
                .contains { !$0.isEmpty && $1.isEmpty }
        }
    }

    /// Whether the lines between anchors belong to the lower one: they are clearly nearer to it, or
    /// more of their cells are as wide as what stands below them than are no wider than what stands
    /// above, as the first line of a wrapped text is to its last.
    private static func isLower(_ anchors: [Int], _ lines: ArraySlice<OpenLine>) -> Bool {
        var above: [Double] = []
        var below: [Double] = []
        var votes = 0
        for (upper, lower) in zip(anchors, anchors.dropFirst()) where lower - upper > 1 {
            above.append(lines[upper + 1].middle - lines[upper].middle)
            below.append(lines[lower].middle - lines[lower - 1].middle)
            votes += wider(lines[lower - 1], lines[lower]) - wider(lines[upper], lines[upper + 1])
        }
        guard let upper = above.median, let lower = below.median else { return false }
        if abs(upper - lower) > 0.15 * max(upper, lower) { return lower < upper }
        return votes > 0
    }

    /// In how many columns the first of two lines reaches at least as far, less those in which it
    /// does not.
    private static func wider(_ first: OpenLine, _ second: OpenLine) -> Int {
        zip(first.cells, second.cells).reduce(0) { sum, cells in
            guard let left = cells.0.first?.left, let right = cells.0.last?.right,
                let from = cells.1.first?.left, let to = cells.1.last?.right
            else { return sum }
            return sum + (right - left >= to - from ? 1 : -1)
        }
    }
}
