/// IPv4 addresses as WHATWG URL §3.5 reads them: one to four numbers, decimal, octal or hex.
enum IPv4Text {
    /// Whether a host must be an IPv4 address because its last label is a number.
    static func endsInNumber(_ host: Span<UInt8>) -> Bool {
        var end = host.count
        if end > 0, host[end - 1] == ASCII.dot { end -= 1 }
        var start = end
        while start > 0, host[start - 1] != ASCII.dot { start -= 1 }
        // Nearly every name ends in a letter's label, and nearly every number starts with a digit.
        guard start < end, host[start].isASCIIDigit else { return false }
        let label = host.extracting(start..<end)
        return label.indices.allSatisfy { label[$0].isASCIIDigit } || number(label) != nil
    }

    /// The address, nil where a part is no number, there are too many or one is too great.
    static func parse(_ host: Span<UInt8>) -> UInt32? {
        var end = host.count
        if end > 0, host[end - 1] == ASCII.dot { end -= 1 }
        var address: UInt64 = 0
        var parts = 0
        var start = 0
        while parts < 4 {
            var stop = start
            while stop < end, host[stop] != ASCII.dot { stop += 1 }
            guard let value = number(host.extracting(start..<stop)) else { return nil }
            parts += 1
            if stop == end {
                // The last number fills all the bytes that are left.
                let remaining = UInt64(8 * (5 - parts))
                guard value < 1 << remaining else { return nil }
                return UInt32(truncatingIfNeeded: address << remaining | value)
            }
            guard value <= 255 else { return nil }
            address = address << 8 | value
            start = stop + 1
        }
        return nil
    }

    /// Four decimal numbers with dots.
    static func serialised(_ address: UInt32) -> String {
        "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
    }

    /// A number with its radix told by `0x` or `0`; anything beyond 2³² counts as 2³².
    private static func number(_ text: Span<UInt8>) -> UInt64? {
        guard !text.isEmpty else { return nil }
        var radix: UInt64 = 10
        var index = 0
        if text.count >= 2, text[0] == UInt8(ascii: "0") {
            let isHexadecimal = text[1] | 0x20 == UInt8(ascii: "x")
            radix = isHexadecimal ? 16 : 8
            index = isHexadecimal ? 2 : 1
        }
        var value: UInt64 = 0
        while index < text.count {
            guard let digit = text[index].hexValue, digit < radix else { return nil }
            value = min(value * radix + UInt64(digit), 1 << 32)
            index += 1
        }
        return value
    }
}
