internal import Model
internal import Mustache

/// Text that may stand anywhere in HTML: between tags and inside a quoted attribute.
///
/// The templates insert it as it is (`{{{…}}}`). We escape by Unicode scalar, because Mustache does so
/// by `Character`: a quotation mark with a Thai vowel behind it is one `Character`, is not equal to a
/// quotation mark, and would end the attribute.
struct Markup: Hashable, MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }

    /// The text, escaped. Control characters, and those that turn the direction of what follows,
    /// become `U+FFFD`: a file name must not read as another.
    init(_ text: String) {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r": escaped.append(" ")
            case "\u{200E}", "\u{200F}", "\u{061C}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                escaped.append("\u{FFFD}")
            default:
                escaped.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
            }
        }
        renderText = String(escaped)
    }
}

/// A text in both languages, of which the page shows the one that its reader chose.
struct Both: Hashable, MustacheCustomRenderable {
    let th: Markup
    let en: Markup
    var isNull: Bool { th.isNull && en.isNull }

    /// Where a language is missing the other stands in.
    init(_ wording: Wording) {
        th = Markup(wording.th.isEmpty ? wording.en : wording.th)
        en = Markup(wording.en.isEmpty ? wording.th : wording.en)
    }

    var renderText: String {
        if th == en { return th.renderText }
        return "<span class=\"th\" lang=\"th\">\(th.renderText)</span>"
            + "<span class=\"en\" lang=\"en\">\(en.renderText)</span>"
    }
}
