/// What the bytes of a page say of its charset, whatever it declares.
struct CharsetEvidence {
    /// Well-formed UTF-8 sequences of two bytes and more.
    private(set) var sequences = 0
    /// Bytes beyond ASCII that stand in no such sequence.
    private(set) var strayBytes = 0
    /// NUL bytes, which no page means.
    private(set) var nulls = 0

    /// Looks at every byte once.
    init(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0 { nulls += 1 }
                index += 1
            } else if byte == 0xE0, bytes.holdsThai(at: index) {
                sequences += 1
                index += 3
            } else if let length = UTF8Sequence.length(at: index, in: bytes) {
                sequences += 1
                index += length
            } else {
                strayBytes += 1
                index += 1
            }
        }
    }

    var isASCII: Bool { sequences == 0 && strayBytes == 0 }

    /// UTF-8, if perhaps with some characters cut in half, as programs that count bytes do.
    ///
    /// Thai in windows-874 holds about one accidental sequence for thirty stray bytes, so the two
    /// are never near each other.
    var isUTF8: Bool { sequences > strayBytes }

    /// The share of letters outside tags that are bytes A1–FB, which windows-874 gives to Thai.
    static func thaiShare(of bytes: Span<UInt8>) -> Double {
        var thai = 0
        var other = 0
        var scanner = TagScanner(before: bytes.count)
        var textStart = 0
        while true {
            let tag = scanner.next(in: bytes)
            for index in textStart..<max(textStart, tag?.start ?? bytes.count) {
                if bytes[index] >= 0xA1, bytes[index] <= 0xFB {
                    thai += 1
                } else if bytes[index].isASCIILetter || bytes[index] >= 0x80 {
                    other += 1
                }
            }
            guard let tag else { break }
            textStart = tag.end
            // A script has more letters than the text of many a page.
            if !tag.isEnd, bytes.holds("script", at: tag.name.lowerBound) {
                textStart =
                    bytes.firstIndex(of: "</script", from: tag.end, before: bytes.count)
                    ?? bytes.count
                scanner.index = textStart
            }
        }
        return thai + other == 0 ? 0 : Double(thai) / Double(thai + other)
    }
}

extension Span<UInt8> {
    /// Whether the three bytes of a Thai letter stand at `index`, of which the first is known: nearly
    /// all there is beyond ASCII, and cheaper to tell than any sequence.
    fileprivate func holdsThai(at index: Int) -> Bool {
        index + 2 < count && self[index + 1] & 0xFE == 0xB8 && self[index + 2] & 0xC0 == 0x80
    }
}

/// The shape of one UTF-8 sequence (Unicode 15 table 3-7).
enum UTF8Sequence {
    /// The length of the well-formed sequence of two to four bytes at `index`; nil where none is.
    static func length(at index: Int, in bytes: Span<UInt8>) -> Int? {
        let first = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }
}
