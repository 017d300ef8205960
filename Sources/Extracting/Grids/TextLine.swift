/// Words of a page that share a line, from the left.
struct TextLine {
    let words: [PDFFile.Word]
    /// Runs of words between clear gaps.
    let pieces: [ClosedRange<Double>]
    /// Runs of words without a space.
    let runs: [ClosedRange<Double>]
    /// The height of its letters in points: what spaces and gaps are measured by.
    let em: Double
    let isBold: Bool

    /// A gap, in ems, that no space between two words has unless a line is stretched.
    static let clearGap = 0.6

    init(_ unordered: [PDFFile.Word]) {
        let words = unordered.sorted { $0.left < $1.left }
        let em = words.map(\.em).max() ?? 0
        pieces = Self.joined(words, within: Self.clearGap * em)
        runs = Self.joined(words, within: 0.1 * em)
        self.words = words
        self.em = em
        isBold = !words.isEmpty && words.allSatisfy(\.isBold)
    }

    private static func joined(
        _ words: [PDFFile.Word],
        within gap: Double
    ) -> [ClosedRange<Double>] {
        var runs: [ClosedRange<Double>] = []
        for word in words {
            let right = max(word.left, word.right)
            if let last = runs.last, word.left - last.upperBound <= gap {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, right)
            } else {
                runs.append(word.left...right)
            }
        }
        return runs
    }

    var left: Double { pieces.first?.lowerBound ?? 0 }
    var right: Double { pieces.last?.upperBound ?? 0 }
    var middle: Double { words.first?.middle ?? 0 }
    var top: Double { words.map(\.top).min() ?? 0 }
    var bottom: Double { words.map(\.bottom).max() ?? 0 }

    /// The lines of a page from the top. Words half a line lower, as beside a cell of two lines, are a
    /// line of their own. Marks that stand alone are left out, and what takes no room: Chromium draws
    /// the marks of the next page's first line at the end of a page, and says that they are words.
    static func lines(of words: [PDFFile.Word]) -> [TextLine] {
        let words = words.filter { $0.hasLetters && $0.right - $0.left > 0.05 * $0.em }
            .sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
        var lines: [TextLine] = []
        var line: [PDFFile.Word] = []
        for word in words {
            if let first = line.first, word.middle - first.middle > 0.35 * max(first.em, word.em) {
                lines.append(TextLine(line))
                line = []
            }
            line.append(word)
        }
        return line.isEmpty ? lines : lines + [TextLine(line)]
    }
}

extension PDFFile.Word {
    /// The size of its font, or what its box says where the font gives none.
    var em: Double { 3...100 ~= size ? size : max(1, 0.7 * height) }

    /// Whether it is more than marks above or below letters.
    var hasLetters: Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case ...0x20, 0xA0, 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0xF700...0xF71A: false
            default: true
            }
        }
    }

    /// Whether it is a leader: dots or a line to be written on, or to lead the eye.
    var isLeader: Bool {
        var run = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2E, 0x5F, 0xB7: run += 1
            case 0x2026: run += 3
            default: run = 0
            }
            if run >= 4 { return true }
        }
        return false
    }
}
