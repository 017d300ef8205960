internal import Model
internal import ThaiText

/// A table searched once for all phrases of an item.
struct Grid {
    /// A cell in which a phrase stands; rows and columns count from 0.
    struct Mention {
        let row: Int
        let column: Int
        /// Folded letters of the cell besides the phrase.
        let besides: Int
    }

    let table: Table
    /// The heading it stands under, or its caption.
    let heading: String
    /// Index in `Document.blocks` of the heading it stands under.
    let headingBlock: Int?
    /// Cells that name a section or a column and hardly say more.
    private let labels: Set<Header>
    private let mentions: [Int: [Mention]]
    private let phrasebook: Phrasebook

    init(_ table: Table, of document: Document, _ phrasebook: Phrasebook) {
        self.table = table
        let above = document.heading(table.heading)
        heading = above.isEmpty ? table.caption : above
        headingBlock = table.heading
        let mentions = Self.search(table, phrasebook)
        labels = Set(
            mentions.filter { phrasebook.isLabel($0.key) }.values.joined().filter {
                $0.besides <= 12
            }
            .map { Header(row: $0.row, column: $0.column) }
        )
        self.mentions = mentions
        self.phrasebook = phrasebook
    }

    /// Whether a cell names a section or a column and hardly says more.
    func isLabel(_ row: Int, _ column: Int) -> Bool {
        labels.contains(Header(row: row, column: column))
    }

    /// The cells in which any of the phrases stands, row by row.
    func mentions(of phrases: [String]) -> [Mention] {
        phrases.compactMap { phrasebook.number(of: $0).flatMap { mentions[$0] } }
            .joined()
            .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// The text of a cell; empty outside the table.
    func text(_ row: Int, _ column: Int) -> String {
        guard table.rows.indices.contains(row), table.rows[row].indices.contains(column) else {
            return ""
        }
        return table.rows[row][column].text
    }

    /// The folded letters of a cell; none where it says nothing.
    func letters(_ row: Int, _ column: Int) -> [UInt8] {
        let text = text(row, column)
        return Silence.covers(cell: text) ? [] : Folded(text, .skeleton).bytes
    }

    /// Points at a cell.
    func citation(_ row: Int, _ column: Int) -> Citation {
        var place = table.place
        place.row = (table.place.row ?? 1) &+ row
        place.column = (table.place.column ?? 1) &+ column
        return Citation(place: place, heading: heading, quote: text(row, column).quote())
    }

    /// Points at the first cell that says something.
    var opening: Citation? {
        for row in table.rows.indices.prefix(20) {
            if let column = table.rows[row].firstIndex(where: { !Silence.covers(cell: $0.text) }) {
                return citation(row, column)
            }
        }
        return nil
    }

    private static func search(_ table: Table, _ phrasebook: Phrasebook) -> [Int: [Mention]] {
        var found: [Int: [Mention]] = [:]
        for (row, cells) in table.rows.enumerated() {
            let line = RowText(cells)
            for hit in phrasebook.hits(in: line.folded) {
                guard let column = line.column(of: hit.range) else { continue }
                guard !Silence.covers(cell: cells[column].text) else { continue }
                let besides = line.letters(of: column) - hit.range.count
                found[hit.pattern, default: []]
                    .append(Mention(row: row, column: column, besides: max(0, besides)))
            }
        }
        return found
    }
}

/// The cells of a row as one text, so that a row is folded and searched at once.
private struct RowText {
    let folded: Folded
    private let columns: [Int]
    private let ends: [Int]

    init(_ cells: [Cell]) {
        var text = ""
        var columns: [Int] = []
        var ends: [Int] = []
        for (column, cell) in cells.enumerated() where !cell.isContinuation && !cell.text.isEmpty {
            text += cell.text
            text += "\n"
            columns.append(column)
            ends.append(text.utf8.count)
        }
        folded = Folded(text, .skeleton)
        self.columns = columns
        self.ends = ends
    }

    /// The column that holds all of a range; nil where it runs on into the next cell.
    func column(of range: Range<Int>) -> Int? {
        let source = folded.sourceRange(of: range)
        guard let place = ends.firstIndex(where: { source.lowerBound < $0 }) else { return nil }
        return source.upperBound <= ends[place] ? columns[place] : nil
    }

    /// How many folded letters a column's cell has.
    func letters(of column: Int) -> Int {
        guard let place = columns.firstIndex(of: column) else { return 0 }
        let start = place == 0 ? 0 : ends[place - 1]
        return folded.bytes.indices.count { index in
            (start..<ends[place]).contains(folded.sourceRange(of: index..<index + 1).lowerBound)
        }
    }
}
