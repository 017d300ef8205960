internal import Model

/// A run of text of one style. Whatever text it is made of, it holds nothing that steers a terminal.
struct Span: ExpressibleByStringInterpolation {
    let text: String
    var style: Style?

    /// An ANSI "select graphic rendition" code (ECMA-48).
    enum Style: Int {
        case bold = 1
        case dim = 2
        case red = 31
        case green = 32
        case yellow = 33
        case cyan = 36
    }

    init(_ text: String, _ style: Style? = nil) {
        self.text = text.terminalSafe
        self.style = style
    }

    init(stringLiteral value: String) {
        self.init(value)
    }

    /// The span in exactly `width` columns.
    func fitted(to width: Int) -> Span { Span(text.fitted(to: width), style) }

    func ansi(colour: Bool) -> String {
        guard colour, let style else { return text }
        return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
    }
}

extension ItemVerdict {
    var style: Span.Style {
        switch self {
        case .complete: .green
        case .incomplete: .yellow
        case .missing: .red
        case .undecided: .cyan
        }
    }
}

extension Standing {
    var style: Span.Style {
        switch self {
        case .settled: .green
        case .failing: .red
        case .open: .cyan
        }
    }
}
