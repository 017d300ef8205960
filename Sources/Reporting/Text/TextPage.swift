internal import Model

/// The page that a text report is written on, line by line.
struct TextPage {
    let language: Language
    let colour: Bool
    /// Columns that tables keep to.
    let width: Int
    private var lines: [String] = []

    /// What a terminal has if nobody says otherwise, and what tables need at the least.
    private static let usualWidth = 100
    private static let widths = 72...200

    init(_ options: RenderOptions) {
        language = options.language
        colour = options.colour
        let width = options.width ?? Self.usualWidth
        self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    }

    /// A text in the page's language.
    func say(_ wording: Wording) -> String { wording(language) }

    mutating func line(_ spans: Span...) { line(spans) }

    mutating func line(_ spans: [Span]) {
        var line = spans.map { $0.ansi(colour: colour) }.joined()
        while line.last == " " { line.removeLast() }
        lines.append(line)
    }

    /// A heading with an empty line before it.
    mutating func heading(_ wording: Wording) {
        line()
        line(Span(say(wording), .bold))
    }

    /// How many entries of a long list are shown.
    static let mostEntries = 20

    /// How many entries of a long list are not shown, if any.
    mutating func more(than count: Int) {
        guard count > Self.mostEntries else { return }
        line(Span("  \(say(Labels.more(count - Self.mostEntries)))", .dim))
    }

    /// UTF-8, each line ended.
    var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
}
