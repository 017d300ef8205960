/// What the first bytes of a picture file say of it, before anything is unpacked.
struct PictureHeader: Equatable {
    enum Kind {
        case png, jpeg, webp, gif, tiff, bmp
    }

    let kind: Kind
    let width: Int
    let height: Int
    /// Dots of all its frames together; those of its one picture where it has no frames.
    let dots: Int

    /// Nil where the bytes are no picture of these kinds, or end before its size.
    init?(_ bytes: [UInt8]) {
        let head = PictureBytes(bytes)
        if head.begins(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self.init(.png, PictureSizes.png(head))
        } else if head.begins(with: [0xFF, 0xD8, 0xFF]) {
            self.init(.jpeg, PictureSizes.jpeg(head))
        } else if head.begins(with: Array("WEBP".utf8), at: 8) {
            self.init(.webp, PictureSizes.webp(head))
        } else if head.begins(with: Array("GIF8".utf8)) {
            guard let frames = GIFFrames(head) else { return nil }
            self.init(.gif, frames.size, dots: frames.dots)
        } else if head.begins(with: [0x49, 0x49, 0x2A, 0x00])
            || head.begins(with: [0x4D, 0x4D, 0x00, 0x2A])
        {
            self.init(.tiff, PictureSizes.tiff(head))
        } else if head.begins(with: Array("BM".utf8)) {
            self.init(.bmp, PictureSizes.bitmap(head))
        } else {
            return nil
        }
    }

    private init?(_ kind: Kind, _ size: PictureSizes.Size?, dots: Int? = nil) {
        guard let size, size.width > 0, size.height > 0 else { return nil }
        let (area, isTooLarge) = size.width.multipliedReportingOverflow(by: size.height)
        self.kind = kind
        width = size.width
        height = size.height
        self.dots = isTooLarge ? .max : max(area, dots ?? 0)
    }
}

/// The bytes of a file, of which any may be missing.
struct PictureBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func begins(with mark: [UInt8], at offset: Int = 0) -> Bool {
        offset + mark.count <= bytes.count
            && bytes[offset..<offset + mark.count].elementsEqual(mark)
    }

    func byte(_ offset: Int) -> Int? {
        bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
    }

    /// A number of two bytes or more.
    func number(_ offset: Int, bytes length: Int, isLittle: Bool = false) -> Int? {
        guard offset >= 0, offset <= bytes.count - length else { return nil }
        let part = bytes[offset..<offset + length]
        return isLittle
            ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
}
