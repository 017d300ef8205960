internal import Model

/// The first bytes of formats that have them (WHATWG MIME Sniffing §6, and the formats' own).
enum Signatures {
    static func format(of bytes: Span<UInt8>) -> Format? {
        for (format, offset, signature) in known where bytes.begins(with: signature, at: offset) {
            return format
        }
        // The reserved words of a bitmap's header tell it from a text that begins with BM.
        let isBitmap =
            bytes.begins(with: Array("BM".utf8)) && bytes.begins(with: [0, 0, 0, 0], at: 6)
        return isBitmap ? .image : nil
    }

    private static let known: [(Format, offset: Int, [UInt8])] = [
        (.image, 0, [0xFF, 0xD8, 0xFF]),
        (.image, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (.image, 0, Array("GIF8".utf8)),
        (.image, 8, Array("WEBP".utf8)),
        (.image, 0, [0x49, 0x49, 0x2A, 0x00]),
        (.image, 0, [0x4D, 0x4D, 0x00, 0x2A]),
        (.image, 0, [0x00, 0x00, 0x01, 0x00]),
        (.image, 4, Array("ftypheic".utf8)),
        (.image, 4, Array("ftypmif1".utf8)),
        (.image, 4, Array("ftypavif".utf8)),
        (.archive, 0, [0x1F, 0x8B]),
        (.archive, 0, Array("Rar!".utf8) + [0x1A, 0x07]),
        (.archive, 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.archive, 0, Array("BZh".utf8)),
        (.archive, 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        (.archive, 0, [0x50, 0x4B, 0x05, 0x06]),
        (.archive, 0, [0x50, 0x4B, 0x07, 0x08]),
        (.archive, 257, Array("ustar".utf8)),
        (.other, 0, Array("{\\rtf".utf8)),
        (.other, 0, Array("%!PS".utf8)),
        (.other, 0, Array("MIME-Version:".utf8)),
    ]
}
