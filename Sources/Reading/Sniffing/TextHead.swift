/// The beginning of bytes that have no signature, seen as text.
struct TextHead {
    private let bytes: [UInt8]

    /// How much of a file is looked at.
    private static let reach = 8_192

    /// UTF-16 with its mark is brought to one byte a character, which is enough to know it by.
    init(_ bytes: Span<UInt8>) {
        let head = bytes.extracting(0..<min(bytes.count, Self.reach))
        switch ByteOrderMark(head) {
        case nil: self.bytes = head.indices.map { head[$0] }
        case .utf8: self.bytes = (3..<head.count).map { head[$0] }
        case .utf16LittleEndian, .utf16BigEndian:
            let text = Decoding.utf16(head, isBigEndian: ByteOrderMark(head) == .utf16BigEndian)
            self.bytes = text
        }
    }

    /// Whether it holds bytes that no text has (WHATWG MIME Sniffing §3).
    var isBinary: Bool {
        bytes.contains { $0 < 0x20 && !$0.isWhiteSpace && $0 != 0x0B && $0 != 0x1B }
    }

    /// Whether it begins as a page does, or speaks of one after the warnings of a program.
    var isHTML: Bool {
        let span = bytes.span
        let start = firstMeaningful
        if Self.openings.contains(where: { opens(with: $0, at: start) }) { return true }
        // A feed or sitemap quotes pages; a page in XHTML names itself first.
        let words: [StaticString] =
            isMarkup ? ["<html"] : ["<html", "<!doctype html", "<body", "<head>"]
        return words.contains { span.firstIndex(of: $0, from: 0, before: bytes.count) != nil }
    }

    /// Whether it is a drawing in SVG.
    var isVector: Bool {
        let span = bytes.span
        return span.holds("<svg", at: firstMeaningful)
            || isMarkup && span.firstIndex(of: "<svg", from: 0, before: bytes.count) != nil
    }

    /// Whether it is some other XML.
    var isMarkup: Bool { bytes.span.holds("<?xml", at: firstMeaningful) }

    /// Whether its first lines have the same number of the same separator, outside quotes.
    var isTable: Bool {
        let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), 0x7C]
        return separators.contains { separator in
            let counts = separatorsPerLine(separator)
            return counts.count > 1 && counts.allSatisfy { $0 == counts[0] && $0 > 0 }
        }
    }

    private var firstMeaningful: Int { bytes.firstIndex { !$0.isWhiteSpace } ?? bytes.count }

    /// The openings of WHATWG MIME Sniffing §7.1, and some that Thai pages begin with.
    private static let openings: [StaticString] = [
        "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table",
        "<a", "<style", "<title", "<b", "<body", "<br", "<p", "<!--", "<meta", "<link", "<center",
        "<frameset", "<form", "<nav", "<header", "<section", "<main", "<span", "<ul", "<img",
        "<noscript", "<base", "<h2", "<h3",
    ]

    private func opens(with opening: StaticString, at start: Int) -> Bool {
        guard bytes.span.holds(opening, at: start) else { return false }
        let next = start + opening.utf8CodeUnitCount
        // A comment needs nothing behind it.
        guard next < bytes.count, bytes[next - 1] != UInt8(ascii: "-") else { return true }
        return bytes[next].isWhiteSpace || bytes[next] == UInt8(ascii: ">")
            || bytes[next] == UInt8(ascii: "/")
    }

    /// How many lines are compared.
    private static let lines = 10

    private func separatorsPerLine(_ separator: UInt8) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var isQuoted = false
        var isBlank = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case separator where !isQuoted: count += 1
            case 0x0A where !isQuoted:
                if !isBlank { counts.append(count) }
                if counts.count == Self.lines { return counts }
                (count, isBlank) = (0, true)
                continue
            default: break
            }
            if !byte.isWhiteSpace { isBlank = false }
        }
        // A last line that the window cuts short says nothing.
        if !isBlank, bytes.count < Self.reach { counts.append(count) }
        return counts
    }
}
