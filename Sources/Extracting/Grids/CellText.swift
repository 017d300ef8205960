/// Puts the words of one cell together as a person reads them.
struct CellText {
    private let order: ContentOrder
    /// Where in the content the last cell ended; the next one is likely to follow.
    private var cursor = 0

    init(_ order: ContentOrder) {
        self.order = order
    }

    /// A line of a cell.
    struct Line {
        var text = ""
        var right = 0.0
    }

    /// The text of the words in a cell that ends at `right`, in points.
    mutating func text(of words: [PDFFile.Word], from left: Double, to right: Double) -> String {
        let lines = Self.lines(of: words).map { line($0) }
        return Self.joined(lines, from: left, to: right).collapsed
    }

    private mutating func line(_ words: [PDFFile.Word]) -> Line {
        var line = Line()
        line.right = words.reduce(0) { max($0, $1.right) }
        var bare = BareLetters("")
        for word in words { bare.append(word.text) }
        if let passage = order.passage(of: bare, at: cursor) {
            cursor = passage.end
            line.text = Self.unbroken(passage.text)
        } else {
            line.text = Self.spaced(words)
        }
        return line
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

    /// A passage of the content that stands in one line, though the content has it in several.
    private static func unbroken(_ text: Substring) -> String {
        String(text).lines.map { String(Substring($0)) }.reduce(into: "") { whole, part in
            whole += joint(whole, part) + part
        }
    }

    /// Words with a space wherever they stand apart.
    private static func spaced(_ words: [PDFFile.Word]) -> String {
        var text = ""
        var right: Double?
        for word in words {
            if let right, word.left - right > 0.15 * word.height { text += " " }
            text += word.text
            right = word.right
        }
        return text
    }

    /// Lines joined as they were before they were wrapped: Thai is broken between words that have no
    /// space between them, all else at spaces. A line that leaves two fifths of its cell free was
    /// ended on purpose.
    private static func joined(_ lines: [Line], from left: Double, to right: Double) -> String {
        var text = ""
        var isFull = true
        for line in lines {
            text += (isFull ? joint(text, line.text) : " ") + line.text
            isFull = line.right >= left + 0.6 * (right - left)
        }
        return text
    }

    /// What goes between two pieces of text that were parted: nothing between Thai letters.
    static func joint(_ first: String, _ second: String) -> String {
        guard let last = first.unicodeScalars.last(where: { $0.value > 0x20 }),
            let next = second.unicodeScalars.first(where: { $0.value > 0x20 })
        else { return "" }
        return isThai(last) && isThai(next) ? "" : " "
    }

    /// Letters, vowels and marks, in the private use area too; no digits, ๆ, ฯ or ฿.
    private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E01...0x0E2E, 0x0E30...0x0E3A, 0x0E40...0x0E45, 0x0E47...0x0E4E: true
        case 0xF700...0xF71A: true
        default: false
        }
    }
}

extension PDFFile.Word {
    fileprivate var middle: Double { (top + bottom) / 2 }
    fileprivate var height: Double { bottom - top }
}
