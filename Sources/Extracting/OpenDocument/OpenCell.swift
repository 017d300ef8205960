internal import Model

/// A cell of a spreadsheet in the making.
struct OpenCell {
    private(set) var text = ""
    var links: [String] = []
    let repeated: Int
    let rows: Int
    let columns: Int
    private let kind: String
    private let value: String
    private let formula: String

    /// Takes what the attributes of the element just opened say (OpenDocument 1.3 part 3, 19.385).
    init(_ reader: XMLReader) {
        func number(_ name: String) -> Int {
            min(max(reader.attribute(name).flatMap { Int($0) } ?? 1, 1), CellReference.rows)
        }
        repeated = number("number-columns-repeated")
        rows = number("number-rows-spanned")
        columns = number("number-columns-spanned")
        formula = reader.attribute("formula") ?? ""
        // LibreOffice has a second attribute of this name, which says that it is an error.
        kind = reader.attribute("value-type") ?? ""
        let values = ["value", "date-value", "time-value", "boolean-value", "string-value"]
        value = values.lazy.compactMap { reader.attribute($0) }.first ?? ""
    }

    /// Decides what the cell says, as a workbook of any other format says it: its value, where the
    /// format changes nothing but the look.
    mutating func settle(shown: String) {
        // A formula that makes a link names its address first.
        if let target = HyperlinkFormula.target(of: Self.withoutNamespace(formula)) {
            links.append(target)
        }
        text =
            switch kind {
            case "float", "currency": Self.number(value, shown: shown)
            case "percentage": (Double(value).map { NumberText.plain($0 * 100) + "%" }) ?? shown
            case "date": Self.date(value) ?? shown
            case "time": Self.time(value) ?? shown
            case "boolean": value == "true" ? "TRUE" : "FALSE"
            default: shown.isEmpty ? value.collapsed : shown
            }
    }

    /// `of:=SUM(…)` as `SUM(…)` (OpenDocument 1.3 part 3, 19.645).
    private static func withoutNamespace(_ formula: String) -> String {
        guard let sign = formula.firstIndex(of: "=") else { return formula }
        return String(formula[formula.index(after: sign)...])
    }

    /// Digits padded with zeros, as in telephone numbers, stay as they are shown.
    private static func number(_ value: String, shown: String) -> String {
        guard let number = Double(value), number.isFinite else { return shown }
        let isPadded =
            shown.utf8.count > 1 && shown.utf8.first == UInt8(ascii: "0")
            && shown.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        // Errors and the results of TRUE() are numbers that show a name.
        if shown.hasPrefix("#") || shown.hasPrefix("Err:") { return shown }
        if shown == "TRUE" || shown == "FALSE" { return shown }
        return isPadded ? shown : NumberText.plain(number)
    }

    /// `2025-03-31T00:00:00` as `2025-03-31`, `…T13:30:00` as `…T13:30`.
    private static func date(_ value: String) -> String? {
        let parts = value.split(separator: "T", maxSplits: 1)
        guard let day = parts.first else { return nil }
        guard parts.count == 2 else { return String(day) }
        let seconds = parts[1].prefix { $0 != "." }
        if seconds.allSatisfy({ $0 == "0" || $0 == ":" }) { return String(day) }
        return "\(day)T\(seconds.hasSuffix(":00") ? seconds.dropLast(3) : seconds)"
    }

    /// `PT13H30M00S` as `13:30` (XML Schema part 2, 3.2.6).
    private static func time(_ value: String) -> String? {
        guard value.hasPrefix("PT") else { return nil }
        let parts = value.dropFirst(2).split { !$0.isNumber && $0 != "." }
        let numbers = parts.compactMap { Int($0.prefix { $0 != "." }) }
        guard numbers.count == 3 else { return nil }
        let padded = numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }
        return (numbers[2] == 0 ? padded.dropLast() : padded[...]).joined(separator: ":")
    }
}

/// The rows of a sheet in the making, repeated cells and rows written out as far as limits go.
struct SheetRows {
    private(set) var content: SheetContent
    private var row = 0
    private var column = 0
    private var times = 1
    private var cells: [(column: Int, cell: OpenCell)] = []

    init(limit: Int) {
        content = SheetContent(limit: limit)
    }

    mutating func open(repeated: String?) {
        times = min(max(repeated.flatMap { Int($0) } ?? 1, 1), CellReference.rows)
        column = 0
        cells = []
    }

    mutating func add(_ cell: OpenCell) {
        defer { column = min(column + cell.repeated, CellReference.columns) }
        if cell.rows * cell.columns > 1 {
            let rows = row...row + cell.rows - 1
            let columns = column...column + cell.columns - 1
            content.add(merge: CellRange(rows: rows, columns: columns))
        }
        guard !cell.text.isEmpty else { return }
        cells.append((column, cell))
    }

    /// Ends the row, and writes it as often as it stands for.
    mutating func close() {
        defer { row = min(row + times, CellReference.rows) }
        guard !cells.isEmpty else { return }
        for line in row..<min(row + times, CellReference.rows) {
            for (column, cell) in cells {
                let end = min(column + cell.repeated, ExtractionLimits.columns + 1)
                for place in column..<max(column, end) {
                    guard !content.isFull else { return content.isCut = true }
                    let at = CellReference(row: line, column: place)
                    content.add(cell.text, at: at)
                    for link in cell.links { content.addLink(link, at: at) }
                }
            }
        }
    }
}
