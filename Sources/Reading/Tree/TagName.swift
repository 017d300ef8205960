/// The name of an element as a number that two names share only if they are the same.
///
/// Names longer than eight letters keep the first eight with their length, which tells all apart
/// that HTML has.
struct TagName: Hashable {
    private let letters: UInt64
    private let length: UInt8

    init(_ source: Span<UInt8>, _ range: Range<Int>) {
        var letters: UInt64 = 0
        for index in range.prefix(8) {
            letters = letters << 8 | UInt64(source[index].asciiLowercased)
        }
        self.letters = letters
        length = UInt8(clamping: range.count)
    }

    /// `<?php` and the like.
    var isInstruction: Bool { letters >> UInt64(8 * (min(length, 8) - 1)) == 0x3F }

    /// `1`–`6` of a heading's name.
    var headingDigit: UInt8? {
        guard length == 2, letters >> 8 == 0x68 else { return nil }
        let digit = UInt8(truncatingIfNeeded: letters)
        return 0x31...0x36 ~= digit ? digit : nil
    }

    /// What ends the text of an element within which tags are no tags.
    var endOfRawText: StaticString? {
        if self == "script" { return "</script" }
        return self == "style" ? "</style" : nil
    }

    var role: NestingRole { Self.roles[self] ?? [] }

    private static let roles: [TagName: NestingRole] = {
        let names: [(NestingRole, [TagName])] = [
            (
                .void,
                [
                    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr",
                    "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
                ]
            ),
            (
                .tablePart,
                ["table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"]
            ),
            (.scope, ["table", "caption", "td", "th", "object", "applet", "marquee", "template"]),
            (.leftAlone, ["html", "head", "body", "form", "p", "br"]),
            (.heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
            (.list, ["ul", "ol"]),
            (
                .endsBlocks,
                [
                    "a", "address", "article", "aside", "blockquote", "button", "center", "dd",
                    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
                    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
                    "li", "listing", "main", "menu", "nav", "noscript", "object", "ol", "pre",
                    "search", "section", "select", "summary", "textarea", "title", "ul",
                ]
            ),
        ]
        var roles: [TagName: NestingRole] = [:]
        for (role, names) in names {
            for name in names { roles[name, default: []].insert(role) }
        }
        return roles
    }()
}

extension TagName: ExpressibleByStringLiteral {
    init(stringLiteral name: StaticString) {
        self = name.withUTF8Buffer { TagName($0.span, 0..<$0.count) }
    }
}

/// What an element's name means for which end tag ends what (WHATWG HTML §13.2.6.4.7).
struct NestingRole: OptionSet {
    let rawValue: UInt8

    /// It holds nothing and has no end tag.
    static let void = NestingRole(rawValue: 1)
    /// Its end tag ends all that is open within it.
    static let endsBlocks = NestingRole(rawValue: 2)
    /// No end tag from within reaches out of it.
    static let scope = NestingRole(rawValue: 4)
    static let tablePart = NestingRole(rawValue: 8)
    static let heading = NestingRole(rawValue: 16)
    static let list = NestingRole(rawValue: 32)
    /// The parser understands its end tag as it should.
    static let leftAlone = NestingRole(rawValue: 64)
}
