extension String {
    /// The text with each run of white space and control characters as one space, and none at
    /// either end, as a browser shows it. No-break spaces stay.
    var collapsed: String {
        var text: [UInt8] = []
        text.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte > 0x20, byte != 0x7F {
                text.append(byte)
            } else if let last = text.last, last != 0x20 {
                text.append(0x20)
            }
        }
        if text.last == 0x20 { text.removeLast() }
        return text.count == utf8.count ? self : String(decoding: text, as: UTF8.self)
    }
}
