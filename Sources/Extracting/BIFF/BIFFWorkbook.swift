/// What a workbook of Excel up to 2003 says of all its sheets ([MS-XLS] 2.1.7.20.1).
struct BIFFWorkbook {
    struct Sheet {
        let name: String
        /// Where its records begin in the stream.
        let position: Int
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var strings: [String] = []
    private(set) var isFrom1904 = false
    /// Whether pictures are stored beside the cells.
    private(set) var hasPicture = false
    /// Whether strings are Unicode, as they are since Excel 97.
    private(set) var isUnicode = true
    private var codes: [Int: NumberFormat] = [:]
    private var styles: [Int] = []

    /// Sheets that are listed; whoever has more hides something else.
    private static let mostSheets = 1_000

    /// Far more than cells may refer to.
    private static let mostStrings = 1_000_000

    init(_ stream: [UInt8]) throws(Refusal) {
        var records = BIFFRecords(stream)
        guard let start = records.next(), Self.starts.contains(start.kind) else {
            throw .damaged("no workbook in the stream")
        }
        var fields = start.fields
        isUnicode = fields.short() == 0x0600
        // A stream of one sheet is what scripts write that know of no workbook.
        if fields.short() == 0x0010 {
            sheets = [Sheet(name: "", position: 0, isHidden: false)]
        }
        while let record = records.next(), record.kind != 0x0A { try note(record) }
    }

    /// The number format of a cell's style.
    func format(ofStyle index: Int) -> NumberFormat {
        guard styles.indices.contains(index) else { return .plain }
        return codes[styles[index]] ?? NumberFormat(builtIn: styles[index])
    }

    /// Records that begin a stream, by the version of Excel.
    static let starts: Set<Int> = [0x0009, 0x0209, 0x0409, 0x0809]

    private mutating func note(_ record: BIFFRecords.Record) throws(Refusal) {
        var fields = record.fields
        switch record.kind {
        case 0x002F: throw .encrypted
        case 0x0022: isFrom1904 = fields.short() == 1
        case 0x0085: addSheet(&fields)
        case 0x00E0:
            fields.skip(2)
            styles.append(fields.short())
        case 0x00EB: hasPicture = true
        case 0x00FC: readStrings(&fields)
        case 0x041E:
            let number = fields.short()
            let code =
                isUnicode
                ? fields.string(length: fields.short())
                : fields.byteString(length: fields.byte())
            codes[number] = NumberFormat(code: code)
        default: break
        }
    }

    private mutating func addSheet(_ fields: inout BIFFFields) {
        let position = fields.long()
        let state = fields.byte()
        // Chart sheets and macros hold no cells that a person reads.
        guard fields.byte() == 0, sheets.count < Self.mostSheets else { return }
        let length = fields.byte()
        let name = isUnicode ? fields.string(length: length) : fields.byteString(length: length)
        sheets.append(Sheet(name: name, position: position, isHidden: state & 3 != 0))
    }

    private mutating func readStrings(_ fields: inout BIFFFields) {
        fields.skip(8)
        while fields.hasMore, strings.count < Self.mostStrings {
            let text = fields.string(length: fields.short())
            guard !fields.isShort || !text.isEmpty else { return }
            strings.append(text)
        }
    }
}
