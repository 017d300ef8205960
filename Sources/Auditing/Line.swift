internal import Model
internal import ThaiText

/// One line of a report as the readers here see it: a paragraph, a cell, or a whole row of a table.
struct Line {
    /// As published.
    let text: String
    let place: Place
    /// What it is matched on.
    let folded: Folded

    init(_ text: String, at place: Place) {
        self.text = text
        self.place = place
        folded = Folded(text, .written)
    }

    var bytes: [UInt8] { folded.bytes }

    /// Bytes of UTF-8 of the longest that is read: no line with a score is that long, and a hostile one
    /// would take long.
    static let mostBytes = 65_536

    /// The index in `bytes` of what stands at an offset of `text`, or first behind it.
    func index(at offset: Int) -> Int {
        var (low, high) = (0, bytes.count)
        while low < high {
            let middle = (low + high) / 2
            if folded.sourceRange(of: middle..<middle + 1).lowerBound < offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Letters that are quoted at most, half of them on each side of what is meant.
    private static let longest = 240

    /// The words around a part of `bytes`, and that part as printed.
    func quotation(of range: Range<Int>) -> Quotation {
        let around =
            bytes.count <= Self.longest
            ? 0..<bytes.count
            : max(0, range.lowerBound - Self.longest / 2)..<(range.upperBound + Self.longest / 2)
        return Quotation(
            quote: text.utf8Slice(folded.sourceRange(of: around)),
            place: place,
            printed: text.utf8Slice(folded.sourceRange(of: range))
        )
    }
}

/// Words as lines are matched: folded, and found wherever they stand.
struct Words {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Folded(text, .written).bytes }

    /// Where they stand in `line` first, from `start` on.
    func first(in line: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard !bytes.isEmpty, line.count >= bytes.count else { return nil }
        var index = max(0, start)
        while index + bytes.count <= line.count {
            if stands(in: line, at: index) { return index..<index + bytes.count }
            index += 1
        }
        return nil
    }

    /// Everywhere they stand in `line`.
    func all(in line: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var next = 0
        while let range = first(in: line, from: next) {
            found.append(range)
            next = range.upperBound
        }
        return found
    }

    func stands(in line: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + bytes.count <= line.count else { return false }
        return bytes.indices.allSatisfy { line[index + $0] == bytes[$0] }
    }

    /// Whether they end right before `index`.
    func ends(in line: [UInt8], before index: Int) -> Bool {
        stands(in: line, at: index - bytes.count)
    }
}
