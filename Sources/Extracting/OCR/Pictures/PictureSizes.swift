/// Where the kinds of picture files keep their width and height.
enum PictureSizes {
    typealias Size = (width: Int, height: Int)

    /// IHDR comes first (PNG, ISO 15948, 11.2.2).
    static func png(_ head: PictureBytes) -> Size? {
        guard head.begins(with: Array("IHDR".utf8), at: 12) else { return nil }
        return size(head.number(16, bytes: 4), head.number(20, bytes: 4))
    }

    /// In the start of a frame, behind any number of segments (ITU T.81, B.2.2).
    static func jpeg(_ head: PictureBytes) -> Size? {
        var offset = 2
        for _ in 0..<10_000 {
            guard let lead = head.byte(offset), let marker = head.byte(offset + 1), lead == 0xFF
            else { return nil }
            switch marker {
            case 0xFF: offset += 1
            case 0x01, 0xD0...0xD8: offset += 2
            case 0xC4, 0xC8, 0xCC, 0xDB...0xFE, 0x02...0xBF:
                guard let length = head.number(offset + 2, bytes: 2), length >= 2 else {
                    return nil
                }
                offset += 2 + length
            case 0xC0...0xCF:
                return size(head.number(offset + 7, bytes: 2), head.number(offset + 5, bytes: 2))
            default: return nil
            }
        }
        return nil
    }

    /// In the first chunk, of which there are three kinds (WebP container and bitstreams).
    static func webp(_ head: PictureBytes) -> Size? {
        if head.begins(with: Array("VP8X".utf8), at: 12) {
            let width = head.number(24, bytes: 3, isLittle: true)
            let height = head.number(27, bytes: 3, isLittle: true)
            return size(width.map { $0 + 1 }, height.map { $0 + 1 })
        }
        if head.begins(with: Array("VP8L".utf8), at: 12) {
            guard let bits = head.number(21, bytes: 4, isLittle: true) else { return nil }
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        }
        guard head.begins(with: Array("VP8 ".utf8), at: 12) else { return nil }
        let width = head.number(26, bytes: 2, isLittle: true)
        let height = head.number(28, bytes: 2, isLittle: true)
        return size(width.map { $0 & 0x3FFF }, height.map { $0 & 0x3FFF })
    }

    /// Tags 256 and 257 of the first directory (TIFF 6.0, section 8).
    static func tiff(_ head: PictureBytes) -> Size? {
        let isLittle = head.byte(0) == 0x49
        guard let directory = head.number(4, bytes: 4, isLittle: isLittle),
            let count = head.number(directory, bytes: 2, isLittle: isLittle)
        else { return nil }
        var sides: [Int: Int] = [:]
        for index in 0..<count {
            let entry = directory + 2 + 12 * index
            guard let tag = head.number(entry, bytes: 2, isLittle: isLittle) else { return nil }
            guard tag == 256 || tag == 257 else { continue }
            let isShort = head.number(entry + 2, bytes: 2, isLittle: isLittle) == 3
            let length = isShort ? 2 : 4
            sides[tag] = head.number(entry + 8, bytes: length, isLittle: isLittle)
        }
        return size(sides[256], sides[257])
    }

    /// Below zero where the rows come from the top.
    static func bitmap(_ head: PictureBytes) -> Size? {
        guard let width = head.number(18, bytes: 4, isLittle: true),
            let height = head.number(22, bytes: 4, isLittle: true)
        else { return nil }
        let signed = Int(Int32(truncatingIfNeeded: height))
        return (width, signed.magnitude > Int(Int32.max) ? Int(Int32.max) : abs(signed))
    }

    private static func size(_ width: Int?, _ height: Int?) -> Size? {
        guard let width, let height else { return nil }
        return (width, height)
    }
}

/// The frames of a GIF, which are all unpacked when the first is wanted.
struct GIFFrames {
    private(set) var size: PictureSizes.Size
    private(set) var dots = 0

    private static let most = 10_000

    /// Nil where there is no frame (GIF 89a, 17–24).
    init?(_ head: PictureBytes) {
        guard let screen = head.byte(10) else { return nil }
        size = (0, 0)
        var offset = 13 + Self.colours(screen)
        for _ in 0..<Self.most {
            switch head.byte(offset) {
            case 0x21:
                offset = Self.behindBlocks(head, offset + 2)
            case 0x2C:
                guard let width = head.number(offset + 5, bytes: 2, isLittle: true),
                    let height = head.number(offset + 7, bytes: 2, isLittle: true),
                    let flags = head.byte(offset + 9)
                else {
                    guard dots > 0 else { return nil }
                    return
                }
                if dots == 0 { size = (width, height) }
                dots += width * height
                offset = Self.behindBlocks(head, offset + 11 + Self.colours(flags))
            default:
                guard dots > 0 else { return nil }
                return
            }
        }
    }

    /// Bytes of a table of colours, where the flags say that there is one.
    private static func colours(_ flags: Int) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)
    }

    private static func behindBlocks(_ head: PictureBytes, _ start: Int) -> Int {
        var offset = start
        while let length = head.byte(offset), length > 0 { offset += length + 1 }
        return offset + 1
    }
}
