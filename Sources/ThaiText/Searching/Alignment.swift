/// Lays a needle along a text, one text character after the other (Sellers 1980): the least number of edits to end
/// here, and where that began. Digits are never edited (see `Digits`).
struct Alignment {
    private struct Cell {
        var cost: Int
        var start: Int

        /// Fewer edits are better; of equally many the earlier start, which keeps a misread first letter in the quote.
        func isBetter(than other: Cell) -> Bool {
            (cost, start) < (other.cost, other.start)
        }
    }

    private let needle: [UInt8]
    private let isDigit: [Bool]
    private var column: [Cell]

    /// Large, yet safe to add to.
    private static let never = Int.max / 4

    init(_ needle: [UInt8], at start: Int) {
        self.needle = needle
        isDigit = needle.map(Digits.isDigit)
        column = [Cell(cost: 0, start: start)]
        for place in needle.indices {
            let cost = isDigit[place] ? Self.never : column[place].cost + 1
            column.append(Cell(cost: min(cost, Self.never), start: start))
        }
    }

    /// The cheapest way to end before the next character; nil when a digit is missing.
    var best: (distance: Int, start: Int)? {
        let last = column[needle.count]
        return last.cost < Self.never ? (last.cost, last.start) : nil
    }

    /// Takes the text's character at `index` in.
    mutating func advance(over text: Folded, _ index: Int) {
        var diagonal = column[0]
        column[0] = Cell(cost: 0, start: index + 1)
        for place in needle.indices {
            let left = column[place + 1]
            var cell = replaced(diagonal, place, text, index)
            let lost = Cell(cost: column[place].cost + 1, start: column[place].start)
            if !isDigit[place], lost.isBetter(than: cell) { cell = lost }
            let added = Cell(cost: left.cost + 1, start: left.start)
            if !isInsideNumber(place + 1), added.isBetter(than: cell) { cell = added }
            cell.cost = min(cell.cost, Self.never)
            column[place + 1] = cell
            diagonal = left
        }
    }

    private func replaced(_ cell: Cell, _ place: Int, _ text: Folded, _ index: Int) -> Cell {
        if isDigit[place] {
            let cost = Digits.matches(needle, place, text, index) ? cell.cost : Self.never
            return Cell(cost: cost, start: cell.start)
        }
        return Cell(
            cost: cell.cost + (needle[place] == text.bytes[index] ? 0 : 1),
            start: cell.start
        )
    }

    /// Whether nothing may be inserted before `place`, because it is inside a number.
    private func isInsideNumber(_ place: Int) -> Bool {
        place > 0 && place < needle.count && isDigit[place - 1] && isDigit[place]
    }
}

extension Alignment {
    /// All places in `window` where the needle ends with no more than its errors, the best first and none
    /// overlapping a better one, in the order of the text.
    static func hits(of needle: Needle, in text: Folded, window: Range<Int>) -> [Hit] {
        var alignment = Alignment(needle.bytes, at: window.lowerBound)
        var found: [Hit] = []
        for index in window {
            alignment.advance(over: text, index)
            guard let best = alignment.best, best.distance <= needle.errors else { continue }
            let range = best.start..<(index + 1)
            found.append(Hit(pattern: needle.id, range: range, distance: best.distance))
        }
        return found.count > 1 ? apart(found, window, length: needle.bytes.count) : found
    }

    /// Keeps of overlapping hits the one with least errors, then nearest the needle's length, then first.
    private static func apart(_ hits: [Hit], _ window: Range<Int>, length: Int) -> [Hit] {
        var isTaken = [Bool](repeating: false, count: window.count)
        var kept: [Hit] = []
        for hit in hits.sorted(by: { rank($0, length) < rank($1, length) }) {
            let cells =
                hit.range.lowerBound - window.lowerBound..<hit.range.upperBound - window.lowerBound
            guard !isTaken[cells].contains(true) else { continue }
            for cell in cells { isTaken[cell] = true }
            kept.append(hit)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func rank(_ hit: Hit, _ length: Int) -> (Int, Int, Int) {
        (hit.distance, abs(hit.range.count - length), hit.range.lowerBound)
    }
}
