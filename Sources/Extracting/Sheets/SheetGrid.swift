internal import Model

/// The cells of a sheet or delimited file as a full grid, with what is known of its shape.
struct SheetGrid {
    private(set) var rows: [[Cell]] = []
    /// The number that a person sees beside the first row.
    private(set) var firstRow = 1
    /// Rows above the head of the table: a title, an office, a year.
    private(set) var titleRows = 0
    private(set) var isCut = false
    private var merges: [CellRange] = []

    /// So many blank rows end a sheet: whatever stands below them is a stray cell.
    private static let longestGap = 1_000
    /// Cells that merging may fill; overlapping ranges are no reason to work forever.
    private static let mergedCells = 2 * ExtractionLimits.cells

    /// Makes a grid of records that may be of different lengths, of `cells` cells at most.
    init(rows records: [[String]], cells limit: Int) {
        var content = SheetContent(limit: .max)
        for (row, fields) in records.enumerated() {
            if fields.count > ExtractionLimits.columns { content.isCut = true }
            for (column, text) in fields.prefix(ExtractionLimits.columns).enumerated() {
                content.add(text, at: CellReference(row: row, column: column))
            }
        }
        self.init(content, cells: limit)
    }

    /// Makes a grid of a sheet's filled cells, of `cells` cells at most: from the first filled row
    /// and column A to the last filled row and column.
    init(_ content: SheetContent, cells limit: Int) {
        isCut = content.isCut
        let entries = content.entries.sorted { $0.at < $1.at }
        guard let top = entries.first?.at.row else { return }
        let width = (entries.map(\.at.column).max() ?? 0) + 1
        let height = Self.height(of: entries, most: max(1, limit) / width)
        firstRow = top + 1
        merges = content.merges
        rows = Array(repeating: Array(repeating: Cell(""), count: width), count: height)
        for entry in entries {
            guard entry.at.row - top < height else {
                isCut = true
                break
            }
            rows[entry.at.row - top][entry.at.column].text = entry.text
        }
        spreadMerges()
    }

    /// Rows up to the last filled one before a gap too long, and no more than are allowed.
    private static func height(of entries: [SheetContent.Entry], most: Int) -> Int {
        guard let top = entries.first?.at.row else { return 0 }
        var last = top
        for entry in entries {
            guard entry.at.row - last <= longestGap else { break }
            last = entry.at.row
        }
        return min(last - top + 1, most)
    }

    /// The range of the grid that a range of the sheet covers.
    private func area(of range: CellRange) -> (rows: Range<Int>, columns: Range<Int>)? {
        let top = max(0, range.rows.lowerBound - firstRow + 1)
        let bottom = min(rows.count, range.rows.upperBound - firstRow + 2)
        let right = min(rows.first?.count ?? 0, range.columns.upperBound + 1)
        guard top < bottom, range.columns.lowerBound < right else { return nil }
        return (top..<bottom, range.columns.lowerBound..<right)
    }

    private mutating func spreadMerges() {
        var left = Self.mergedCells
        for range in merges {
            guard let (lines, columns) = area(of: range) else { continue }
            left -= lines.count * columns.count
            guard left >= 0 else { return }
            let text = rows[lines.lowerBound][columns.lowerBound].text
            for row in lines {
                for column in columns where (row, column) != (lines.lowerBound, columns.lowerBound)
                {
                    rows[row][column].text = text
                    rows[row][column].isContinuation = true
                }
            }
        }
    }

    /// The cells of a row that say something of their own.
    private func filled(_ row: Int) -> [Cell] {
        rows[row].filter { !$0.text.isEmpty && !$0.isContinuation }
    }

    /// Whether no row has two cells side by side: text that was typed into a sheet.
    var isProse: Bool {
        rows.indices.allSatisfy { filled($0).count < 2 }
    }
}

extension SheetGrid {
    /// Rows among which the head of a table is looked for.
    private static let headDepth = 25
    /// Rows that tell how wide the table is.
    private static let sample = 60

    /// Finds the head of the table, the first row about as full as the fullest, and marks it; the
    /// rows above are titles. A sheet without such a row has no head.
    mutating func markHeader() {
        let widths = rows.indices.prefix(Self.sample).map { filled($0).count }
        let widest = widths.max() ?? 0
        guard widest > 1 else { return }
        let head = widths.prefix(Self.headDepth).firstIndex { $0 > 1 && $0 * 10 >= widest * 6 }
        guard let head, namesColumns(head) else { return }
        titleRows = head
        for row in head..<min(rows.count, head + headHeight(head)) {
            for column in rows[row].indices { rows[row][column].isHeader = true }
        }
    }

    /// Whether a row reads as names rather than as data: at most one of five cells is a number.
    private func namesColumns(_ row: Int) -> Bool {
        let cells = filled(row)
        let numbers = cells.filter { $0.text.utf8.contains { 0x30...0x39 ~= $0 } && !$0.isWordy }
        return numbers.count * 5 <= cells.count
    }

    /// Rows of the head: as many as its cells are merged downwards, four at most.
    private func headHeight(_ head: Int) -> Int {
        let heights = merges.compactMap { area(of: $0)?.rows }
            .filter { $0.lowerBound == head }.map(\.count)
        return min(heights.max() ?? 1, 4)
    }
}

extension Cell {
    /// Whether it holds a letter of any script.
    fileprivate var isWordy: Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}

extension SheetGrid {
    /// Title lines longer than this are paragraphs.
    private static let longestTitle = 150

    /// Adds the rows above the head as blocks and the whole grid as a table.
    @discardableResult
    func add(to draft: inout ExtractionDraft, sheet: String? = nil, isHidden: Bool = false) -> Int?
    {
        guard !rows.isEmpty else { return nil }
        let region: Region = isHidden ? .aside : .main
        let titles = (0..<titleRows).map { row in
            filled(row).map(\.text).joined(separator: " ")
        }
        for (row, title) in titles.enumerated() {
            let kind: Block.Kind =
                title.unicodeScalars.count > Self.longestTitle ? .paragraph : .heading(level: 2)
            let place = Place(sheet: sheet, row: firstRow + row)
            draft.add(kind, title, region: region, place: place)
        }
        return draft.add(
            Table(
                rows: rows,
                caption: titles.filter { !$0.isEmpty }.joined(separator: " "),
                region: region,
                place: Place(sheet: sheet, row: firstRow, column: 1),
                heading: draft.heading,
                isHidden: isHidden
            )
        )
    }

    /// The place in the grid of a cell of the sheet; nil where the grid was cut.
    func cell(at reference: CellReference) -> (row: Int, column: Int)? {
        let row = reference.row - firstRow + 1
        guard rows.indices.contains(row), rows[row].indices.contains(reference.column) else {
            return nil
        }
        return (row, reference.column)
    }
}
