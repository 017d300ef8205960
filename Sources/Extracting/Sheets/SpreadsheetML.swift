internal import Model

/// Reads a workbook in the XML of 2003, which reporting programs still write and name .xls
/// ([MS-OI29500] calls it SpreadsheetML 2003; XML Spreadsheet Reference, MSDN).
struct SpreadsheetML {
    private let reader: XMLReader
    private var formats: [String: NumberFormat] = [:]
    private var sheets: SheetSequence
    private var count = 0

    static func read(_ bytes: [UInt8], into draft: inout ExtractionDraft) throws(Refusal) {
        var reading = SpreadsheetML(try XMLReader(bytes), cells: draft.remainingCells)
        var failure: Refusal?
        do throws(Refusal) { try reading.read() } catch { failure = error }
        draft.extraction.pageCount = max(1, reading.count)
        reading.sheets.add(to: &draft)
        if let failure { throw failure }
        if draft.extraction.tables.isEmpty { throw .empty }
    }

    private init(_ reader: XMLReader, cells: Int) {
        self.reader = reader
        sheets = SheetSequence(cells: cells)
    }

    private mutating func read() throws(Refusal) {
        var style = ""
        while let node = try reader.next() {
            switch node {
            case .open("Style"): style = reader.attribute("ID") ?? ""
            case .open("NumberFormat"):
                formats[style] = Self.format(reader.attribute("Format") ?? "")
            case .open("Worksheet"): try readSheet()
            default: break
            }
        }
    }

    /// Formats have English names beside their codes.
    private static func format(_ code: String) -> NumberFormat {
        switch code {
        case "General Date": .date(hasDay: true, hasTime: true)
        case "Long Date", "Medium Date", "Short Date": .date(hasDay: true, hasTime: false)
        case "Long Time", "Medium Time", "Short Time": .date(hasDay: false, hasTime: true)
        case "Percent": .percent
        default: NumberFormat(code: code)
        }
    }

    private mutating func readSheet() throws(Refusal) {
        count += 1
        let name = reader.attribute("Name") ?? ""
        var isHidden = false
        var content = SheetContent(limit: sheets.remainingCells)
        defer { sheets.append(content, name: name, isHidden: isHidden) }
        // Both positions may be left out, and then go on from the one before.
        var next = CellReference(row: 0, column: 0)
        while let node = try reader.next() {
            switch node {
            case .open("Row"):
                next = CellReference(row: Self.position(reader) ?? next.row, column: 0)
            case .close("Row"): next.row += 1
            case .open("Cell"):
                next.column = Self.position(reader) ?? next.column
                next.column += try readCell(at: next, into: &content)
            case .open("Visible"):
                isHidden = try reader.textToClose().collapsed != "SheetVisible"
            case .close("Worksheet"): return
            default: break
            }
        }
    }

    private static func position(_ reader: XMLReader) -> Int? {
        reader.attribute("Index").flatMap { Int($0) }.map {
            min(max($0, 1), CellReference.rows) - 1
        }
    }

    /// Reads one cell and gives the columns that it takes.
    private func readCell(
        at place: CellReference,
        into content: inout SheetContent
    ) throws(Refusal) -> Int {
        func span(_ name: String) -> Int {
            min(max(reader.attribute(name).flatMap { Int($0) } ?? 0, 0), CellReference.columns)
        }
        let (across, down) = (span("MergeAcross"), span("MergeDown"))
        if across + down > 0 {
            let columns = place.column...place.column + across
            content.add(merge: CellRange(rows: place.row...place.row + down, columns: columns))
        }
        if let link = reader.attribute("HRef") { content.addLink(link, at: place) }
        let format = reader.attribute("StyleID").flatMap { formats[$0] } ?? .plain
        while let node = try reader.next() {
            switch node {
            case .open("Data"):
                let kind = reader.attribute("Type") ?? "String"
                content.add(Self.shown(try reader.textToClose(), kind, format), at: place)
            case .open("Comment"): try reader.skipToClose()
            case .close("Cell"): return across + 1
            default: break
            }
        }
        return across + 1
    }

    private static func shown(_ text: String, _ kind: String, _ format: NumberFormat) -> String {
        switch kind {
        case "Number": return NumberText.shown(text.collapsed, format, isFrom1904: false)
        case "Boolean": return text.collapsed == "0" ? "FALSE" : "TRUE"
        case "DateTime":
            // `2025-03-31T00:00:00.000`; times alone are of 1899-12-31.
            let parts = text.collapsed.split(separator: "T")
            guard parts.count == 2 else { return text }
            let time = parts[1].prefix { $0 != "." }
            let short = time.hasSuffix(":00") ? time.dropLast(3) : time
            if parts[0] == "1899-12-31" { return String(short) }
            return short == "00:00" ? String(parts[0]) : "\(parts[0])T\(short)"
        default: return text
        }
    }
}
