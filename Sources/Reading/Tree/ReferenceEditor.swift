/// Notes the character references that the parser, of HTML 4, would read otherwise than a browser.
///
/// Numbers 128–159 are windows-1252 to a browser (WHATWG HTML §13.2.5.80): word processors wrote
/// their quotation marks so. And names such as `&nbsp` need no semicolon.
enum ReferenceEditor {
    static func edits(of source: Span<UInt8>) -> [SourceEditor.Edit] {
        var edits: [SourceEditor.Edit] = []
        var index = source.firstIndex(of: UInt8(ascii: "&"), from: 0)
        while index + 2 < source.count {
            let edit =
                source[index + 1] == UInt8(ascii: "#")
                ? numeric(at: index, in: source) : named(at: index, in: source)
            if let edit { edits.append(edit) }
            index = source.firstIndex(of: UInt8(ascii: "&"), from: index + 1)
        }
        return edits
    }

    /// The longest name among those without a semicolon is `frac12`, `otilde` or the like.
    private static let longestName = 6
    private static let mostDigits = 12

    private static func named(at start: Int, in source: Span<UInt8>) -> SourceEditor.Edit? {
        var end = start + 1
        while end < source.count, end - start <= longestName + 1, source[end].isNamePart {
            end += 1
        }
        guard end == source.count || !source[end].isAfterName else { return nil }
        let name = String(decoding: (start + 1..<end).map { source[$0] }, as: UTF8.self)
        guard names.contains(name) else { return nil }
        return SourceEditor.Edit(range: end..<end, replacement: [UInt8(ascii: ";")])
    }

    private static func numeric(at start: Int, in source: Span<UInt8>) -> SourceEditor.Edit? {
        let isHexadecimal = source[start + 2].asciiLowercased == UInt8(ascii: "x")
        let first = start + (isHexadecimal ? 3 : 2)
        var end = first
        var value: UInt32 = 0
        while end < source.count, end - first < mostDigits, let digit = source[end].hexValue,
            isHexadecimal || digit < 10
        {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            end += 1
        }
        guard end > first, let scalar = replacement(of: value) else { return nil }
        if end < source.count, source[end] == UInt8(ascii: ";") { end += 1 }
        // Zeros keep it as long as it was.
        let digits = Array(String(scalar).utf8)
        let zeros = max(0, end - start - digits.count - 3)
        let text = Array("&#".utf8) + repeatElement(0x30, count: zeros) + digits
        return SourceEditor.Edit(range: start..<end, replacement: text + [UInt8(ascii: ";")])
    }

    /// What a number means that does not mean itself; nil for every other.
    static func replacement(of value: UInt32) -> UInt32? {
        switch value {
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        case 0x80...0x9F: Windows1252.scalar(of: UInt8(value))
        default: nil
        }
    }

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
