/// Pictures in PNG, as their headers say and no larger than they must be.
enum TinyPNG {
    /// 32 dots square, in stripes.
    static let dots = picture(
        width: 32,
        height: 32,
        rows: (0..<32).flatMap { row in
            [0] + [UInt8](repeating: row.isMultiple(of: 4) ? 0 : 255, count: 32)
        }
    )

    /// A grey picture of so many dots, of which these rows are there (RFC 2083).
    static func picture(width: UInt32, height: UInt32, rows: [UInt8]) -> [UInt8] {
        let head = big(width) + big(height) + [8, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", head) + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + body
        return big(UInt32(body.count)) + named + big(CRC32.of(named))
    }

    /// A zlib stream of one stored block, which holds up to 65,535 bytes.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt16(clamping: bytes.count)
        let lengths = [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes.prefix(Int(count)) {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return [0x78, 0x01, 0x01] + lengths + bytes.prefix(Int(count)) + big(b << 16 | a)
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

/// The checksum of PNG and ZIP.
enum CRC32 {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
        }
        return ~sum
    }
}
