/// Tells the lines of a page that are set clearly larger than its body.
///
/// Poppler gives sizes only together with another order of words, in which Thai words are torn.
/// So lines of the two orders are matched by the letters they consist of, in any order.
struct FontSizes {
    /// The size of each line of the page by its letters.
    private var sizes: [[Unicode.Scalar]: Double] = [:]
    /// The size in which most of the page is set.
    private let body: Double

    init(_ words: [PDFFile.Word]) {
        body = Self.commonest(words)
        // Words of one line share their top but for rounding and for marks on the letters.
        var line: [PDFFile.Word] = []
        for word in words.sorted(by: { $0.top < $1.top }) {
            if let first = line.first, word.top - first.top > max(2, first.size / 3) {
                add(line)
                line = []
            }
            line.append(word)
        }
        add(line)
    }

    /// The level of heading that a line's size makes it; nil for body text.
    func level(of line: String) -> Int? {
        guard let size = sizes[Self.letters(of: line)], body > 0 else { return nil }
        return switch size / body {
        case 1.45...: 1
        case 1.15..<1.45: 2
        default: nil
        }
    }

    private mutating func add(_ line: [PDFFile.Word]) {
        guard let size = line.map(\.size).min() else { return }
        sizes[Self.letters(of: line.map(\.text).joined())] = size
    }

    private static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0xA0 }.sorted()
    }

    private static func commonest(_ words: [PDFFile.Word]) -> Double {
        var letters: [Double: Int] = [:]
        for word in words { letters[word.size, default: 0] += word.text.unicodeScalars.count }
        return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}
