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

    private init(_ name: StaticString) {
        self = name.withUTF8Buffer { TagName($0.span, 0..<$0.count) }
    }

    static let a = TagName("a")
    static let div = TagName("div")
    static let li = TagName("li")
    static let table = TagName("table")

    /// `<?php` and the like.
    var isInstruction: Bool { letters >> UInt64(8 * (min(length, 8) - 1)) == 0x3F }

    var isVoid: Bool { Self.voids.contains(self) }
    /// Elements whose end tag ends all that is open within them.
    var endsBlocks: Bool { Self.blocks.contains(self) }
    /// Elements that no end tag from within reaches out of.
    var isScope: Bool { Self.scopes.contains(self) }
    var isTablePart: Bool { Self.tableParts.contains(self) }
    var isList: Bool { self == Self.ul || self == Self.ol }
    var isHeading: Bool { headingDigit != nil }

    /// End tags that the parser understands as it should, or that make something themselves.
    var isLeftAlone: Bool { Self.leftAlone.contains(self) }

    /// `1`–`6` of a heading's name.
    var headingDigit: UInt8? {
        guard length == 2, letters >> 8 == 0x68 else { return nil }
        let digit = UInt8(truncatingIfNeeded: letters)
        return 0x31...0x36 ~= digit ? digit : nil
    }

    /// What ends the text of an element within which tags are no tags.
    var endOfRawText: StaticString? {
        if self == Self.script { return "</script" }
        return self == Self.style ? "</style" : nil
    }

    private static let ul = TagName("ul")
    private static let ol = TagName("ol")
    private static let script = TagName("script")
    private static let style = TagName("style")

    private static let voids: Set<TagName> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
        "keygen", "link", "meta", "param", "source", "track", "wbr",
    ]

    private static let tableParts: Set<TagName> = [
        "table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th",
    ]

    private static let scopes: Set<TagName> = [
        "table", "caption", "td", "th", "object", "applet", "marquee", "template",
    ]

    private static let leftAlone: Set<TagName> = ["html", "head", "body", "form", "p", "br"]

    private static let blocks: Set<TagName> = [
        "a", "address", "article", "aside", "blockquote", "button", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1",
        "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "li", "listing", "main", "menu", "nav",
        "noscript", "object", "ol", "pre", "search", "section", "select", "summary", "textarea",
        "title", "ul",
    ]
}

extension TagName: ExpressibleByStringLiteral {
    init(stringLiteral name: StaticString) {
        self.init(name)
    }
}
