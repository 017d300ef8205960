/// The first bytes of formats that have them (WHATWG MIME Sniffing §6, and the formats' own).
enum Signatures {
    static func kind(of bytes: [UInt8]) -> FileKind? {
        for (kind, offset, signature) in known where bytes.holds(signature, at: offset) {
            return kind
        }
        // The reserved words of a bitmap's header tell it from a text that begins with BM.
        let isBitmap = bytes.holds(Array("BM".utf8), at: 0) && bytes.holds([0, 0, 0, 0], at: 6)
        return isBitmap ? .bmp : nil
    }

    private static let known: [(FileKind, offset: Int, [UInt8])] = [
        (.jpeg, 0, [0xFF, 0xD8, 0xFF]),
        (.png, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (.gif, 0, Array("GIF8".utf8)),
        (.webp, 8, Array("WEBP".utf8)),
        (.tiff, 0, [0x49, 0x49, 0x2A, 0x00]),
        (.tiff, 0, [0x4D, 0x4D, 0x00, 0x2A]),
        (.ico, 0, [0x00, 0x00, 0x01, 0x00]),
        (.heif, 4, Array("ftypheic".utf8)),
        (.heif, 4, Array("ftypmif1".utf8)),
        (.heif, 4, Array("ftypavif".utf8)),
        // A stream of a workbook without the container ([MS-XLS] 2.4.21), as old scripts write it.
        (.xls, 0, [0x09, 0x08, 0x08, 0x00]),
        (.xls, 0, [0x09, 0x08, 0x10, 0x00]),
        (.gzip, 0, [0x1F, 0x8B]),
        (.rar, 0, Array("Rar!".utf8) + [0x1A, 0x07]),
        (.sevenZip, 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.bzip2, 0, Array("BZh".utf8)),
        (.xz, 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        (.zip, 0, [0x50, 0x4B, 0x05, 0x06]),
        (.zip, 0, [0x50, 0x4B, 0x07, 0x08]),
        (.tar, 257, Array("ustar".utf8)),
        (.rtf, 0, Array("{\\rtf".utf8)),
        (.postscript, 0, Array("%!PS".utf8)),
        (.mhtml, 0, Array("MIME-Version:".utf8)),
    ]
}
