/// A line of a table that no rules part, its words by columns.
struct OpenLine {
    let line: TextLine
    let cells: [[PDFFile.Word]]
    /// What each cell says in this line, without spaces.
    let texts: [String]
    /// Whether it runs across columns: the title of a part, a sum, or no part of the table.
    let spans: Bool
    /// Whether it does so where the columns stand clearly apart.
    let spansClearly: Bool

    init(_ line: TextLine, _ gutters: Gutters) {
        var cells = [[PDFFile.Word]](repeating: [], count: gutters.columns)
        for word in line.words { cells[gutters.column(of: word)].append(word) }
        self.line = line
        self.cells = cells
        texts = cells.map { $0.map(\.text).joined() }
        spans = gutters.spans(line)
        spansClearly = gutters.spans(line, onlyClear: true)
    }

    var middle: Double { line.middle }
    var filled: Int { cells.count { !$0.isEmpty } }

    /// The text of the first cell that says something.
    var opening: String { texts.first { !$0.isEmpty } ?? "" }

    /// The whole number that stands alone in a column; a point or bracket may follow it.
    func number(in column: Int) -> Int? {
        var value = 0
        var digits = 0
        for scalar in texts[column].unicodeScalars {
            let digit: UInt32
            switch scalar.value {
            case 0x30...0x39: digit = scalar.value - 0x30
            case 0x0E50...0x0E59: digit = scalar.value - 0x0E50
            case 0x2E, 0x28, 0x29: continue
            default: return nil
            }
            guard digits < 6 else { return nil }
            value = value * 10 + Int(digit)
            digits += 1
        }
        return digits > 0 ? value : nil
    }
}

/// Texts that are not broken over lines: amounts, numbers, codes, telephone numbers, dashes.
enum Figure {
    /// Whether a text is one; a year alone may name a column.
    static func isOne(_ text: String) -> Bool {
        var digits = 0
        var signs = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x0E50...0x0E59: digits += 1
            case 0x20, 0x25, 0x28...0x2F, 0x3A, 0x2013, 0x2014, 0x0E3F: signs += 1
            default: return false
            }
        }
        if digits == 0 { return signs == 1 }
        return digits != 4 || signs > 0 || !isYear(text)
    }

    /// Whether a word is an amount in groups of three or a long code.
    static func isLong(_ text: String) -> Bool {
        let digits = text.unicodeScalars.count {
            0x30...0x39 ~= $0.value || 0x0E50...0x0E59 ~= $0.value
        }
        return digits >= 4 && isOne(text) && (digits > 4 || text.contains(","))
    }

    private static func isYear(_ text: String) -> Bool {
        let first = text.unicodeScalars.first?.value ?? 0
        return first == 0x32 || first == 0x0E52
    }
}
