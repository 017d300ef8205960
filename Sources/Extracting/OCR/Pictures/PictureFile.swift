internal import CTesseract

/// A picture file, unpacked in grey at a size that is good to read.
enum PictureFile {
    /// Dots that may be unpacked: a poster of A1 at 200 dots an inch has half as many.
    private static let most = 64_000_000
    /// Above so many a JPEG is unpacked at half its size or less, which costs nothing.
    private static let comfortable = 16_000_000
    /// Dots along the longer side: a poster is made for eyes, and its letters are large.
    private static let largest = 2_600.0
    /// A picture made for a screen is smaller than that, and its letters so small that they are
    /// better read at twice their size.
    private static let small = 1_400.0
    /// Dots along a side in which there is no room for words.
    private static let smallest = 16

    /// The picture, taken for one of 200 dots an inch.
    static func picture(_ bytes: [UInt8]) throws(Refusal) -> Picture {
        let header = try check(bytes)
        oit_lept_silence()
        guard let whole = Pixels(onPaper: unpacked(bytes, header)),
            whole.width * whole.height <= most
        else { throw .damaged("leptonica cannot unpack the picture") }
        let longer = Double(max(whole.width, whole.height))
        let factor = longer > largest ? largest / longer : longer < small ? 2 : 1
        if factor == 1 { return whole.picture(scale: scale) }
        guard let scaled = whole.scaled(by: factor) else { throw .tooLarge }
        return scaled.picture(scale: scale)
    }

    /// Refuses what could not be unpacked, by its head alone.
    @discardableResult
    static func check(_ bytes: [UInt8]) throws(Refusal) -> PictureHeader {
        guard !bytes.isEmpty else { throw .empty }
        guard let header = PictureHeader(bytes) else {
            throw isKnown(bytes)
                ? .unsupported("picture") : .damaged("no size in the picture's head")
        }
        guard header.dots <= most else { throw .tooLarge }
        guard min(header.width, header.height) >= smallest else { throw .empty }
        return header
    }

    private static let scale = 200.0 / 72

    private static func unpacked(
        _ bytes: [UInt8],
        _ header: PictureHeader
    ) -> UnsafeMutablePointer<PIX>? {
        switch header.kind {
        case .png: return pixReadMemPng(bytes, bytes.count)
        case .webp: return pixReadMemWebP(bytes, bytes.count)
        case .gif: return pixReadMemGif(bytes, bytes.count)
        case .tiff: return pixReadMemTiff(bytes, bytes.count, 0)
        case .bmp: return pixReadMemBmp(bytes, bytes.count)
        case .jpeg:
            let share = header.dots > 4 * comfortable ? 4 : header.dots > comfortable ? 2 : 1
            return pixReadMemJpeg(bytes, bytes.count, 0, Int32(share), nil, 0)
        }
    }

    /// Whether it is a picture of a kind that is not read here: HEIC, AVIF, ICO.
    private static func isKnown(_ bytes: [UInt8]) -> Bool {
        let head = PictureBytes(bytes)
        return head.begins(with: Array("ftyp".utf8), at: 4) || head.begins(with: [0, 0, 1, 0])
    }
}
