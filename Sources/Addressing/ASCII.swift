/// The bytes that mean something in an address.
enum ASCII {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let hash = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let ampersand = UInt8(ascii: "&")
    static let hyphen = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let question = UInt8(ascii: "?")
    static let at = UInt8(ascii: "@")
    static let bracketOpen = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let bracketClose = UInt8(ascii: "]")
}

extension UInt8 {
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }

    /// The byte with A–Z made a–z, others as they are.
    var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// The value of a hexadecimal digit, nil for any other byte.
    var hexValue: UInt8? {
        if isASCIIDigit { return self &- 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }

    /// The upper-case hexadecimal digit of the low four bits.
    var hexDigit: UInt8 {
        let nibble = self & 0xF
        return nibble < 10 ? 0x30 + nibble : 0x37 + nibble
    }

    /// A slash either way round: in http(s) addresses a backslash is one.
    var isSlash: Bool { self == 0x2F || self == 0x5C }

    /// Tab, line feed and carriage return, which WHATWG drops wherever they stand.
    var isTabOrNewline: Bool { self == 0x09 || self == 0x0A || self == 0x0D }
}
