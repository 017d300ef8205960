internal import Model

/// Tells the lines of a page that are set clearly larger than its body, or bold.
struct LineLooks {
    private let body: BodyLook

    /// Longer lines are bold for other reasons than to name what follows.
    private static let longestLabel = 100

    init(body: BodyLook) {
        self.body = body
    }

    /// What a line is by its look: a heading, a label or a paragraph.
    func kind(of line: PageLine) -> Block.Kind {
        guard body.size > 0 else { return .paragraph }
        switch line.size / body.size {
        case 1.45...: return .heading(level: 1)
        case 1.15..<1.45: return .heading(level: 2)
        default: break
        }
        let isLabel =
            line.isBold && !body.isBold && line.text.unicodeScalars.count <= Self.longestLabel
        return isLabel ? .label : .paragraph
    }
}

/// The look of most of a document's text.
struct BodyLook {
    /// Font size in points; 0 where there is no text.
    let size: Double
    /// Whether most of it is bold, so that being bold says nothing.
    let isBold: Bool

    init(_ lines: some Sequence<PageLine>) {
        var letters: [Double: Int] = [:]
        var bold = 0
        for line in lines {
            let count = line.text.utf8.count
            letters[line.size, default: 0] += count
            bold += line.isBold ? count : -count
        }
        size = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
        isBold = bold > 0
    }
}
