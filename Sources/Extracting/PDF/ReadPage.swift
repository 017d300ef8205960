internal import ThaiText

/// What is kept of a page until all have been read.
struct ReadPage {
    /// None where they cannot be trusted.
    let lines: [PageLine]
    let watermarks: [String]
    /// What is written into fields and notes, where the page does not show it as text.
    let entries: [String]
    let links: [Hyperlink]
    let isTrusted: Bool
    /// Whether all that it says stands in a picture, but for a stamp or a number.
    let isPicture: Bool

    /// The share of a page that a picture covers if it is the page, and letters that may stand on
    /// such a page beside it.
    private static let pictureShare = 0.8
    private static let fewestLetters = 40

    /// A link to a URI and the text in its rectangle.
    struct Hyperlink {
        let written: String
        let text: String
    }

    init(_ drawing: PageDrawing, _ text: PageText) {
        let lines = text.lines.filter { LineWidth($0.text).letters > 0 }
        let trust = TextTrust(lines.lazy.map(\.text), unknown: text.unknown)
        isTrusted = trust.isTrusted
        isPicture =
            trust.letters < Self.fewestLetters && drawing.pictureShare >= Self.pictureShare
        self.lines = isTrusted ? lines : []
        watermarks = isTrusted ? text.watermarks : []
        entries = Self.hidden(drawing.entries, in: self.lines)
        links = drawing.links.map {
            Hyperlink(written: $0.text, text: trust.isTrusted ? text.text(in: $0.box) : "")
        }
    }

    /// The entries that no line says. A field is drawn in a font that often lacks Thai letters.
    private static func hidden(_ entries: [Note], in lines: [PageLine]) -> [String] {
        guard !entries.isEmpty else { return [] }
        let shown = Self.bare(lines.map(\.text).joined())
        return entries.map(\.text).filter { !shown.contains(Self.bare($0)) }
    }

    private static func bare(_ text: String) -> String {
        normalise(text).filter { !$0.isWhitespace }
    }
}
