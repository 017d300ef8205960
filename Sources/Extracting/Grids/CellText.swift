/// Puts the words of one cell together as a person reads them.
struct CellText {
    private let order: ContentOrder
    /// Where in the content the last cell ended; the next one is likely to follow.
    private var cursor = 0

    init(_ order: ContentOrder) {
        self.order = order
    }

    /// The text of the words in a cell between two places, in points.
    mutating func text(of words: [PDFFile.Word], from left: Double, to right: Double) -> String {
        let lines = Self.lines(of: words).map { line($0) }
        return CellLine.joined(lines, from: left, to: right).collapsed
    }

    private mutating func line(_ words: [PDFFile.Word]) -> CellLine {
        var bare = BareLetters("")
        for word in words { bare.append(word.text) }
        guard let passage = order.passage(of: bare, at: cursor) else {
            return CellLine(order.piece(of: bare) ?? Self.spaced(words), words)
        }
        cursor = passage.end
        return CellLine(Self.unbroken(passage.text), words)
    }

    /// Words that share a line, from the top; a line's words from the left. Marks that stand alone
    /// are left out: the content has them where they belong.
    private static func lines(of words: [PDFFile.Word]) -> [[PDFFile.Word]] {
        let words = words.filter { !BareLetters($0.text).letters.isEmpty }
            .sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
        var lines: [[PDFFile.Word]] = []
        for word in words {
            if let first = lines.last?.first, word.middle - first.middle < first.height / 2 {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines.map { $0.sorted { $0.left < $1.left } }
    }

    /// A passage of the content that stands in one line, though the content may have it in several.
    private static func unbroken(_ text: Substring) -> String {
        String(text).lines.map { String(Substring($0)) }.reduce(into: "") { whole, part in
            whole += CellLine.joint(whole, part) + part
        }
    }

    /// Words with a space wherever they stand apart.
    private static func spaced(_ words: [PDFFile.Word]) -> String {
        var text = ""
        var right: Double?
        for word in words {
            if let right, word.left - right > word.gap { text += " " }
            text += word.text
            right = word.right
        }
        return text
    }
}
