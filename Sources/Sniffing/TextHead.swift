/// The beginning of bytes that have no signature, seen as text.
struct TextHead {
    private let bytes: [UInt8]

    /// How much of a file is looked at.
    private static let reach = 8_192

    /// UTF-16 with its mark is brought to UTF-8.
    init(_ bytes: [UInt8]) {
        let head = Array(bytes.prefix(Self.reach))
        switch head.prefix(3) {
        case [0xEF, 0xBB, 0xBF]: self.bytes = Array(head.dropFirst(3))
        case let lead where lead.starts(with: [0xFF, 0xFE]):
            self.bytes = Self.utf16(head, low: 0, high: 1)
        case let lead where lead.starts(with: [0xFE, 0xFF]):
            self.bytes = Self.utf16(head, low: 1, high: 0)
        default: self.bytes = head
        }
    }

    private static func utf16(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Whether it holds bytes that no text has (WHATWG MIME Sniffing §3).
    var isBinary: Bool {
        bytes.contains { $0 < 0x20 && !$0.isWhiteSpace && $0 != 0x0B && $0 != 0x1B }
    }

    /// Whether it begins as a page does, or speaks of one after the warnings of a program.
    var isHTML: Bool {
        if Self.openings.contains(where: opens) { return true }
        // A feed or sitemap quotes pages; a page in XHTML names itself first.
        let words = isMarkup ? ["<html"] : ["<html", "<!doctype html", "<body", "<head>"]
        return words.contains { bytes.first(of: $0) != nil }
    }

    /// Whether it is a drawing in SVG.
    var isVector: Bool {
        stands("<svg") || isMarkup && bytes.first(of: "<svg") != nil
    }

    /// Whether it is some other XML.
    var isMarkup: Bool { stands("<?xml") }

    /// The kind of a document of one office program in one file of XML, told by its root.
    var markupKind: FileKind? {
        guard isMarkup || stands("<workbook") || stands("<office:document") else { return nil }
        return Self.roots.first { root, word, _ in
            bytes.first(of: root) != nil && bytes.first(of: word) != nil
        }?.2
    }

    private static let roots: [(root: String, word: String, FileKind)] = [
        ("<workbook", "urn:schemas-microsoft-com:office:spreadsheet", .spreadsheetML),
        ("<ss:workbook", "urn:schemas-microsoft-com:office:spreadsheet", .spreadsheetML),
        ("<w:worddocument", "schemas.microsoft.com/office/word/2003", .wordML),
        ("<office:document", "application/vnd.oasis.opendocument.spreadsheet", .fods),
        ("<office:document", "application/vnd.oasis.opendocument.text", .fodt),
        ("<office:document", "application/vnd.oasis.opendocument.", .odf),
    ]

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
    private static let openings = [
        "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table",
        "<a", "<style", "<title", "<b", "<body", "<br", "<p", "<!--", "<meta", "<link", "<center",
        "<frameset", "<form", "<nav", "<header", "<section", "<main", "<span", "<ul", "<img",
        "<noscript", "<base", "<h2", "<h3",
    ]

    private func stands(_ word: String) -> Bool {
        bytes.holds(word: Array(word.utf8), at: firstMeaningful)
    }

    private func opens(with opening: String) -> Bool {
        guard stands(opening) else { return false }
        let next = firstMeaningful + opening.utf8.count
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
