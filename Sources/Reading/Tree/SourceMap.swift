/// Where things stand in a page's source, as an editor shows it: lines and characters from 1.
struct SourceMap {
    private let source: [UInt8]
    private let repaired: RepairedSource
    // The place asked for last. Questions come nearly in order, so each byte is counted about once.
    private var offset = 0
    private var line = 1
    private var column = 1

    /// `source` as it was published, and as the parser was given it.
    init(_ source: [UInt8], _ repaired: RepairedSource) {
        self.source = source
        self.repaired = repaired
    }

    /// The line on which the byte stands that the parser met at `offset`.
    mutating func line(at offset: Int) -> Int {
        move(to: repaired.published(offset))
        return line
    }

    /// Line and column of the first attribute of the names given, in the start tag of `node`.
    ///
    /// The tag itself where none of them is found, as for an element that the page does not write.
    mutating func position(of names: [StaticString], in node: Node) -> (line: Int, column: Int) {
        let end = repaired.published(node.offset)
        var place = end
        if let start = startOfTag(Array(node.name.utf8), endingAt: end) {
            place = attribute(names, from: start, before: end) ?? start
        }
        move(to: place)
        return (line, column)
    }

    private func startOfTag(_ name: [UInt8], endingAt end: Int) -> Int? {
        let bytes = source.span
        var index = min(end, bytes.count) - name.count - 1
        let floor = max(0, index - Self.longestTag)
        while index >= floor {
            if bytes[index] == UInt8(ascii: "<"), bytes.holds(name, at: index + 1) { return index }
            index -= 1
        }
        return nil
    }

    /// How far back a tag's start is looked for.
    private static let longestTag = 65_536

    private func attribute(_ names: [StaticString], from start: Int, before end: Int) -> Int? {
        var scanner = TagScanner(from: start, before: min(end + 1, source.count))
        var found: Int?
        let bytes = source.span
        _ = scanner.next(in: bytes) { attribute in
            guard found == nil else { return }
            for name in names
            where name.utf8CodeUnitCount == attribute.name.count
                && bytes.holds(name, at: attribute.name.lowerBound)
            {
                found = attribute.name.lowerBound
            }
        }
        return found
    }

    private mutating func move(to target: Int) {
        let target = max(0, min(target, source.count))
        while offset > target { stepBack() }
        while offset < target {
            let byte = source[offset]
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
    }

    private mutating func stepBack() {
        offset -= 1
        if source[offset] == 0x0A {
            line -= 1
            column = 1 + charactersBefore(offset)
        } else if source[offset] & 0xC0 != 0x80 {
            column -= 1
        }
    }

    /// How many characters of its line stand before the byte at `index`.
    private func charactersBefore(_ index: Int) -> Int {
        var count = 0
        var index = index
        while index > 0, source[index - 1] != 0x0A {
            index -= 1
            if source[index] & 0xC0 != 0x80 { count += 1 }
        }
        return count
    }
}
