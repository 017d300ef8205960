/// Reads the tags of a page with the stack of open elements that HTML 5 would have, and notes where
/// the source must be changed for the parser to see the same.
struct SourceEditor {
    /// A change to the source; never shorter than what it replaces.
    struct Edit {
        var range: Range<Int>
        var replacement: [UInt8]
    }

    private struct Element {
        var name: TagName
        var role: NestingRole
    }

    private(set) var edits: [Edit] = []
    private var open: [Element] = []
    /// Elements that end tags had to be looked for among, at great depth.
    private var effort = 0

    /// Most attributes of a tag: the parser compares each with all before it.
    private static let mostAttributes = 500
    /// The depth above which end tags are counted, and how many elements may be passed by them all.
    private static let greatDepth = 2_000
    private static let mostEffort = 100_000_000

    mutating func read(_ source: Span<UInt8>) {
        var scanner = TagScanner(before: source.count)
        while true {
            var attributes = 0
            var surplus: Int?
            var slashes: [Int] = []
            let tag = scanner.next(in: source) { attribute in
                attributes += 1
                let before = attribute.name.lowerBound - 1
                if source[before] == UInt8(ascii: "/") { slashes.append(before) }
                if attributes > Self.mostAttributes, surplus == nil {
                    surplus = attribute.name.lowerBound
                }
            }
            for comment in scanner.takeBogusComments() { hide(comment) }
            guard let tag else { return }
            // The parser ends a tag's attributes at a slash: `<a/href=…>`.
            if surplus == nil { for slash in slashes { blank(slash..<slash + 1) } }
            if !tag.isEnd, let surplus, surplus < tag.end - 1 { blank(surplus..<(tag.end - 1)) }
            let name = TagName(source, tag.name)
            if name.isInstruction {
                let end = source.firstIndex(of: UInt8(ascii: ">"), from: tag.start)
                scanner.index = min(end + 1, source.count)
                hide(tag.start..<scanner.index)
            } else if tag.isEnd {
                close(name, tag)
            } else {
                begin(name, tag, in: source)
            }
            if !tag.isEnd, let end = name.endOfRawText {
                scanner.index =
                    source.firstIndex(of: end, from: tag.end, before: source.count) ?? source.count
            }
        }
    }

    private mutating func begin(_ name: TagName, _ tag: TagScanner.Tag, in source: Span<UInt8>) {
        let role = name.role
        guard !role.contains(.void) else { return }
        if tag.end >= 2, source[tag.end - 2] == UInt8(ascii: "/") { return }
        // The parser ends a link where the next begins.
        if name == "a", open.last?.name == name { return }
        open.append(Element(name: name, role: role))
    }

    private mutating func close(_ name: TagName, _ tag: TagScanner.Tag) {
        if open.count > Self.greatDepth { effort += open.count }
        guard effort <= Self.mostEffort else { return hide(tag.start..<tag.end) }
        let role = name.role
        if open.last?.name == name {
            open.removeLast()
        } else if role.contains(.leftAlone) {
            return
        } else if let index = index(endedBy: name, role) {
            if name != "div", !role.contains(.tablePart) {
                endDivisions(above: index, before: tag.start)
            }
            if open[index].name != name, let digit = open[index].name.headingDigit {
                let end = tag.name.upperBound
                edits.append(Edit(range: (end - 1)..<end, replacement: [digit]))
            }
            open.removeSubrange(index...)
        } else {
            hide(tag.start..<tag.end)
        }
    }

    /// The open element that an end tag ends; nil where HTML 5 ignores the tag.
    private func index(endedBy name: TagName, _ role: NestingRole) -> Int? {
        var index = open.count - 1
        while index >= 0 {
            let element = open[index]
            if element.name == name { return index }
            if role.contains(.heading), element.role.contains(.heading) { return index }
            if stops(name, role, at: element) { return nil }
            index -= 1
        }
        return nil
    }

    private func stops(_ name: TagName, _ role: NestingRole, at element: Element) -> Bool {
        if role.contains(.tablePart) { return element.name == "table" }
        if element.role.contains(.scope) { return true }
        if !role.contains(.endsBlocks) { return element.role.contains(.endsBlocks) }
        return name == "li" && element.role.contains(.list)
    }

    /// Puts in `</div>` for each division that the parser would not let an end tag end over.
    private mutating func endDivisions(above index: Int, before offset: Int) {
        let divisions = open[(index + 1)...].count { $0.name == "div" }
        guard divisions > 0 else { return }
        let ends = repeatElement(Array("</div>".utf8), count: divisions).flatMap(\.self)
        edits.append(Edit(range: offset..<offset, replacement: ends))
    }

    /// Makes a comment of what HTML 5 passes over and the parser does not.
    private mutating func hide(_ range: Range<Int>) {
        let filling = repeatElement(UInt8(0x20), count: max(0, range.count - 7))
        let comment = Array("<!--".utf8) + filling + Array("-->".utf8)
        edits.append(Edit(range: range, replacement: comment))
    }

    private mutating func blank(_ range: Range<Int>) {
        edits.append(Edit(range: range, replacement: [UInt8](repeating: 0x20, count: range.count)))
    }
}
