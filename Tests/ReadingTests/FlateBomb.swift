/// A small PDF whose one content stream inflates to some 170 MB of words, which take a reader many
/// times that in memory.
enum FlateBomb {
    static let pdf: [UInt8] = {
        let stream = deflated
        var file = Array("%PDF-1.4\n".utf8)
        file += object(1, "<</Type/Catalog/Pages 2 0 R>>")
        file += object(2, "<</Type/Pages/Kids[4 0 R]/Count 1>>")
        file += object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
        file += object(
            4,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
                + "/Resources<</Font<</F 3 0 R>>>>>>"
        )
        file += Array("5 0 obj\n<</Filter/FlateDecode/Length \(stream.count)>>stream\n".utf8)
        file += stream
        // Without a table of objects the reader looks for them itself.
        return file + Array("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)
    }()

    private static func object(_ number: Int, _ body: String) -> [UInt8] {
        Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
    }

    /// A zlib stream (RFC 1950, 1951) of one block with fixed codes: a beginning, eight bytes that
    /// set a word, and then as many copies of 258 bytes from eight bytes back as fit.
    private static var deflated: [UInt8] {
        var bits = BitWriter([0x78, 0x9C])
        bits.append(0b011, count: 3)
        for byte in "BT /F 9 Tf 72 700 Td (a)Tj T*".utf8 { bits.appendCode(0x30 + UInt32(byte), 8) }
        for _ in 0..<680_000 {
            // Length 258 is symbol 285, code 11000101; distance 8 is symbol 5 and one more bit.
            bits.appendCode(0b1100_0101, 8)
            bits.appendCode(5, 5)
            bits.append(1, count: 1)
        }
        bits.appendCode(0, 7)
        return bits.finished
    }
}

/// Writes bits as DEFLATE packs them: numbers from their lowest bit, codes from their highest.
private struct BitWriter {
    private var bytes: [UInt8]
    private var pending: UInt64 = 0
    private var count = 0

    init(_ lead: [UInt8]) {
        bytes = lead
    }

    mutating func append(_ number: UInt32, count: Int) {
        pending |= UInt64(number) << self.count
        self.count += count
        while self.count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            self.count -= 8
        }
    }

    mutating func appendCode(_ code: UInt32, _ count: Int) {
        let reversed = (0..<count).reduce(UInt32(0)) { $0 << 1 | code >> UInt32($1) & 1 }
        append(reversed, count: count)
    }

    var finished: [UInt8] {
        count > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes
    }
}
