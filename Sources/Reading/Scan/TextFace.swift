/// A number that pages share whose texts differ in digits and white space alone, as the months of
/// an empty calendar do.
///
/// It is taken of the source's text as it stands: two pages of one program spell alike.
struct TextFace {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    /// Bytes of the text, blanks included.
    private(set) var length = 0

    mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        length += range.count
        var hash = value
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let byte = bytes[index]
            // Three bytes of well-formed UTF-8, as all of Thai has: one turn instead of three.
            if byte & 0xF0 == 0xE0, index + 2 < end {
                let scalar =
                    UInt64(byte) << 16 | UInt64(bytes[index + 1]) << 8 | UInt64(bytes[index + 2])
                if !(0xE0B990...0xE0B999 ~= scalar) {
                    hash = (hash ^ scalar) &* 0x100_0000_01b3
                }
                index += 3
            } else {
                if byte > 0x20, !byte.isASCIIDigit {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
                index += 1
            }
        }
        value = hash
    }
}
