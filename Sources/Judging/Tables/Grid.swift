internal import Model
internal import ThaiText

/// A table searched once for all phrases of an item.
struct Grid {
    /// A cell in which a phrase stands; rows and columns count from 0.
    struct Mention {
        let row: Int
        let column: Int
        let form: LabelForm
        /// Folded letters of the cell besides the phrase.
        var besides: Int { form.besides }
        /// Whether the cell is a value that happens to hold the words.
        var isInPassing: Bool { besides > max(25, form.length * 2) }
    }

    let table: Table
    /// The heading it stands under, or its caption.
    let heading: String
    /// Index in `Document.blocks` of the heading it stands under.
    let headingBlock: Int?
    /// The rows that head it; none where it has no head.
    let head: Range<Int>
    /// Cells that name a section or a column and hardly say more.
    private let labels: Set<Header>
    private let filledColumns: [[Int]]
    private let mentions: [Int: [Mention]]
    private let phrasebook: Phrasebook

    init(_ table: Table, of document: Document, _ phrasebook: Phrasebook) {
        self.table = table
        let above = document.heading(table.heading)
        heading = above.isEmpty ? table.caption : above
        headingBlock = table.heading
        var mentions: [Int: [Mention]] = [:]
        filledColumns = table.rows.indices.map { row in
            let text = RowText(table.rows[row])
            for hit in phrasebook.hits(in: text.folded, isRecognised: table.origin.isRecognised) {
                guard let cell = text.cell(of: hit.range) else { continue }
                let form = text.form(of: hit.range, in: cell)
                mentions[hit.pattern, default: []]
                    .append(Mention(row: row, column: cell.column, form: form))
            }
            return text.cells.map(\.column)
        }
        labels = Set(
            mentions.filter { phrasebook.isLabel($0.key) }.values.joined()
                .filter { $0.besides <= Self.labelSlack }
                .map { Header(row: $0.row, column: $0.column) }
        )
        head = TableHead(table, filled: filledColumns).rows
        self.mentions = mentions
        self.phrasebook = phrasebook
    }

    /// How much more than its phrase a label may say, in letters: a unit.
    private static let labelSlack = 3

    /// The columns of a row whose own cell says something.
    func filled(_ row: Int) -> [Int] { filledColumns[row] }

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
        Citation(
            place: table.place(row: row, column: column),
            heading: heading,
            quote: text(row, column).quote(),
            origin: table.origin
        )
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
}
