internal import Model

/// The lines of a page's picture as the blocks of a recognition.
struct RecognisedBlocks {
    private(set) var blocks: [Block] = []
    private var heading: Int?

    init(_ page: PageReading) {
        for passage in Passage.joined(page) {
            let kind = Self.kind(passage, body: page.letterHeight)
            if case .heading = kind { heading = nil }
            blocks.append(
                Block(
                    kind: kind,
                    text: passage.text,
                    heading: heading,
                    origin: .recognised(confidence: passage.confidence)
                )
            )
            if case .heading = kind { heading = blocks.count - 1 }
        }
    }

    /// What a line is by the height of its letters, as in a text PDF by the size of its font.
    private static func kind(_ passage: Passage, body: Int) -> Block.Kind {
        guard body > 0 else { return .paragraph }
        switch Double(passage.letterHeight) / Double(body) {
        case 1.45...: return .heading(level: 1)
        case 1.2..<1.45: return .heading(level: 2)
        default: return .paragraph
        }
    }
}

/// Lines that are one paragraph, or one row of several pieces.
struct Passage {
    private(set) var text: String
    private(set) var box: DotBox
    private var last: DotBox
    let letterHeight: Int
    private var letters: Int
    /// The sum of each letter's confidence.
    private var sureness: Int

    var confidence: Int { letters > 0 ? sureness / letters : 0 }

    private init(_ row: ArraySlice<RecognisedLine>) {
        text = row.map(\.text).joined(separator: " ")
        box = row.dropFirst().reduce(row[row.startIndex].box) { $0.union($1.box) }
        last = box
        letterHeight = row.map(\.letterHeight).max() ?? 0
        letters = row.reduce(0) { $0 + $1.text.unicodeScalars.count }
        sureness = row.reduce(0) { $0 + $1.confidence * $1.text.unicodeScalars.count }
    }

    /// The page's rows, wrapped lines joined.
    static func joined(_ page: PageReading) -> [Passage] {
        var passages: [Passage] = []
        for row in page.rows {
            for piece in pieces(of: row) {
                if let index = passages.indices.last,
                    passages[index].goesOn(in: piece, to: right(of: passages[index], page))
                {
                    passages[index].append(piece)
                } else {
                    passages.append(piece)
                }
            }
        }
        return passages
    }

    /// How far to the right lines reach that begin about where a passage does.
    private static func right(of passage: Passage, _ page: PageReading) -> Int {
        let reach = 6 * max(1, passage.letterHeight)
        return page.rows.joined()
            .filter { abs($0.box.left - passage.box.left) <= reach }
            .map(\.box.right).max() ?? 0
    }

    /// A row, parted where its letters are of another height or stand far apart.
    private static func pieces(of row: [RecognisedLine]) -> [Passage] {
        var start = row.startIndex
        var pieces: [Passage] = []
        for index in row.indices.dropFirst() {
            let (one, two) = (row[index - 1], row[index])
            let height = max(one.letterHeight, two.letterHeight)
            let isAlike = min(one.letterHeight, two.letterHeight) * 10 >= height * 7
            guard !isAlike || two.box.left - one.box.right > 8 * height else { continue }
            pieces.append(Passage(row[start..<index]))
            start = index
        }
        return row.isEmpty ? pieces : pieces + [Passage(row[start...])]
    }

    /// The joined text may not grow beyond what a person calls one paragraph.
    private static let longest = 3_000

    /// Whether a line is the rest of this paragraph: right below, in letters of the same height, and
    /// the one above was full.
    private func goesOn(in next: Passage, to right: Int) -> Bool {
        let height = max(1, letterHeight)
        let isAlike = abs(letterHeight - next.letterHeight) * 10 <= height * 15 / 10
        let gap = next.box.top - last.bottom
        return isAlike && gap < height && gap > -2 * height
            && last.right >= right - 3 * height
            && abs(next.box.left - box.left) <= 5 * height && next.box.left <= last.left + height
            && LineWidth(text).isProse && text.utf8.count < Self.longest
    }

    private mutating func append(_ next: Passage) {
        text += CellLine.joint(text, next.text) + next.text
        box = box.union(next.box)
        last = next.box
        letters += next.letters
        sureness += next.sureness
    }
}
