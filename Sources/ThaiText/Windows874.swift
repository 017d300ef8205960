/// The windows-874 encoding of the WHATWG Encoding Standard, which is what every label of TIS-620,
/// ISO-8859-11 and code page 874 means on the web.
package enum Windows874 {
    /// Decodes bytes; the eight that mean nothing become U+FFFD.
    package static func decode(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(scalar(of: byte) ?? "\u{FFFD}") }
        return String(text)
    }

    /// Encodes text; nil when a scalar has no byte in windows-874.
    package static func encode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let byte = byte(of: scalar) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    /// What a byte stands for; nil for DB–DE and FC–FF.
    package static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x80...0x9F: Unicode.Scalar(punctuation[Int(byte - 0x80)])
        case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(0x0E01 + UInt32(byte - 0xA1))
        case 0xDB...0xDE, 0xFC...0xFF: nil
        default: Unicode.Scalar(byte)
        }
    }

    /// The byte of a scalar; nil where it has none.
    package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80, 0xA0: UInt8(scalar.value)
        case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(scalar.value - 0x0E01 + 0xA1)
        default: punctuation.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
        }
    }

    /// 80–9F: nine marks of punctuation; the others stay the C1 controls they are.
    private static let punctuation: [UInt32] = {
        var scalars = Array<UInt32>(0x80...0x9F)
        let marks: [(Int, UInt32)] = [
            (0x00, 0x20AC), (0x05, 0x2026), (0x11, 0x2018), (0x12, 0x2019), (0x13, 0x201C),
            (0x14, 0x201D), (0x15, 0x2022), (0x16, 0x2013), (0x17, 0x2014),
        ]
        for (index, scalar) in marks { scalars[index] = scalar }
        return scalars
    }()
}
