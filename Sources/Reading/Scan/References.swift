internal import CLibXML2

/// Undoes the character references of a piece of source (WHATWG HTML §13.2.5.72–80).
///
/// By the same names as the source that the parser of trees is given.
enum References {
    /// The bytes of `range` with every reference undone. In an attribute `&copy=2` is none.
    static func undone(
        _ range: Range<Int>,
        in bytes: Span<UInt8>,
        isAttribute: Bool
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"),
                let found = reference(at: index, before: range.upperBound, bytes, isAttribute)
            {
                for scalar in found.scalars.compactMap(Unicode.Scalar.init) {
                    text.append(contentsOf: Array(String(scalar).utf8))
                }
                index = found.end
            } else {
                text.append(byte)
                index += 1
            }
        }
        return text
    }

    private typealias Found = (scalars: [UInt32], end: Int)

    private static func reference(
        at start: Int,
        before limit: Int,
        _ bytes: Span<UInt8>,
        _ isAttribute: Bool
    ) -> Found? {
        guard start + 1 < limit else { return nil }
        if bytes[start + 1] == UInt8(ascii: "#") { return numeric(at: start, before: limit, bytes) }
        var end = start + 1
        var name: [UInt8] = []
        while end < limit, end - start <= NamedReferences.longestName,
            bytes[end].isASCIILetter || bytes[end].isASCIIDigit
        {
            name.append(bytes[end])
            end += 1
        }
        if end < limit, bytes[end] == UInt8(ascii: ";"), let known = scalars(named: name) {
            return (known, end + 1)
        }
        let mayGoOn = isAttribute && end < limit && bytes[end] == UInt8(ascii: "=")
        return mayGoOn ? nil : unended(name, at: start, isAttribute)
    }

    /// Old names need no semicolon: in a text the longest with which the letters begin counts, in
    /// an attribute only all of them.
    private static func unended(_ name: [UInt8], at start: Int, _ isAttribute: Bool) -> Found? {
        var name = name[...]
        while name.count > 1 {
            let text = String(decoding: name, as: UTF8.self)
            if ReferenceEditor.names.contains(text) || ReferenceEditor.capitals[text] != nil {
                return scalars(named: Array(name)).map { ($0, start + 1 + name.count) }
            }
            if isAttribute { return nil }
            name.removeLast()
        }
        return nil
    }

    private static func numeric(at start: Int, before limit: Int, _ bytes: Span<UInt8>) -> Found? {
        let isHexadecimal =
            start + 2 < limit && bytes[start + 2].asciiLowercased == UInt8(ascii: "x")
        let first = start + (isHexadecimal ? 3 : 2)
        var end = first
        var value: UInt32 = 0
        while end < limit, let digit = bytes[end].hexValue, isHexadecimal || digit < 10 {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            end += 1
        }
        guard end > first else { return nil }
        if end < limit, bytes[end] == UInt8(ascii: ";") { end += 1 }
        return ([ReferenceEditor.replacement(of: value) ?? value], end)
    }

    private static func scalars(named name: [UInt8]) -> [UInt32]? {
        if name.elementsEqual("amp".utf8) { return [0x26] }
        if let known = NamedReferences.scalars(of: String(decoding: name, as: UTF8.self)) {
            return known
        }
        return (name + [0]).withUnsafeBufferPointer { name in
            htmlEntityLookup(name.baseAddress).map { [$0.pointee.value] }
        }
    }
}
