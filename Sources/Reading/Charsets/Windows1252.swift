/// The charset windows-1252 of the WHATWG Encoding standard, which every `iso-8859-1` page means.
enum Windows1252 {
    /// The scalar of a byte.
    static func scalar(of byte: UInt8) -> UInt32 {
        0x80...0x9F ~= byte ? UInt32(firstTwoRows[Int(byte - 0x80)]) : UInt32(byte)
    }

    /// The byte of a scalar beyond ASCII; nil where the charset lacks it.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if 0xA0...0xFF ~= scalar.value { return UInt8(scalar.value) }
        return firstTwoRows.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
    }

    private static let firstTwoRows: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
