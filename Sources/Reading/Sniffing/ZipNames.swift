internal import Model

/// The names of a zip archive's members, read from its central directory (APPNOTE 6.3.10 §4.3).
enum ZipNames {
    /// xlsx or docx for the packages of Office Open XML, `archive` for any other zip.
    ///
    /// Of a package that is cut short the telling parts may be gone: there its folders tell.
    static func format(of bytes: [UInt8]) -> Format {
        var isPackage = false
        var format = Format.archive
        var folder = Format.archive
        let isWhole = forEachName(in: bytes) { name in
            switch String(decoding: name, as: UTF8.self) {
            case "[Content_Types].xml": isPackage = true
            case "xl/workbook.xml": format = .xlsx
            case "word/document.xml": format = .docx
            // Presentations and the text files of LibreOffice are archives that nobody reads here.
            case "ppt/presentation.xml", "mimetype", "xl/workbook.bin": format = .other
            default: folder = Self.format(ofFolder: name) ?? folder
            }
        }
        guard isWhole else { return format == .archive ? folder : format }
        guard format == .xlsx || format == .docx else { return format }
        return isPackage ? format : .archive
    }

    private static func format(ofFolder name: ArraySlice<UInt8>) -> Format? {
        if name.starts(with: "xl/".utf8) { return .xlsx }
        return name.starts(with: "word/".utf8) ? .docx : nil
    }

    private static let mostNames = 10_000

    /// Gives each member's name; of an archive that is cut short the names of its local headers.
    /// Says whether it is whole.
    private static func forEachName(
        in bytes: [UInt8],
        _ body: (ArraySlice<UInt8>) -> Void
    ) -> Bool {
        let span = bytes.span
        var offset = directory(of: span)
        var entry: (signature: [UInt8], fixed: Int) = ([0x50, 0x4B, 0x01, 0x02], 46)
        if offset.map({ !span.begins(with: entry.signature, at: $0) }) ?? true {
            offset = 0
            entry = ([0x50, 0x4B, 0x03, 0x04], 30)
        }
        var index = offset ?? 0
        for _ in 0..<mostNames {
            guard span.begins(with: entry.signature, at: index), index + entry.fixed <= bytes.count
            else { break }
            let lengths = entry.fixed == 46 ? index + 28 : index + 26
            let nameLength = span.littleEndian16(at: lengths)
            let start = index + entry.fixed
            body(bytes[start..<min(start + nameLength, bytes.count)])
            index = start + nameLength + span.littleEndian16(at: lengths + 2)
            index +=
                entry.fixed == 46
                ? span.littleEndian16(at: lengths + 4) : span.littleEndian32(at: lengths - 8)
        }
        return entry.fixed == 46
    }

    /// Where the central directory begins, from the record at the archive's end.
    private static func directory(of bytes: Span<UInt8>) -> Int? {
        var index = bytes.count - 22
        let floor = max(0, index - 65_535)
        while index >= floor {
            if bytes.begins(with: [0x50, 0x4B, 0x05, 0x06], at: index) {
                return bytes.littleEndian32(at: index + 16)
            }
            index -= 1
        }
        return nil
    }
}

extension Span<UInt8> {
    /// Both give 0 where the bytes end before.
    func littleEndian16(at index: Int) -> Int {
        guard index >= 0, index + 2 <= count else { return 0 }
        return Int(self[index]) | Int(self[index + 1]) << 8
    }

    func littleEndian32(at index: Int) -> Int {
        littleEndian16(at: index) | littleEndian16(at: index + 2) << 16
    }
}
