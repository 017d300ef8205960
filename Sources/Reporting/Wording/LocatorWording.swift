internal import Model

extension Locator {
    /// Where to look, such as `sheet ITA-o12, row 3`; empty where nothing is known.
    var wording: Wording {
        let heading = heading.isEmpty ? nil : heading
        return Wording(
            th: (place.th + [heading.map { "ใต้หัวข้อ “\($0)”" }].compactMap(\.self))
                .joined(separator: " "),
            en: (place.en + [heading.map { "under “\($0)”" }].compactMap(\.self))
                .joined(separator: ", ")
        )
    }
}

extension Place {
    fileprivate var th: [String] {
        [
            member.map { "ไฟล์ \($0)" }, page.map { "หน้า \($0)" }, sheet.map { "ชีต \($0)" },
            table.map { "ตาราง \($0)" },
            cell.map { "เซลล์ \($0)" } ?? row.map { "แถว \($0)" },
            cell == nil ? column.map { "คอลัมน์ \($0)" } : nil, line.map { "บรรทัด \($0)" },
            paragraph.map { "ย่อหน้าที่ \($0)" },
        ].compactMap(\.self)
    }

    fileprivate var en: [String] {
        [
            member.map { "file \($0)" }, page.map { "page \($0)" }, sheet.map { "sheet \($0)" },
            table.map { "table \($0)" },
            cell.map { "cell \($0)" } ?? row.map { "row \($0)" },
            cell == nil ? column.map { "column \($0)" } : nil, line.map { "line \($0)" },
            paragraph.map { "paragraph \($0)" },
        ].compactMap(\.self)
    }

    /// `K3`, as a spreadsheet names the cell; nil outside a sheet.
    private var cell: String? {
        guard sheet != nil, let row, let column, (1...16_384).contains(column) else { return nil }
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self) + "\(row)"
    }
}
