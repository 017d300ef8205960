/// The names of a zip archive's members, read from its central directory (APPNOTE 6.3.10 §4.3).
enum ZipNames {
    /// The kind of an Office Open XML or OpenDocument package, `zip` for any other archive.
    ///
    /// Of a package that is cut short the telling parts may be gone: there its folders tell.
    static func kind(of bytes: [UInt8]) -> FileKind {
        if let kind = openDocument(bytes) { return kind }
        var isPackage = false
        var kind = FileKind.zip
        var folder = FileKind.zip
        let isWhole = forEachName(in: bytes) { name in
            switch String(decoding: name, as: UTF8.self) {
            case "[Content_Types].xml": isPackage = true
            case "xl/workbook.xml": kind = .xlsx
            case "xl/workbook.bin": kind = .xlsb
            case "word/document.xml": kind = .docx
            case "ppt/presentation.xml": kind = .pptx
            default: folder = Self.kind(ofFolder: name) ?? folder
            }
        }
        guard isWhole else { return kind == .zip ? folder : kind }
        return isPackage ? kind : .zip
    }

    private static func kind(ofFolder name: ArraySlice<UInt8>) -> FileKind? {
        if name.starts(with: "xl/".utf8) { return .xlsx }
        if name.starts(with: "ppt/".utf8) { return .pptx }
        return name.starts(with: "word/".utf8) ? .docx : nil
    }

    /// What the first member says where it is called `mimetype` (OpenDocument 1.3 part 2, 3.3, and
    /// EPUB OCF 3.3): it is stored as it is, so that it can be read without unpacking.
    private static func openDocument(_ bytes: [UInt8]) -> FileKind? {
        let name = Array("mimetype".utf8)
        guard bytes.littleEndian16(at: 8) == 0, bytes.littleEndian16(at: 26) == name.count,
            bytes.holds(name, at: 30)
        else { return nil }
        let start = min(30 + name.count + bytes.littleEndian16(at: 28), bytes.count)
        let length = bytes.littleEndian32(at: 22)
        let type = bytes[start...].prefix(min(length, 100))
        return kind(ofType: String(decoding: type, as: UTF8.self))
    }

    private static let types: [(lead: String, FileKind)] = [
        // Templates and master documents go on after a hyphen.
        ("application/vnd.oasis.opendocument.spreadsheet", .ods),
        ("application/vnd.oasis.opendocument.text", .odt),
        ("application/vnd.oasis.opendocument.presentation", .odp),
        ("application/vnd.oasis.opendocument.", .odf),
        ("application/epub", .epub),
    ]

    private static func kind(ofType type: String) -> FileKind? {
        types.first { type.hasPrefix($0.lead) }?.1
    }

    private static let mostNames = 10_000

    /// Gives each member's name; of an archive that is cut short the names of its local headers.
    /// Says whether it is whole.
    private static func forEachName(
        in bytes: [UInt8],
        _ body: (ArraySlice<UInt8>) -> Void
    ) -> Bool {
        var offset = directory(of: bytes)
        var entry: (signature: [UInt8], fixed: Int) = ([0x50, 0x4B, 0x01, 0x02], 46)
        if offset.map({ !bytes.holds(entry.signature, at: $0) }) ?? true {
            offset = 0
            entry = ([0x50, 0x4B, 0x03, 0x04], 30)
        }
        var index = offset ?? 0
        for _ in 0..<mostNames {
            guard bytes.holds(entry.signature, at: index), index + entry.fixed <= bytes.count
            else { break }
            let lengths = entry.fixed == 46 ? index + 28 : index + 26
            let nameLength = bytes.littleEndian16(at: lengths)
            let start = index + entry.fixed
            body(bytes[start..<min(start + nameLength, bytes.count)])
            index = start + nameLength + bytes.littleEndian16(at: lengths + 2)
            index +=
                entry.fixed == 46
                ? bytes.littleEndian16(at: lengths + 4) : bytes.littleEndian32(at: lengths - 8)
        }
        return entry.fixed == 46
    }

    /// Where the central directory begins, from the record at the archive's end.
    private static func directory(of bytes: [UInt8]) -> Int? {
        var index = bytes.count - 22
        let floor = max(0, index - 65_535)
        while index >= floor {
            if bytes.holds([0x50, 0x4B, 0x05, 0x06], at: index) {
                return bytes.littleEndian32(at: index + 16)
            }
            index -= 1
        }
        return nil
    }
}
