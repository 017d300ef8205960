/// What a server and a page say of the page's charset, before anybody has looked at its text.
enum CharsetDeclaration {
    /// How far into a page a declaration is looked for, in bytes.
    ///
    /// Four times what WHATWG looks at: Thai pages put long titles and scripts before it.
    static let reach = 4096

    /// The charset of a Content-Type header such as `text/html; charset=tis-620`.
    static func charset(ofContentType contentType: String) -> Charset? {
        let bytes = Array(contentType.utf8)
        return charset(afterWordIn: bytes.span, range: 0..<bytes.count)
    }

    /// The charset that the page's own `<meta>` or XML declaration names.
    static func charset(ofPage bytes: Span<UInt8>) -> Charset? {
        var scanner = TagScanner(before: min(bytes.count, reach))
        while true {
            var found: Charset?
            let tag = scanner.next(in: bytes) { attribute in
                found = found ?? charset(of: attribute, in: bytes)
            }
            guard let tag else { return nil }
            let speaks =
                bytes.holds("meta", at: tag.name.lowerBound) && tag.name.count == 4
                || bytes.holds("?xml", at: tag.name.lowerBound)
            if speaks, !tag.isEnd, let found { return found.asDeclaredInPage }
        }
    }

    private static func charset(
        of attribute: TagScanner.Attribute,
        in bytes: Span<UInt8>
    ) -> Charset? {
        switch attribute.name.count {
        case 7 where bytes.holds("charset", at: attribute.name.lowerBound):
            charset(label: attribute.value, in: bytes)
        case 8 where bytes.holds("encoding", at: attribute.name.lowerBound):
            charset(label: attribute.value, in: bytes)
        case 7 where bytes.holds("content", at: attribute.name.lowerBound):
            charset(afterWordIn: bytes, range: attribute.value)
        default: nil
        }
    }

    /// The charset after `charset=`, its label bare or in quotes (WHATWG HTML §2.6.5).
    private static func charset(afterWordIn bytes: Span<UInt8>, range: Range<Int>) -> Charset? {
        guard
            let word = bytes.firstIndex(
                of: "charset",
                from: range.lowerBound,
                before: range.upperBound
            )
        else { return nil }
        var start = word + 7
        while start < range.upperBound, bytes[start].isBeforeLabel { start += 1 }
        var end = start
        while end < range.upperBound, !bytes[end].isAfterLabel { end += 1 }
        return charset(label: start..<end, in: bytes)
    }

    private static func charset(label: Range<Int>, in bytes: Span<UInt8>) -> Charset? {
        guard label.count <= 40 else { return nil }
        return Charset(label: label.map { bytes[$0] })
    }
}

extension Charset {
    /// A page whose ASCII letters could be read is not UTF-16, whatever it says (WHATWG §13.2.3.2).
    fileprivate var asDeclaredInPage: Charset {
        self == .utf16LittleEndian || self == .utf16BigEndian ? .utf8 : self
    }
}

extension UInt8 {
    fileprivate var isBeforeLabel: Bool {
        isWhiteSpace || self == UInt8(ascii: "=") || isQuote
    }
    fileprivate var isAfterLabel: Bool {
        isWhiteSpace || self == UInt8(ascii: ";") || self == UInt8(ascii: ",") || isQuote
    }
    private var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
