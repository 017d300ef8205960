/// The text of a page in reading order, with white space as a browser shows it.
///
/// Everything that has text (a block, a link, a cell) is a range of it, so each byte is copied once.
/// Lines are separated by a line feed. A no-break space counts as white space: cells hold nothing
/// but one so often that it must read as empty.
struct Flow {
    private(set) var bytes: [UInt8] = []
    private(set) var lineStart = 0
    private var owesSpace = false

    /// Where the next text will begin, as the start of a range to be asked for later.
    var end: Int { bytes.count }
    var isAtLineStart: Bool { bytes.count == lineStart }

    /// Ends the line, if there is anything on it.
    mutating func endLine() {
        owesSpace = false
        guard !isAtLineStart else { return }
        bytes.append(0x0A)
        lineStart = bytes.count
    }

    /// Appends text, with runs of white space as one space and none at the ends of a line.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            let space = Self.whiteSpaceLength(at: index, in: text)
            guard space == 0 else {
                owesSpace = true
                index += space
                continue
            }
            let start = index
            while index < text.count, Self.whiteSpaceLength(at: index, in: text) == 0 { index += 1 }
            if owesSpace, !isAtLineStart { bytes.append(0x20) }
            owesSpace = false
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        }
    }

    /// The text since `start`, trimmed, its lines joined by spaces, at most about `limit` bytes.
    func line(from start: Int, limit: Int = .max) -> String {
        let range = trimmed(start..<bytes.count, limit: limit)
        return String(decoding: bytes[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }

    /// The text of a range, trimmed, its lines as they are.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[trimmed(range, limit: .max)], as: UTF8.self)
    }

    private func trimmed(_ range: Range<Int>, limit: Int) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] <= 0x20 { start += 1 }
        if end - start > limit {
            end = start + limit
            while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// A text of its own, such as an attribute's, as one line.
    static func collapsed(_ text: String) -> String { line(Array(text.utf8)) }

    /// A text of its own as one line.
    static func line(_ bytes: [UInt8]) -> String {
        var flow = Flow()
        bytes.withUnsafeBufferPointer { flow.append($0) }
        return flow.line(from: 0)
    }

    /// 1 for ASCII white space, 2 for a no-break space, 0 for anything else.
    private static func whiteSpaceLength(
        at index: Int,
        in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let byte = text[index]
        if byte > 0x20 {
            return byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0
        }
        return byte.isWhiteSpace ? 1 : 0
    }
}
