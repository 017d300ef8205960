/// What WHATWG URL §4.4 takes off a text before it is read.
enum InputCleaning {
    /// Where the text stands without the C0 controls and spaces at either end.
    static func trimmedRange(of text: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = text.count
        while start < end, text[start] <= ASCII.space { start += 1 }
        while end > start, text[end - 1] <= ASCII.space { end -= 1 }
        return start..<end
    }

    static func holdsTabOrNewline(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index].isTabOrNewline { return true }
        return false
    }

    static func withoutTabsAndNewlines(_ text: Span<UInt8>) -> [UInt8] {
        var cleaned: [UInt8] = []
        cleaned.reserveCapacity(text.count)
        for index in text.indices where !text[index].isTabOrNewline { cleaned.append(text[index]) }
        return cleaned
    }

    /// An ASCII text in lower case.
    static func lowercased(_ text: Span<UInt8>) -> String {
        String(decoding: text.indices.map { text[$0].asciiLowercased }, as: UTF8.self)
    }
}
