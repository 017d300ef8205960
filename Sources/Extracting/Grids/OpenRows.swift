/// The rows of a table that no rules part: which of its lines belong together.
struct OpenRows {
    /// The lines that name the columns; none where the table has no header.
    private(set) var header = 0..<0
    /// The lines of each row below.
    private(set) var rows: [Range<Int>] = []
    /// Whether the header is told by its weight or by a rule below it.
    private(set) var isHeaderTold = false
    let anchors: Anchors

    /// How rows are told, which holds for the next page too.
    struct Setting {
        let alignment: Alignment
        let numbering: Int?
    }

    var setting: Setting { Setting(alignment: alignment, numbering: anchors.numbering) }

    private let lines: [OpenLine]
    private var alignment = Alignment.top

    /// `rules` are where level rules stand that run across most of the table, from the top; `known` is
    /// how the rows of the page before were told. Nil where the header cannot be told from the first row.
    init?(_ all: [OpenLine], _ opening: Opening, rules: [Double], as known: Setting? = nil) {
        let start = opening.end
        guard start < all.count else { return nil }
        let last =
            Anchors(all, from: start, numberedBy: known?.numbering).lines.last ?? start
        let note = all[(last + 1)...].firstIndex(where: \.spans) ?? all.count
        let lines = Array(all[..<note])
        self.lines = lines
        anchors = Anchors(lines, from: opening.end, numberedBy: known?.numbering)
        isHeaderTold = opening.isTold
        var end = opening.end
        if !isHeaderTold, end > opening.start {
            guard let light = lightEnd(before: end) else { return nil }
            end = light
        }
        header = headerStart(end, notAbove: opening.start)..<end
        alignment = known?.alignment ?? Alignment(lines[end...], anchors.lines)
        let bands = Self.bands(of: end..<lines.count, lines, rules)
        rows = bands.flatMap { split($0, isOne: bands.count > 2) }
        while let last = rows.last, lines[last.lowerBound].spans { rows.removeLast() }
    }

    /// The end of a header that looks like the rows, before the first anchor: at the widest gap, or
    /// at the anchor where rows begin with it.
    private func lightEnd(before first: Int) -> Int? {
        if Alignment(lines[first...], anchors.lines) == .top { return first }
        return widestGap(0..<min(first + 1, lines.count))
    }

    /// The header without lines above it that are no part of it: titles, standing apart, larger, or
    /// across columns.
    private func headerStart(_ end: Int, notAbove top: Int) -> Int {
        let pitch = pitch
        var start = end
        while start > top {
            let line = lines[start - 1]
            if line.spansClearly { break }
            if start < end {
                let below = lines[start]
                let gap = below.middle - line.middle
                let isLarger = line.line.em > 1.08 * below.line.em
                if isLarger || gap > min(2.6 * below.line.em, 1.5 * pitch) { break }
            }
            start -= 1
        }
        return start
    }

    /// How far apart the lines of a cell stand, as far as it shows.
    private var pitch: Double {
        let gaps = zip(lines, lines.dropFirst()).map { $1.middle - $0.middle }.sorted()
        return max(1.2 * (lines.first?.line.em ?? 0), gaps.isEmpty ? 0 : gaps[gaps.count / 4])
    }

    /// The lines between rules.
    private static func bands(
        of body: Range<Int>,
        _ lines: [OpenLine],
        _ rules: [Double]
    ) -> [Range<Int>] {
        var bands: [Range<Int>] = []
        var start = body.lowerBound
        var rest = rules[...]
        for index in body {
            let passed = rest.prefix { $0 < lines[index].middle }
            rest = rest.dropFirst(passed.count)
            if !passed.isEmpty, index > start {
                bands.append(start..<index)
                start = index
            }
        }
        return start < body.upperBound ? bands + [start..<body.upperBound] : bands
    }

    /// The rows of a band: one for each anchor, and one for each line across the columns.
    private func split(_ band: Range<Int>, isOne: Bool) -> [Range<Int>] {
        guard !anchors.lines.isEmpty else { return isOne ? [band] : band.map { $0..<$0 + 1 } }
        let starts = anchors.lines.filter(band.contains)
        guard let first = starts.first else { return [band] }
        var cuts = [band.lowerBound]
        // What stands above the first anchor is a row of its own where rows begin with theirs.
        if alignment == .top, !isOne { cuts.append(first) }
        for (upper, lower) in zip(starts, starts.dropFirst()) { cuts.append(border(upper, lower)) }
        cuts.append(band.upperBound)
        return zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.map { $0..<$1 }
            .flatMap(withoutTitles)
    }

    /// Lines across the columns as rows of their own.
    private func withoutTitles(_ row: Range<Int>) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = row.lowerBound
        for index in row where lines[index].spans {
            if start < index { rows.append(start..<index) }
            rows.append(index..<index + 1)
            start = index + 1
        }
        return start < row.upperBound ? rows + [start..<row.upperBound] : rows
    }

    /// Where the row of the lower of two anchors begins.
    private func border(_ upper: Int, _ lower: Int) -> Int {
        guard lower - upper > 1 else { return lower }
        switch alignment {
        case .top: return lower
        case .bottom: return upper + 1
        case .middle:
            if let gap = widestGap(upper..<lower + 1) { return gap }
            let middle = (lines[upper].middle + lines[lower].middle) / 2
            return (upper + 1...lower).first { lines[$0].middle > middle } ?? lower
        }
    }

    /// The line below a gap that is clearly wider than all others; nil where none is.
    private func widestGap(_ range: Range<Int>) -> Int? {
        let gaps = range.dropFirst().map { (lines[$0].middle - lines[$0 - 1].middle, $0) }
        guard let widest = gaps.max(by: { $0.0 < $1.0 }) else { return nil }
        let others = gaps.filter { $0.1 != widest.1 }.map(\.0)
        guard let next = others.max() else { return widest.1 }
        return widest.0 > 1.2 * next ? widest.1 : nil
    }
}
