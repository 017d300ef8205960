/// Where things stand in a page's source, as an editor shows it: lines and characters from 1.
struct SourceMap {
    private let source: [UInt8]
    private let repaired: RepairedSource
    private var counter = LineCounter()

    /// `source` as it was published, and as the parser was given it.
    init(_ source: [UInt8], _ repaired: RepairedSource) {
        self.source = source
        self.repaired = repaired
    }

    /// The line on which the byte stands that the parser met at `offset`.
    mutating func line(at offset: Int) -> Int {
        let source = source
        return counter.position(of: repaired.published(offset), in: source.span).line
    }

    /// Line and column of an attribute in the start tag of `node`.
    ///
    /// The tag itself where it is not found, as for an element that the page does not write.
    mutating func position(
        of name: AttributeName?,
        in node: Node
    ) -> (line: Int, column: Int) {
        let end = repaired.published(node.offset)
        var place = end
        if let start = startOfTag(Array(node.name.utf8), endingAt: end) {
            place = name.flatMap { attribute($0, from: start, before: end) } ?? start
        }
        let source = source
        return counter.position(of: place, in: source.span)
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

    private func attribute(_ name: AttributeName, from start: Int, before end: Int) -> Int? {
        var scanner = TagScanner(from: start, before: min(end + 1, source.count))
        var found: Int?
        let bytes = source.span
        _ = scanner.next(in: bytes) { attribute in
            guard found == nil, AttributeName(bytes, attribute.name) == name else { return }
            found = attribute.name.lowerBound
        }
        return found
    }
}
