/// Where a cell stands in its sheet; both count from 0.
struct CellReference: Hashable, Comparable {
    var row: Int
    var column: Int

    /// The rows and columns that the format has (ECMA-376 part 1, 18.3.1.73).
    static let rows = 1_048_576
    static let columns = 16_384

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B12` or `$B$12`; nil for anything else or outside of a sheet.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.columns, row <= Self.rows else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    static func < (one: CellReference, other: CellReference) -> Bool {
        (one.row, one.column) < (other.row, other.column)
    }
}

/// A rectangle of cells, such as merged ones.
struct CellRange: Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Reads `A1:C2`, or a single cell.
    init?(_ text: String) {
        let corners = text.split(separator: ":", maxSplits: 1).map { CellReference($0) }
        guard let first = corners.first ?? nil, let last = corners.last ?? nil else { return nil }
        rows = min(first.row, last.row)...max(first.row, last.row)
        columns = min(first.column, last.column)...max(first.column, last.column)
    }

    var corner: CellReference {
        CellReference(row: rows.lowerBound, column: columns.lowerBound)
    }
}
