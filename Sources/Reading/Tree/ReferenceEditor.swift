/// Notes the character references that the parser, of HTML 4, would read otherwise than a browser.
///
/// Numbers 128–159 are windows-1252 to a browser (WHATWG HTML §13.2.5.80): word processors wrote
/// their quotation marks so. Names such as `&nbsp` need no semicolon, and HTML 5 has more of them.
enum ReferenceEditor {
    static func edits(of source: Span<UInt8>) -> [SourceEditor.Edit] {
        var edits: [SourceEditor.Edit] = []
        var index = source.firstIndex(of: UInt8(ascii: "&"), from: 0)
        while index + 1 < source.count {
            let edit =
                source[index + 1] == UInt8(ascii: "#")
                ? numeric(at: index, in: source) : named(at: index, in: source)
            if let edit { edits.append(edit) }
            index = source.firstIndex(of: UInt8(ascii: "&"), from: index + 1)
        }
        return edits
    }

    private static func named(at start: Int, in source: Span<UInt8>) -> SourceEditor.Edit? {
        var end = start + 1
        while end < source.count, end - start <= NamedReferences.longestName, source[end].isNamePart
        {
            end += 1
        }
        let isClosed = end < source.count && source[end] == UInt8(ascii: ";")
        guard isClosed || end == source.count || !source[end].isAfterName else { return nil }
        let name = String(decoding: (start + 1..<end).map { source[$0] }, as: UTF8.self)
        if isClosed {
            guard let scalars = NamedReferences.scalars(of: name) else { return nil }
            return edit(start..<(end + 1), meaning: scalars)
        }
        if let capital = capitals[name] { return edit(start..<end, meaning: [capital]) }
        guard names.contains(name) else { return nil }
        return SourceEditor.Edit(range: end..<end, replacement: [UInt8(ascii: ";")])
    }

    private static func numeric(at start: Int, in source: Span<UInt8>) -> SourceEditor.Edit? {
        let isHexadecimal =
            start + 2 < source.count && source[start + 2].asciiLowercased == UInt8(ascii: "x")
        let first = start + (isHexadecimal ? 3 : 2)
        var end = first
        var value: UInt32 = 0
        while end < source.count, let digit = source[end].hexValue, isHexadecimal || digit < 10 {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            end += 1
        }
        // Without a digit it is no reference, and the parser would drop its signs.
        guard end > first else {
            return SourceEditor.Edit(range: start..<start + 1, replacement: ampersand)
        }
        guard let scalar = replacement(of: value) else { return nil }
        if end < source.count, source[end] == UInt8(ascii: ";") { end += 1 }
        return edit(start..<end, meaning: [scalar])
    }

    /// The references by number in the place of one; zeros keep them as long as it was.
    private static func edit(_ range: Range<Int>, meaning scalars: [UInt32]) -> SourceEditor.Edit {
        var text: [UInt8] = []
        for scalar in scalars.reversed() {
            let digits = Array(String(scalar).utf8)
            let isFirst = scalar == scalars.first
            let zeros = isFirst ? max(0, range.count - text.count - digits.count - 3) : 0
            text = opening + repeatElement(0x30, count: zeros) + digits + [UInt8(ascii: ";")] + text
        }
        return SourceEditor.Edit(range: range, replacement: text)
    }

    private static let opening = Array("&#".utf8)
    private static let ampersand = Array("&amp;".utf8)

    /// What a number means that does not mean itself; nil for every other.
    static func replacement(of value: UInt32) -> UInt32? {
        switch value {
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        case 0x80...0x9F: Windows1252.scalar(of: UInt8(value))
        default: nil
        }
    }

    /// Capitals that need no semicolon, unknown to HTML 4.
    static let capitals: [String: UInt32] = [
        "AMP": 0x26, "COPY": 0xA9, "GT": 0x3E, "LT": 0x3C, "QUOT": 0x22, "REG": 0xAE,
    ]

    static let names = Set(
        """
        AElig Aacute Acirc Agrave Aring Atilde Auml Ccedil ETH Eacute Ecirc Egrave Euml Iacute Icirc \
        Igrave Iuml Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml THORN Uacute Ucirc Ugrave Uuml \
        Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy \
        curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl \
        igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm \
        oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times \
        uacute ucirc ugrave uml uuml yacute yen yuml
        """.split(separator: " ").map(String.init)
    )
}

extension UInt8 {
    fileprivate var isNamePart: Bool { isASCIILetter || isASCIIDigit }

    /// Behind a name without semicolon these make it something else: `?a=1&copy=2`.
    fileprivate var isAfterName: Bool {
        isNamePart || self == UInt8(ascii: "=") || self == UInt8(ascii: ";")
    }
}
