/// The order in which a person reads what stands in boxes: columns of prose one after the other, all
/// else row by row.
struct ReadingOrder {
    private let boxes: [DotBox]
    private let height: Int
    private(set) var rows: [[Int]] = []

    /// A column of prose has so many lines, each so many letters' heights wide.
    private static let columnLines = 4
    private static let columnWidth = 9
    private static let deepest = 12

    /// Orders boxes of lines whose letters are so high.
    init(_ boxes: [DotBox], height: Int) {
        self.boxes = boxes
        self.height = max(1, height)
        order(Array(boxes.indices), depth: 0)
    }

    private mutating func order(_ members: [Int], depth: Int) {
        guard members.count > 1, depth < Self.deepest else { return append(members) }
        if let columns = columns(of: members) {
            for column in columns { order(column, depth: depth + 1) }
            return
        }
        let strips = strips(of: members)
        guard strips.count > 1 else { return append(members) }
        for strip in strips { order(strip, depth: depth + 1) }
    }

    /// Adds boxes row by row: what shares half its height stands in one row.
    private mutating func append(_ members: [Int]) {
        var rows: [[Int]] = []
        for member in members.sorted(by: { boxes[$0].middleY < boxes[$1].middleY }) {
            let box = boxes[member]
            if let last = rows.last?.last,
                boxes[last].sharedHeight(box) * 2 > min(boxes[last].height, box.height)
            {
                rows[rows.count - 1].append(member)
            } else {
                rows.append([member])
            }
        }
        self.rows += rows.map { $0.sorted { boxes[$0].left < boxes[$1].left } }
    }

    /// Two groups side by side, each of many wide lines, with white all the way between them.
    private func columns(of members: [Int]) -> [[Int]]? {
        let sorted = members.sorted { boxes[$0].left < boxes[$1].left }
        var right = boxes[sorted[0]].right
        for index in sorted.indices.dropFirst() {
            let box = boxes[sorted[index]]
            if box.left - right >= height {
                let (one, two) = (Array(sorted[..<index]), Array(sorted[index...]))
                if isColumn(one), isColumn(two) { return [one, two] }
            }
            right = max(right, box.right)
        }
        return nil
    }

    private func isColumn(_ members: [Int]) -> Bool {
        let widths = members.map { boxes[$0].width }.sorted()
        return widths.count >= Self.columnLines
            && widths[widths.count / 2] >= Self.columnWidth * height
    }

    /// Groups one below the other with white between them.
    private func strips(of members: [Int]) -> [[Int]] {
        var strips: [[Int]] = []
        var bottom = Int.min
        for member in members.sorted(by: { boxes[$0].top < boxes[$1].top }) {
            if boxes[member].top >= bottom {
                strips.append([member])
            } else {
                strips[strips.count - 1].append(member)
            }
            bottom = max(bottom, boxes[member].bottom)
        }
        return strips
    }
}
