internal import Addressing
internal import Deriving

/// The place in its target that a link names by its fragment (WHATWG HTML §7.4.6.3).
enum NamedPlace: Hashable, Sendable {
    /// An element, by the fingerprint of its id or name.
    case element(UInt64)
    /// A page of a PDF, counted from 1 (RFC 8118 §3).
    case page(Int)

    /// Nil where the fragment names none that could be missing: the whole page, its top, words to
    /// be found in it, a route of its script.
    init?(_ fragment: String) {
        let text = Self.withoutDirective(fragment).percentDecoded
        guard !text.isEmpty, text.lowercased() != "top", !text.hasPrefix("!"),
            !text.hasPrefix("/")
        else { return nil }
        if let page = Self.page(in: text) {
            self = .page(page)
        } else {
            self = .element(Boilerplate.fingerprint(text))
        }
    }

    /// The number in `page=3` or `page=3&zoom=100`.
    private static func page(in text: String) -> Int? {
        for field in text.split(separator: "&") where field.lowercased().hasPrefix("page=") {
            return Int(field.dropFirst(5)).flatMap { $0 > 0 ? $0 : nil }
        }
        return nil
    }

    /// What stands before `:~:`, which only says what to mark (WICG text fragments §3.2).
    private static func withoutDirective(_ fragment: String) -> String {
        fragment.firstRange(of: ":~:").map { String(fragment[..<$0.lowerBound]) } ?? fragment
    }
}

extension String {
    /// Percent-escapes decoded where they are UTF-8; as it stands otherwise.
    fileprivate var percentDecoded: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
            if byte == 0x25, digits.count == 2 {
                bytes.append(UInt8(digits[0] * 16 + digits[1]))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}
