/// Where things stand in a page's source, as an editor shows it: lines and characters from 1.
struct SourceMap {
    private let source: [UInt8]
    private let repaired: RepairedSource
    private var counter = LineCounter()
    /// What was looked for last: an attribute of a thousand addresses is asked for with each.
    private var last: (sought: Sought, place: Int)?

    private struct Sought: Equatable {
        let attribute: AttributeName?
        let element: [UInt8]
        /// Where the start tag of the element ends.
        let end: Int
    }

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
        let sought = Sought(
            attribute: name,
            element: Array(node.name.utf8),
            end: repaired.published(node.offset)
        )
        let place = last.flatMap { $0.sought == sought ? $0.place : nil } ?? place(of: sought)
        last = (sought, place)
        let source = source
        return counter.position(of: place, in: source.span)
    }

    private func place(of sought: Sought) -> Int {
        guard let start = startOfTag(sought.element, endingAt: sought.end) else {
            return sought.end
        }
        return sought.attribute.flatMap { attribute($0, from: start, before: sought.end) } ?? start
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
