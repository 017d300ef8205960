internal import Model

/// Tells the lines of a page that are set clearly larger than its body, or bold.
///
/// Poppler gives fonts only together with another order of words, in which Thai words are torn.
/// So lines of the two orders are matched by the letters they consist of, in any order.
struct LineLooks {
    private struct Look {
        let size: Double
        let isBold: Bool
    }

    /// The look of each line of the page by its letters.
    private var looks: [[Unicode.Scalar]: Look] = [:]
    private let body: BodyLook

    /// Longer lines are bold for other reasons than to name what follows.
    private static let longestLabel = 100

    init(_ words: [PDFFile.Word], body: BodyLook) {
        self.body = body
        addLines(words)
    }

    /// What a line is by its look: a heading, a label or a paragraph.
    func kind(of line: String) -> Block.Kind {
        let letters = Self.letters(of: line)
        guard let look = looks[letters], body.size > 0 else { return .paragraph }
        switch look.size / body.size {
        case 1.45...: return .heading(level: 1)
        case 1.15..<1.45: return .heading(level: 2)
        default: break
        }
        let isLabel = look.isBold && !body.isBold && letters.count <= Self.longestLabel
        return isLabel ? .label : .paragraph
    }

    /// Words of one line share their top but for rounding and for marks on the letters.
    private mutating func addLines(_ words: [PDFFile.Word]) {
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

    private mutating func add(_ line: [PDFFile.Word]) {
        guard let size = line.map(\.size).min() else { return }
        let letters = Self.letters(of: line.map(\.text).joined())
        looks[letters] = Look(size: size, isBold: line.allSatisfy(\.isBold))
    }

    private static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0xA0 }.sorted()
    }
}

/// The look of most of a document's text.
struct BodyLook {
    /// Font size in points; 0 where there is no text.
    let size: Double
    /// Whether most of it is bold, so that being bold says nothing.
    let isBold: Bool

    init(_ words: some Sequence<PDFFile.Word>) {
        var letters: [Double: Int] = [:]
        var bold = 0
        for word in words {
            let count = word.text.unicodeScalars.count
            letters[word.size, default: 0] += count
            bold += word.isBold ? count : -count
        }
        size = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
        isBold = bold > 0
    }
}
