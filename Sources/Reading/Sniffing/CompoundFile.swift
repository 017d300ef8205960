internal import Model

/// The container of Office up to 2003 ([MS-CFB]): a small file system with named streams.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// xls or doc by the name of the stream that holds the document; `other` for the rest.
    static func format(of bytes: [UInt8]) -> Format {
        let span = bytes.span
        // The header takes the place of one sector.
        let sectorSize = 1 << min(max(9, span.littleEndian16(at: 30)), 12)
        let directory = (span.littleEndian32(at: 48) + 1) * sectorSize
        var entry = directory
        for _ in 0..<mostEntries {
            guard entry + entrySize <= bytes.count else { break }
            switch name(ofEntryAt: entry, in: span) {
            case "Workbook", "Book": return .xls
            case "WordDocument": return .doc
            default: entry += entrySize
            }
        }
        return .other
    }

    private static let entrySize = 128
    private static let mostEntries = 64

    private static func name(ofEntryAt offset: Int, in bytes: Span<UInt8>) -> String {
        let length = min(64, bytes.littleEndian16(at: offset + 64))
        let units = stride(from: 0, to: length, by: 2).map {
            UInt16(bytes.littleEndian16(at: offset + $0))
        }
        return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
    }
}
