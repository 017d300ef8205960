/// A line of a cell, which may be wrapped.
struct CellLine {
    let text: String
    private let right: Double
    private let height: Double
    /// How wide what stands before its first space is.
    private let firstWidth: Double

    /// Points to both sides of a cell's text.
    private static let padding = 6.0

    init(_ text: String, _ words: [PDFFile.Word]) {
        self.text = text
        right = words.map(\.right).max() ?? 0
        height = words.first?.height ?? 0
        var end = words.first?.right ?? 0
        for word in words {
            guard word.left - end <= word.gap else { break }
            end = max(end, word.right)
        }
        firstWidth = end - (words.first?.left ?? 0)
    }

    /// Lines joined as they were before they were wrapped between two places: Thai is broken between
    /// words that have no space between them, all else at spaces. Where the beginning of a line had
    /// room in the line before, that one was ended on purpose, and a space stands for the end.
    static func joined(_ lines: [CellLine], from left: Double, to right: Double) -> String {
        guard var text = lines.first?.text else { return "" }
        for (line, next) in zip(lines, lines.dropFirst()) {
            let isWrapped = line.right + next.firstWidth > right - padding
            let isNarrow = right - left < 2.5 * line.height
            if !isWrapped {
                text += " "
            } else if !ThaiNumber.isOne(text, next.text, isNarrow: isNarrow) {
                text += joint(text, next.text)
            }
            text += next.text
        }
        return text
    }

    /// What goes between two pieces of text that were parted: nothing between Thai letters, nor
    /// between a digit and the rest of its number.
    static func joint(_ first: String, _ second: String) -> String {
        guard let last = first.unicodeScalars.last(where: { $0.value > 0x20 }),
            let next = second.unicodeScalars.first(where: { $0.value > 0x20 })
        else { return "" }
        if isThai(last), isThai(next) { return "" }
        let isRest = next == "," || next == "." || next == "%"
        return isDigit(last) && isRest ? "" : " "
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        0x30...0x39 ~= scalar.value || 0x0E50...0x0E59 ~= scalar.value
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
    var middle: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }
    /// How far apart the words of a line stand at least.
    var gap: Double { 0.15 * height }
}
