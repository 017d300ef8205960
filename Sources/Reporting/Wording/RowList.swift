internal import Model

/// The rows of a table as a person reads them out, cut short after a few.
struct RowList {
    /// `แถวที่ 3, 5–7 และอีก 190 แถว`
    let th: String
    /// `rows 3, 5–7 and 190 more`
    let en: String

    private static let most = 8

    init(_ rows: [Int]) {
        let runs = NumberRuns(rows).runs
        let shown = runs.prefix(Self.most)
        let hidden = runs.dropFirst(Self.most).reduce(0) { $0 + $1.count }
        let text = shown.map(Self.text).joined(separator: ", ")
        let isOne = runs.count == 1 && runs.first?.count == 1
        guard !runs.isEmpty else {
            (th, en) = ("บางแถว", "some rows")
            return
        }
        th = "แถวที่ \(text)" + (hidden > 0 ? " และอีก \(hidden) แถว" : "")
        en = "\(isOne ? "row" : "rows") \(text)" + (hidden > 0 ? " and \(hidden) more" : "")
    }

    private static func text(_ run: ClosedRange<Int>) -> String {
        switch run.count {
        case 1: "\(run.lowerBound)"
        case 2: "\(run.lowerBound), \(run.upperBound)"
        default: "\(run.lowerBound)–\(run.upperBound)"
        }
    }
}
