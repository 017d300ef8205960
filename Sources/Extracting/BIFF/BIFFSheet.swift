internal import Model

/// Reads the cells of one sheet of Excel up to 2003 ([MS-XLS] 2.1.7.20.5).
struct BIFFSheet {
    private let workbook: BIFFWorkbook
    private var records: BIFFRecords
    private(set) var content: SheetContent
    /// The cell whose formula made the text that the next record holds.
    private var pending: CellReference?

    init(_ sheet: BIFFWorkbook.Sheet, in stream: [UInt8], _ workbook: BIFFWorkbook, limit: Int) {
        self.workbook = workbook
        records = BIFFRecords(stream, from: sheet.position)
        content = SheetContent(limit: limit)
    }

    /// Reads to the end of the sheet. What is damaged ends the reading; the cells before stay.
    mutating func read() throws(Refusal) {
        guard let start = records.next(), BIFFWorkbook.starts.contains(start.kind) else {
            throw .damaged("no sheet where the workbook says")
        }
        // Charts within a sheet are streams of their own.
        var depth = 1
        while let record = records.next() {
            if BIFFWorkbook.starts.contains(record.kind) { depth += 1 }
            if record.kind == 0x0A { depth -= 1 }
            if depth == 0 { return }
            if depth == 1 { note(record) }
        }
        throw .damaged("a sheet without an end")
    }

    private mutating func note(_ record: BIFFRecords.Record) {
        var fields = record.fields
        switch record.kind {
        case 0x00BD: addNumbers(&fields)
        case 0x00E5: addMerges(&fields)
        case 0x01B8: BIFFHyperlink(&fields)?.add(to: &content)
        case 0x0207:
            guard let cell = pending else { return }
            pending = nil
            content.add(string(&fields), at: cell)
        case 0x0006, 0x0203...0x0205, 0x0206, 0x027E, 0x00D6, 0x00FD, 0x0406:
            addCell(record.kind, &fields)
        default: break
        }
    }

    /// A cell begins with its row, its column and its style, whatever it holds.
    private mutating func addCell(_ kind: Int, _ fields: inout BIFFFields) {
        let at = CellReference(row: fields.short(), column: fields.short())
        let style = fields.short()
        switch kind {
        case 0x00FD:
            let index = fields.long()
            guard workbook.strings.indices.contains(index) else { return }
            content.add(workbook.strings[index], at: at)
        case 0x0204, 0x00D6: content.add(string(&fields), at: at)
        case 0x0203: add(fields.double(), style, at: at)
        case 0x027E: add(Self.compact(fields.long()), style, at: at)
        case 0x0205:
            let value = fields.byte()
            content.add(fields.byte() == 0 ? Self.truth(value) : Self.error(value), at: at)
        default: addFormula(&fields, style, at: at)
        }
    }

    private mutating func string(_ fields: inout BIFFFields) -> String {
        let length = fields.short()
        return workbook.isUnicode
            ? fields.string(length: length) : fields.byteString(length: length)
    }

    private mutating func add(_ number: Double, _ style: Int, at cell: CellReference) {
        let format = workbook.format(ofStyle: style)
        let text = NumberText.shown(number, format, isFrom1904: workbook.isFrom1904)
        content.add(text ?? "", at: cell)
    }

    /// Numbers side by side ([MS-XLS] 2.4.175).
    private mutating func addNumbers(_ fields: inout BIFFFields) {
        let row = fields.short()
        var column = fields.short()
        while fields.hasMore {
            let style = fields.short()
            let number = fields.long()
            // The last field is the last column's number.
            guard !fields.isShort else { return }
            add(Self.compact(number), style, at: CellReference(row: row, column: column))
            column += 1
        }
    }

    /// A formula holds its result, or says that the next record does ([MS-XLS] 2.4.127).
    private mutating func addFormula(
        _ fields: inout BIFFFields,
        _ style: Int,
        at cell: CellReference
    ) {
        var result = BIFFFields(fields.bytes(8)[...])
        var peeked = result
        let kind = peeked.byte()
        peeked.skip(1)
        let value = peeked.byte()
        peeked.skip(3)
        if peeked.short() != 0xFFFF {
            add(result.double(), style, at: cell)
        } else {
            switch kind {
            case 0: pending = cell
            case 1: content.add(Self.truth(value), at: cell)
            case 2: content.add(Self.error(value), at: cell)
            default: break
            }
        }
        fields.skip(6)
        let length = fields.short()
        guard let target = Self.target(of: fields.bytes(length)) else { return }
        content.addLink(target, at: cell)
    }

    private mutating func addMerges(_ fields: inout BIFFFields) {
        for _ in 0..<fields.short() where fields.hasMore {
            let (top, bottom) = (fields.short(), fields.short())
            let (left, right) = (fields.short(), fields.short())
            guard !fields.isShort, top <= bottom, left <= right else { return }
            content.add(merge: CellRange(rows: top...bottom, columns: left...right))
        }
    }
}

extension BIFFSheet {
    /// A number in four bytes: an integer or the upper half of a double, perhaps a hundredfold
    /// ([MS-XLS] 2.5.217).
    private static func compact(_ bits: Int) -> Double {
        let number =
            bits & 2 != 0
            ? Double(Int32(truncatingIfNeeded: bits) >> 2)
            : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
        return bits & 1 != 0 ? number / 100 : number
    }

    private static func truth(_ value: Int) -> String { value == 0 ? "FALSE" : "TRUE" }

    private static func error(_ code: Int) -> String {
        let names = [
            0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
            0x24: "#NUM!", 0x2A: "#N/A",
        ]
        return names[code] ?? "#N/A"
    }

    /// The address in `HYPERLINK("address", …)`: a string first and the function, number 359, last
    /// ([MS-XLS] 2.5.198.89 and 2.5.198.64).
    private static func target(of formula: [UInt8]) -> String? {
        guard formula.first == 0x17, formula.count > 7 else { return nil }
        let end = formula.suffix(4)
        guard end.first.map({ $0 & 0x1F }) == 0x02, end.suffix(2) == [0x67, 0x01] else {
            return nil
        }
        var fields = BIFFFields(formula.dropFirst())
        return fields.string(length: fields.byte())
    }
}
