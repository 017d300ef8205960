internal import Model

/// Reads the tables of a spreadsheet (OpenDocument 1.3 part 3, 9).
struct OpenSheets {
    private let reader: XMLReader
    private var styles = OpenStyles()
    private(set) var sheets: SheetSequence
    private(set) var count = 0
    /// Whether a picture was met.
    private(set) var hasPicture = false

    /// Sheets that are read; whoever has more hides something else.
    private static let mostSheets = 1_000
    /// What holds text that is not the sheet's: remarks, drawings, what was changed, and charts,
    /// which bring tables of their own.
    private static let apart: Set<String> = [
        "annotation", "shapes", "tracked-changes", "object", "forms", "dde-link", "scripts",
        "content-validations", "named-expressions", "database-ranges", "data-pilot-tables",
    ]

    init(_ reader: XMLReader, cells: Int) {
        self.reader = reader
        sheets = SheetSequence(cells: cells)
    }

    /// Reads them all. What is damaged ends the reading; the sheets before stay.
    mutating func read() throws(Refusal) {
        while let node = try reader.next() {
            guard case .open(let name) = node else { continue }
            if Self.apart.contains(name) {
                try reader.skipToClose()
            } else if name == "table" {
                try readSheet()
            } else {
                styles.note(name, reader)
            }
        }
    }

    private mutating func readSheet() throws(Refusal) {
        count += 1
        guard count <= Self.mostSheets else { return try reader.skipToClose() }
        let name = reader.attribute("name") ?? ""
        let isHidden = reader.attribute("style-name").map(styles.unseen.contains) ?? false
        var rows = SheetRows(limit: sheets.remainingCells)
        defer { sheets.append(rows.content, name: name, isHidden: isHidden) }
        while let node = try reader.next() {
            switch node {
            case .open("shapes"):
                hasPicture = true
                try reader.skipToClose()
            case .open(let name) where Self.apart.contains(name): try reader.skipToClose()
            case .open("table-row"): try readRow(into: &rows)
            case .close("table"): return
            default: break
            }
        }
    }

    private mutating func readRow(into rows: inout SheetRows) throws(Refusal) {
        rows.open(repeated: reader.attribute("number-rows-repeated"))
        while let node = try reader.next() {
            switch node {
            case .open("table-cell"), .open("covered-table-cell"):
                rows.add(try readCell())
            case .close("table-row"): return rows.close()
            default: break
            }
        }
    }

    private mutating func readCell() throws(Refusal) -> OpenCell {
        var cell = OpenCell(reader)
        var shown = ""
        var isFirst = true
        while let node = try reader.next() {
            switch node {
            case .open("image"): hasPicture = true
            case .open(let name) where Self.apart.contains(name): try reader.skipToClose()
            case .open("p"):
                if !isFirst { shown += " " }
                isFirst = false
            case .open("a"): cell.links.append(reader.attribute("href") ?? "")
            case .open("s"), .open("tab"), .open("line-break"): shown += " "
            case .text(let more): if !isFirst { shown += more }
            case .close("table-cell"), .close("covered-table-cell"):
                cell.settle(shown: shown.collapsed)
                return cell
            default: break
            }
        }
        return cell
    }
}
