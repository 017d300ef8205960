/// The rule that a number matches whole and exactly or not at all.
enum Digits {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// A digit, or a sign that could not be read and may be one.
    static func mayBeDigit(_ byte: UInt8) -> Bool { isDigit(byte) || byte == FoldTable.unread }

    /// Whether `text[index]` may stand for the digit `needle[place]`: the same digit, with no digit touching it in
    /// the text that the needle lacks, nor the other way round. `2568` is neither in 25680 nor in 2,568, nor in 2568
    /// with a sign behind it that could not be read.
    static func matches(_ needle: [UInt8], _ place: Int, _ text: Folded, _ index: Int) -> Bool {
        guard needle[place] == text.bytes[index] else { return false }
        let continues = place > 0 && isDigit(needle[place - 1])
        let goesOn = place + 1 < needle.count && isDigit(needle[place + 1])
        return isNumberJoined(text, index) == continues && isNumberJoined(text, index + 1) == goesOn
    }

    /// Whether the characters on both sides of `index` are digits of one number.
    private static func isNumberJoined(_ text: Folded, _ index: Int) -> Bool {
        index > 0 && index < text.count && mayBeDigit(text.bytes[index])
            && mayBeDigit(text.bytes[index - 1]) && text.isJoined(at: index)
    }
}
