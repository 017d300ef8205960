internal import Model

/// Tells tables from forms, frames and drawings that have rules as well.
struct TableShape {
    private let rows: [[Cell]]

    init(_ rows: [[Cell]]) {
        self.rows = rows
    }

    /// Whether two rows at least say something in two columns at least, alike in where their cells
    /// begin, and the first column does not ask for what stands beside it.
    var isTable: Bool {
        let telling = rows.filter { row in row.filter(\.speaks).count >= 2 }
        guard telling.count >= 2, !isForm(telling) else { return false }
        var shapes: [[Bool]: Int] = [:]
        for row in telling { shapes[row.map { !$0.isContinuation }, default: 0] += 1 }
        let commonest = shapes.values.max() ?? 0
        return commonest >= 2 && commonest * 5 >= telling.count * 2
    }

    private func isForm(_ telling: [[Cell]]) -> Bool {
        let asking = telling.filter { row in
            let last = row.first(where: \.speaks)?.text.unicodeScalars.last
            return last == ":" || last == "\u{FF1A}" || last == "…"
                || last == "."
                    && row.first(where: \.speaks)?.text.hasSuffix("....") == true
        }
        return asking.count * 2 >= telling.count
    }
}

extension Cell {
    /// Whether it says something of its own.
    var speaks: Bool { !isContinuation && !text.isEmpty }
}
