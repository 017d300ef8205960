/// The value of `<meta http-equiv=refresh>` and of the header `Refresh` (WHATWG HTML §4.2.5.3).
enum Refresh {
    /// The address it leads to, as written; nil where it only reloads the page or is malformed.
    static func address(in content: String) -> String? {
        var rest = content.utf8[...]
        rest.trimWhiteSpace()
        let time = rest.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        guard !time.isEmpty else { return nil }
        rest = rest.dropFirst(time.count)
        guard let next = rest.first, next.isSeparator || next.isWhiteSpace else { return nil }
        rest.trimWhiteSpace()
        if let separator = rest.first, separator.isSeparator { rest = rest.dropFirst() }
        rest.trimWhiteSpace()
        rest.dropName()
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            rest = rest.dropFirst().prefix { $0 != quote }
        }
        let address = String(Substring(rest))
        return address.isEmpty ? nil : address
    }
}

extension UInt8 {
    fileprivate var isSeparator: Bool { self == UInt8(ascii: ";") || self == UInt8(ascii: ",") }
}

extension Substring.UTF8View {
    fileprivate mutating func trimWhiteSpace() {
        self = drop(while: \.isWhiteSpace)
    }

    /// Drops `url =`; without the equals sign it is a part of the address.
    fileprivate mutating func dropName() {
        guard prefix(3).map(\.asciiLowercased).elementsEqual("url".utf8) else { return }
        let rest = dropFirst(3).drop(while: \.isWhiteSpace)
        guard rest.first == UInt8(ascii: "=") else { return }
        self = rest.dropFirst().drop(while: \.isWhiteSpace)
    }
}
