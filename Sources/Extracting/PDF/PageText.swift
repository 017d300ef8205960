/// The text of a page: its words, and the lines that they make in content-stream order.
struct PageText {
    private(set) var lines: [PageLine] = []
    private let words: GlyphWords
    /// For each word the line it stands in.
    private let spacing: Spacing

    init(_ words: GlyphWords) {
        self.words = words
        spacing = Spacing(words)
        var first = 0
        for index in words.words.indices.dropFirst() where spacing.breaks(before: index, in: words)
        {
            add(first..<index)
            first = index
        }
        if !words.words.isEmpty { add(first..<words.words.count) }
    }

    private mutating func add(_ range: Range<Int>) {
        var text: [UInt8] = []
        var line = PageLine(words: range, words.words[range.lowerBound])
        for index in range {
            let word = words.words[index]
            if index > range.lowerBound, spacing.parts(before: index, in: words) {
                text.append(0x20)
            }
            for letter in words.letters[word.letters] { text.append(scalar: letter.scalar) }
            line.take(word)
        }
        line.text = String(decoding: text, as: UTF8.self)
        lines.append(line)
    }

    /// The words in their boxes, in content-stream order.
    var boxedWords: [PDFFile.Word] {
        lines.filter { !$0.isSlanted }.flatMap { $0.words }.map { index in
            let word = words.words[index]
            var text: [UInt8] = []
            for letter in words.letters[word.letters] { text.append(scalar: letter.scalar) }
            let box = word.box
            return PDFFile.Word(
                text: String(decoding: text, as: UTF8.self),
                size: Double(word.style.size),
                isBold: word.style.isBold,
                left: box.left,
                top: box.top,
                right: box.right,
                bottom: box.bottom
            )
        }
    }

    /// What stands in a box: the letters whose middle lies in it.
    func text(in box: Box) -> String {
        var text: [UInt8] = []
        for line in lines where line.box.overlaps(box) {
            if !text.isEmpty { text.append(0x20) }
            for index in line.words {
                let word = words.words[index]
                let parts = spacing.parts(before: index, in: words)
                if index > line.words.lowerBound, parts { text.append(0x20) }
                for letter in words.letters[word.letters] {
                    let area = word.axis.box(
                        from: letter.start,
                        word.base - word.style.ascent,
                        to: letter.end,
                        word.base + word.style.descent
                    )
                    let (x, y) = ((area.left + area.right) / 2, (area.top + area.bottom) / 2)
                    if x >= box.left, x <= box.right, y >= box.top, y <= box.bottom {
                        text.append(scalar: letter.scalar)
                    }
                }
            }
        }
        return String(decoding: text, as: UTF8.self).collapsed
    }
}

/// A line of a page and how it looks.
struct PageLine {
    var text = ""
    /// Indices of its words.
    let words: Range<Int>
    /// The smallest font size, in points.
    private(set) var size: Double
    /// Whether all of it is bold.
    private(set) var isBold: Bool
    private(set) var box: Box
    /// The lightest shade, 0 for black to 255 for white.
    private(set) var shade: UInt8
    let isSlanted: Bool
    let isInvisible: Bool
    let isWatermark: Bool

    init(words: Range<Int>, _ first: GlyphWords.Word) {
        self.words = words
        size = Double(first.style.size)
        isBold = first.style.isBold
        box = first.box
        shade = first.style.shade
        isSlanted = first.style.isSlanted
        isInvisible = first.style.isInvisible
        isWatermark = first.style.isWatermark
    }

    mutating func take(_ word: GlyphWords.Word) {
        size = min(size, Double(word.style.size))
        isBold = isBold && word.style.isBold
        shade = max(shade, word.style.shade)
        let other = word.box
        box = Box(
            left: min(box.left, other.left),
            top: min(box.top, other.top),
            right: max(box.right, other.right),
            bottom: max(box.bottom, other.bottom)
        )
    }
}

/// What goes between the words of a page.
private struct Spacing {
    /// Whether the page has spaces of its own, so that small gaps between Thai letters, as
    /// justified lines have them, are none.
    private let hasSpaces: Bool

    /// Of the font's size: how far a line may rise, how far back it may go, and gaps that are
    /// spaces; the second where Thai letters stand on both sides and spaces are drawn.
    private static let rise: Float = 0.5
    private static let backwards: Float = 1
    private static let gap: Float = 0.15
    private static let thaiGap: Float = 0.5

    init(_ words: GlyphWords) {
        let spaces = words.words.reduce(0) { $0 + ($1.isSpaced ? 1 : 0) }
        hasSpaces = spaces * 80 >= words.letters.count
    }

    /// Whether a word begins a line.
    func breaks(before index: Int, in words: GlyphWords) -> Bool {
        let (last, word) = (words.words[index - 1], words.words[index])
        guard word.axis == last.axis, word.style.isInvisible == last.style.isInvisible,
            word.style.isWatermark == last.style.isWatermark
        else { return true }
        if abs(word.base - last.base) >= Self.rise * last.style.size { return true }
        let isBack = word.start - last.end < -Self.backwards * last.style.size
        return isBack && !Self.isRightToLeft(words.letters[word.letters.lowerBound].scalar)
    }

    /// Whether a space stands before a word.
    func parts(before index: Int, in words: GlyphWords) -> Bool {
        guard index > 0 else { return false }
        let (last, word) = (words.words[index - 1], words.words[index])
        if word.isSpaced { return true }
        let isThai =
            hasSpaces && Self.isThai(words.letters[last.letters.upperBound - 1].scalar)
            && Self.isThai(words.letters[word.letters.lowerBound].scalar)
        return word.start - last.end > (isThai ? Self.thaiGap : Self.gap) * last.style.size
    }

    private static func isThai(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0xF700...0xF71A: true
        default: false
        }
    }

    private static func isRightToLeft(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }
}

extension GlyphWords.Word {
    var box: Box {
        axis.box(from: start, base - style.ascent, to: end, base + style.descent)
    }
}

extension [UInt8] {
    /// Appends a scalar as UTF-8.
    mutating func append(scalar: UInt32) {
        switch scalar {
        case ..<0x80: append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case ..<0x10000:
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 0x07))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}

extension PDFFile {
    /// A word in its box, in points from the upper left corner of the page as it is shown.
    struct Word {
        let text: String
        /// Font size in points.
        let size: Double
        var isBold = false
        var left = 0.0
        let top: Double
        var right = 0.0
        var bottom = 0.0
    }
}
