/// Tells tables without rules from whatever else leaves white channels: prose in columns, signatures,
/// forms, contents, verse, lists.
struct OpenShape {
    private let header: ArraySlice<OpenLine>
    private let lines: [OpenLine]
    private let rows: OpenRows
    private let columns: Int
    private let goesOn: Bool

    init(_ lines: [OpenLine], _ rows: OpenRows, _ gutters: Gutters, goesOn: Bool) {
        self.lines = lines
        self.rows = rows
        self.goesOn = goesOn
        header = lines[rows.header]
        columns = gutters.columns
    }

    var isTable: Bool {
        let plain = rows.rows.filter { !lines[$0.lowerBound].spans }
        guard plain.count >= (goesOn ? 1 : rows.header.isEmpty ? 3 : 2), !hasLeaders, !isContents,
            isFilled(plain), isShort(plain), keepsColumns
        else { return false }
        if goesOn { return true }
        return rows.header.isEmpty ? isNumberedList : isNamed && isSure(plain)
    }

    /// Without a header only a numbered list of three columns with figures is sure.
    private var isNumberedList: Bool {
        columns >= 3 && rows.anchors.numbering != nil && rows.anchors.figureColumns.count > 1
    }

    /// Whether the header names most columns, and two at least.
    private var isNamed: Bool {
        let named = (0..<columns).count { column in header.contains { !$0.cells[column].isEmpty } }
        return named >= 2 && named * 10 >= columns * 7
    }

    /// Figures stand in some column, or the header is set off and every line a row; of two columns the
    /// second has figures below a header that is set off.
    private func isSure(_ rows: [Range<Int>]) -> Bool {
        let figures = self.rows.anchors.figureColumns
        if columns == 2 { return figures.contains(1) && self.rows.isHeaderTold && rows.count > 2 }
        return !figures.isEmpty || self.rows.isHeaderTold && rows.allSatisfy { isFull($0) }
    }

    private func filled(_ row: Range<Int>) -> Int {
        (0..<columns).count { column in lines[row].contains { !$0.cells[column].isEmpty } }
    }

    private func isFull(_ row: Range<Int>) -> Bool { filled(row) * 10 >= columns * 6 }

    /// Whether hardly a line of several pieces runs across columns.
    private var keepsColumns: Bool {
        let parted = rows.rows.joined().filter { lines[$0].line.pieces.count > 1 }
        return parted.count { lines[$0].spans } * 6 <= parted.count
    }

    /// Whether most rows fill most columns; the first may be the rest of one on the page before.
    private func isFilled(_ rows: [Range<Int>]) -> Bool {
        let full = rows.count { filled($0) >= 2 && filled($0) * 2 >= columns }
        return full * 10 >= (goesOn ? rows.count - 1 : rows.count) * 6 && full > 0
    }

    /// Whether cells are what stands in tables: half of the lines of cells are no longer than a line
    /// of prose in a column.
    private func isShort(_ rows: [Range<Int>]) -> Bool {
        var lengths: [Double] = []
        for row in rows {
            for line in lines[row] {
                for text in line.texts where !text.isEmpty {
                    lengths.append(Double(LineWidth(text).letters))
                }
            }
        }
        return (lengths.median ?? 0) <= 28
    }

    /// Whether dots lead from what is asked to a blank, or from a title to its page.
    private var hasLeaders: Bool {
        let leading = lines.count { $0.line.words.contains(where: \.isLeader) }
        return leading > 1 && leading * 8 >= lines.count
    }

    /// Whether the last column tells the pages of the titles beside it.
    private var isContents: Bool {
        let name = header.map { $0.texts[columns - 1] }.joined()
        if ["หน้า", "หน้าที่", "เลขหน้า", "page", "Page"].contains(name) { return true }
        guard columns == 2 || rows.header.isEmpty, !goesOn else { return false }
        let below = lines[rows.header.upperBound...]
        let pages = below.compactMap { $0.number(in: columns - 1) }
        return pages.count > 2 && zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
