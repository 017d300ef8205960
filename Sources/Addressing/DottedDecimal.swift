/// The strict spelling of an IPv4 address: four decimal numbers without leading zeros.
enum DottedDecimal {
    /// The address, nil for any looser spelling.
    static func parse(_ text: Span<UInt8>) -> UInt32? {
        var address: UInt32 = 0
        var numbers = 0
        var index = 0
        while numbers < 4 {
            if numbers > 0 {
                guard index < text.count, text[index] == ASCII.dot else { return nil }
                index += 1
            }
            guard let (value, next) = number(text, at: index) else { return nil }
            address = address << 8 | value
            numbers += 1
            index = next
        }
        return index == text.count ? address : nil
    }

    private static func number(_ text: Span<UInt8>, at start: Int) -> (UInt32, next: Int)? {
        var value: UInt32 = 0
        var index = start
        while index < text.count, index < start + 3, text[index].isASCIIDigit {
            value = value * 10 + UInt32(text[index] &- 0x30)
            index += 1
        }
        let hasLeadingZero = index > start + 1 && text[start] == UInt8(ascii: "0")
        guard index > start, value <= 255, !hasLeadingZero else { return nil }
        return (value, index)
    }
}
