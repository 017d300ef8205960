extension Node {
    /// How much of an element's text makes a label, in bytes and in nodes looked at.
    static let longestLabel = 400
    private static let mostNodes = 200

    /// The beginning of the element's text, with white space collapsed.
    func label(limit: Int = Node.longestLabel) -> String {
        var flow = Flow()
        var seen = 0
        var next = firstChild
        while let node = next, flow.end < limit, seen < Self.mostNodes {
            seen += 1
            if node.isText { node.withText { flow.append($0) } }
            let isElement = node.isElement
            if isElement, node.tag.isBlock { flow.endLine() }
            if isElement, !node.tag.isInert, let child = node.firstChild {
                next = child
            } else {
                next = node.following(within: self)
            }
        }
        return flow.line(from: 0, limit: limit)
    }

    /// The node that comes after this one and all it holds, inside `root`.
    private func following(within root: Node) -> Node? {
        var node = self
        while node != root {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }

    /// The words of the class attribute.
    var classes: [String] {
        (self["class"] ?? "").utf8.split(whereSeparator: \.isWhiteSpace).map { String($0) ?? "" }
    }

    /// Whether one of the three elements around it is marked as a row of tabs.
    var isInTabList: Bool {
        var node = parent
        for _ in 0..<3 {
            guard let element = node, element.isElement else { return false }
            if element["role"] == "tablist" { return true }
            if let names = element["class"], names.utf8.span.holdsWord("tab") { return true }
            node = element.parent
        }
        return false
    }
}
