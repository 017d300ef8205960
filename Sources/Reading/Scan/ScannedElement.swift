/// An element of a scan as the rules of links look at it.
struct ScannedElement: LinkElement {
    let tag: Tag
    let found: ScannedAttributes
    let source: [UInt8]
    /// Where the code of a script stands.
    var codeRange: Range<Int>?
    var isInJumpList = false

    var attributes: AttributeSet { found.names }

    var code: [UInt8] { codeRange.map { Array(source[$0].prefix(BookFiles.longestCode)) } ?? [] }

    func value(of name: AttributeName) -> String? {
        found[name].map { String(decoding: source.undone($0.value), as: UTF8.self) }
    }

    func begins(_ name: AttributeName, with word: StaticString) -> Bool {
        guard let value = found[name]?.value else { return false }
        if value.contains(where: { source[$0] == UInt8(ascii: "&") }) {
            return self.value(of: name)?.utf8.span.holds(word, at: 0) ?? false
        }
        return value.count >= word.utf8CodeUnitCount
            && source.span.holds(word, at: value.lowerBound)
    }
}

extension [UInt8] {
    /// An attribute's value as it is meant.
    func undone(_ value: Range<Int>) -> [UInt8] {
        self[value].contains(UInt8(ascii: "&"))
            ? References.undone(value, in: span, isAttribute: true) : Array(self[value])
    }
}
