internal import Model
internal import ThaiText

extension Grid {
    /// The rows below a header that hold data: at least two cells filled, no total, no repeated
    /// header, and no statement that there was nothing to enter.
    func dataRows(below header: Header) -> [Int] {
        let start = max(head.upperBound, header.row + 1)
        guard start < table.rows.count else { return [] }
        let head = text(header.row, header.column)
        return (start..<table.rows.count).filter { row in
            filled(row).count >= 2 && !isTotal(row) && !saysNone(row)
                && text(row, header.column) != head
        }
    }

    /// Whether a cell holds neither a word, a number, nor one of the signs that stand for nothing.
    func isBlank(_ row: Int, _ column: Int, allowing blanks: [String]) -> Bool {
        guard letters(row, column).isEmpty else { return false }
        let text = text(row, column).filter { $0 != " " }
        return !blanks.contains { !$0.isEmpty && $0 == text }
    }

    private static let totals = skeletons([
        "รวม", "ยอดรวม", "ผลรวม", "ทั้งสิ้น", "total", "grandtotal", "หมายเหตุ",
    ])

    /// Whether a row sums up the others, or is a note below them.
    func isTotal(_ row: Int) -> Bool {
        guard let first = filled(row).first else { return false }
        let bytes = letters(row, first)
        return bytes.count <= 30 && Self.totals.contains { bytes.starts(with: $0) }
    }

    private static let nothing = skeletons(["ไม่มีการจัด", "ไม่มีรายการ", "ไม่มีการดำเนิน"])

    /// Whether a row says that there was nothing to enter in it: `เดือนกุมภาพันธ์ ไม่มีการจัดซื้อจัดจ้าง`.
    private func saysNone(_ row: Int) -> Bool {
        filled(row).contains { column in
            let bytes = letters(row, column)
            return Self.nothing.contains { bytes.contains($0) }
        }
    }
}
