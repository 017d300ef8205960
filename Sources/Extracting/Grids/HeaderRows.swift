internal import Model

/// Tells how many rows at the top of a table name its columns.
enum HeaderRows {
    private static let most = 3

    /// None where the first row holds figures, or leaves several columns without a name.
    static func count(in rows: ArraySlice<[Cell]>) -> Int {
        guard let first = rows.first, rows.count > 1, names(first) else { return 0 }
        // A name that is merged down over several rows has parts of its neighbours' names beside it.
        let below = rows.dropFirst().prefix(most - 1)
        let deep = below.prefix { row in
            row.indices.contains { isMergedDown(row, $0) }
        }.count
        if deep > 0, deep + 1 < rows.count { return deep + 1 }
        let isParted = first.indices.dropFirst().contains { first[$0].isContinuation }
        guard isParted, rows.count > 2, let second = below.first else { return 1 }
        return second.allSatisfy { !isFigure($0.text) } && second.first?.text.isEmpty == true
            ? 2 : 1
    }

    /// Whether a cell is covered by the one above it rather than by the one to its left.
    private static func isMergedDown(_ row: [Cell], _ column: Int) -> Bool {
        row[..<(column + 1)].allSatisfy(\.isContinuation)
    }

    /// Whether a row names columns: most of its cells say something, and none only a figure.
    static func names(_ row: [Cell]) -> Bool {
        let own = row.filter { !$0.isContinuation }
        let named = own.filter { !$0.text.isEmpty }
        return named.count >= 2 && named.count * 10 >= own.count * 7
            && !named.contains { isFigure($0.text) }
    }

    /// Whether a text is nothing but an amount or a number; a year may name a column.
    static func isFigure(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x0E50...0x0E59: digits += 1
            case 0x20, 0x25, 0x28, 0x29, 0x2C, 0x2E, 0x2F: break
            default: return false
            }
        }
        return digits > 0 && !(digits == 4 && text.unicodeScalars.count == 4)
    }
}
