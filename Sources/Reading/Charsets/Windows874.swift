/// The charset windows-874 of the WHATWG Encoding standard, a superset of TIS-620 and ISO-8859-11.
///
/// Own table, since iconv's and Python's CP874 leave bytes undefined that WHATWG maps.
enum Windows874 {
    /// The scalar of a byte; U+FFFD for the eight bytes that mean nothing.
    static func scalar(of byte: UInt8) -> UInt32 {
        switch byte {
        case 0x80...0x9F: UInt32(firstTwoRows[Int(byte - 0x80)])
        case 0xA0: 0xA0
        case 0xA1...0xDA, 0xDF...0xFB: 0x0E00 + UInt32(byte - 0xA0)
        case 0xDB...0xDE, 0xFC...0xFF: 0xFFFD
        default: UInt32(byte)
        }
    }

    /// The byte of a scalar beyond ASCII; nil where the charset lacks it.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0xA0: 0xA0
        case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
        default: firstTwoRows.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
        }
    }

    private static let firstTwoRows: [UInt16] = [
        0x20AC, 0x0081, 0x0082, 0x0083, 0x0084, 0x2026, 0x0086, 0x0087,
        0x0088, 0x0089, 0x008A, 0x008B, 0x008C, 0x008D, 0x008E, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x0098, 0x0099, 0x009A, 0x009B, 0x009C, 0x009D, 0x009E, 0x009F,
    ]
}
