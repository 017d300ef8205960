/// The attributes of one start tag that the rules of links know; of two of one name the first.
struct ScannedAttributes {
    struct Attribute {
        var name: AttributeName
        /// Where its name begins.
        var start: Int
        /// Its value without quotes, references as written; empty where it has none.
        var value: Range<Int>
    }

    private(set) var all: [Attribute] = []
    private(set) var names: AttributeSet = []

    subscript(name: AttributeName) -> Attribute? {
        guard names.has(name) else { return nil }
        return all.first { $0.name == name }
    }

    /// Reads what stands between a tag's name and its `>` (WHATWG HTML §13.2.5.32–39); gives where
    /// the tag ends, nil where the page ends first.
    mutating func read(from start: Int, in bytes: Span<UInt8>) -> Int? {
        all.removeAll(keepingCapacity: true)
        names = []
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index + 1 }
            if byte.isWhiteSpace || byte == UInt8(ascii: "/") {
                index += 1
            } else {
                readAttribute(at: &index, in: bytes)
            }
        }
        return nil
    }

    private mutating func readAttribute(at index: inout Int, in bytes: Span<UInt8>) {
        let start = index
        var key = MarkupKey()
        // An equals sign at its beginning is a part of its name.
        repeat {
            key.add(bytes[index])
            index += 1
        } while index < bytes.count && !bytes[index].endsAttributeName
        var value = index..<index
        var next = index
        while next < bytes.count, bytes[next].isWhiteSpace { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
            index = next + 1
            value = Self.value(at: &index, in: bytes)
        }
        guard let name = AttributeName(key), !names.has(name) else { return }
        names.formUnion(AttributeSet(name))
        all.append(Attribute(name: name, start: start, value: value))
    }

    private static func value(at index: inout Int, in bytes: Span<UInt8>) -> Range<Int> {
        while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
        guard index < bytes.count else { return index..<index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            let end = bytes.firstIndex(of: quote, from: start)
            index = min(end + 1, bytes.count)
            return start..<end
        }
        let start = index
        while index < bytes.count, !bytes[index].isWhiteSpace, bytes[index] != UInt8(ascii: ">") {
            index += 1
        }
        return start..<index
    }
}
