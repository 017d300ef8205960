/// Finds in a style sheet what it loads: `url(…)`, and the sheets of `@import` (CSS Syntax 3 §4).
enum StyleLinks {
    struct StyleAddress {
        /// As it is meant, escapes undone.
        var written: [UInt8]
        /// Where it begins in the sheet.
        var place: Int
    }

    /// How much of one sheet is looked at, how many addresses are taken, how long one may be.
    private static let longestSheet = 4 << 20
    private static let mostAddresses = 10_000
    static let longestAddress = 4_096

    /// The addresses in `range`, in order. Those within the page (`#shape`, `data:`) are left out.
    static func addresses(in bytes: Span<UInt8>, _ range: Range<Int>) -> [StyleAddress] {
        var scanner = StyleScanner(range.prefix(longestSheet))
        var found: [StyleAddress] = []
        while found.count < mostAddresses, let address = scanner.next(in: bytes) {
            let isInside =
                address.written.isEmpty || address.written.first == UInt8(ascii: "#")
                || address.written.span.holds("data:", at: 0)
            if !isInside { found.append(address) }
        }
        return found
    }
}

/// Walks over the tokens of a style sheet as far as it takes to know addresses from other text.
private struct StyleScanner {
    private var index: Int
    private let end: Int
    /// The rule that is open and takes a string: `@import`.
    private var awaitsSheet = false
    /// `@namespace` names vocabularies, not files.
    private var isNamespace = false

    init(_ range: Range<Int>) {
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func next(in bytes: Span<UInt8>) -> StyleLinks.StyleAddress? {
        while index < end {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "/") where bytes.holds("/*", at: index):
                index =
                    bytes.firstIndex(of: "*/", from: index + 2, before: end).map { $0 + 2 } ?? end
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let string = string(in: bytes)
                guard awaitsSheet, let string else { continue }
                awaitsSheet = false
                return string
            case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                (awaitsSheet, isNamespace) = (false, false)
                index += 1
            case UInt8(ascii: "@"):
                index += 1
                awaitsSheet = takesWord("import", in: bytes)
                if !awaitsSheet { isNamespace = takesWord("namespace", in: bytes) }
            case UInt8(ascii: "\\"): index += 2
            default:
                guard byte.isNamePart else {
                    index += 1
                    continue
                }
                guard takesWord("url", in: bytes), index < end, bytes[index] == UInt8(ascii: "(")
                else {
                    skipName(in: bytes)
                    continue
                }
                index += 1
                guard let address = address(in: bytes), !isNamespace else { continue }
                awaitsSheet = false
                return address
            }
        }
        return nil
    }

    /// Goes behind a name that is that word, in either case.
    private mutating func takesWord(_ word: StaticString, in bytes: Span<UInt8>) -> Bool {
        let behind = index + word.utf8CodeUnitCount
        guard behind <= end, bytes.holds(word, at: index),
            behind == end || !bytes[behind].isNamePart
        else { return false }
        index = behind
        return true
    }

    private mutating func skipName(in bytes: Span<UInt8>) {
        while index < end, bytes[index].isNamePart { index += 1 }
    }

    /// What stands in `url(…)`, with or without quotes; nil where it is malformed.
    private mutating func address(in bytes: Span<UInt8>) -> StyleLinks.StyleAddress? {
        while index < end, bytes[index].isWhiteSpace { index += 1 }
        guard index < end else { return nil }
        if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
            return string(in: bytes)
        }
        var found = StyleLinks.StyleAddress(written: [], place: index)
        while index < end, bytes[index] != UInt8(ascii: ")"), !bytes[index].isWhiteSpace {
            guard take(into: &found.written, in: bytes) else { return nil }
        }
        return found
    }

    /// The string that begins here; nil where a line ends first.
    private mutating func string(in bytes: Span<UInt8>) -> StyleLinks.StyleAddress? {
        let quote = bytes[index]
        index += 1
        var found = StyleLinks.StyleAddress(written: [], place: index)
        while index < end, bytes[index] != quote {
            guard bytes[index] != 0x0A, take(into: &found.written, in: bytes) else { return nil }
        }
        index = min(index + 1, end)
        return found
    }

    /// Takes one sign, an escape undone; false where the text has grown too long to be an address.
    private mutating func take(into text: inout [UInt8], in bytes: Span<UInt8>) -> Bool {
        guard text.count < StyleLinks.longestAddress else {
            index += 1
            return text.span.holds("data:", at: 0)
        }
        guard bytes[index] == UInt8(ascii: "\\"), index + 1 < end else {
            text.append(bytes[index])
            index += 1
            return true
        }
        index += 1
        text.append(contentsOf: escaped(in: bytes))
        return true
    }

    /// What the escape means behind whose backslash the index stands (CSS Syntax 3 §4.3.7).
    private mutating func escaped(in bytes: Span<UInt8>) -> [UInt8] {
        var value: UInt32 = 0
        let start = index
        while index < end, index - start < 6, let digit = bytes[index].hexValue {
            value = value << 4 | UInt32(digit)
            index += 1
        }
        guard index > start else {
            defer { index += 1 }
            return bytes[index] == 0x0A ? [] : [bytes[index]]
        }
        if index < end, bytes[index].isWhiteSpace { index += 1 }
        return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
}

extension UInt8 {
    fileprivate var isNamePart: Bool {
        isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
            || self >= 0x80
    }
}
