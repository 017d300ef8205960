/// The address that cells lead to ([MS-XLS] 2.4.140, [MS-OSHARED] 2.3.7.1).
struct BIFFHyperlink {
    private let cell: CellReference
    private let written: String

    /// Reads a record; nil where it leads to another place of the workbook.
    init?(_ fields: inout BIFFFields) {
        let row = fields.short()
        fields.skip(2)
        cell = CellReference(row: row, column: fields.short())
        // The last column, the class of the object and its version.
        fields.skip(2 + 16 + 4)
        let flags = fields.long()
        if flags & 0x10 != 0 { _ = Self.text(&fields) }
        if flags & 0x80 != 0 { _ = Self.text(&fields) }
        var target = ""
        if flags & 0x01 != 0 {
            target = flags & 0x100 != 0 ? Self.text(&fields) : Self.moniker(&fields)
        }
        let fragment = flags & 0x08 != 0 ? Self.text(&fields) : ""
        guard !target.isEmpty, !fields.isShort else { return nil }
        written = fragment.isEmpty ? target : "\(target)#\(fragment)"
    }

    func add(to content: inout SheetContent) { content.addLink(written, at: cell) }

    /// No address is longer; a length above is no length.
    private static let longest = 32_768

    private static func text(_ fields: inout BIFFFields) -> String {
        let length = fields.long()
        guard length <= longest else { return "" }
        return String(fields.characters(length, isWide: true).prefix { $0 != "\0" })
    }

    /// An address or a file, by the class of the object that names it.
    private static func moniker(_ fields: inout BIFFFields) -> String {
        let kind = fields.long()
        fields.skip(12)
        if kind == 0x79EA_C9E0 {
            let length = fields.long()
            guard length <= longest * 2 else { return "" }
            var address = BIFFFields(fields.bytes(length)[...])
            return String(address.characters(length / 2, isWide: true).prefix { $0 != "\0" })
        }
        guard kind == 0x0000_0303 else { return "" }
        let parents = fields.short()
        let length = fields.long()
        guard length <= longest, parents < 100 else { return "" }
        let short = fields.bytes(length).prefix { $0 != 0 }
        fields.skip(24)
        let more = fields.long()
        var path = TextDecoding.decode(Array(short))
        if more > 6, more <= longest * 2 {
            let size = fields.long()
            fields.skip(2)
            path = fields.characters(min(size, more) / 2, isWide: true)
        }
        return String(repeating: "../", count: parents) + path.replacing("\\", with: "/")
    }
}
