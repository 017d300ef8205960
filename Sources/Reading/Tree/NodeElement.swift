/// An element of a tree as the rules of links look at it.
struct NodeElement: LinkElement {
    let node: Node
    let tag: Tag
    let attributes: AttributeSet

    init(_ node: Node, _ tag: Tag) {
        self.node = node
        self.tag = tag
        attributes = node.linkAttributes
    }

    var code: [UInt8] { node.code(limit: BookFiles.longestCode) }

    func value(of name: AttributeName) -> String? { has(name) ? node.value(of: name) : nil }

    func begins(_ name: AttributeName, with word: StaticString) -> Bool {
        value(of: name)?.utf8.span.holds(word, at: 0) ?? false
    }

    var isInJumpList: Bool {
        var parent = node.parent
        if parent?.tag == .optgroup { parent = parent?.parent }
        guard let list = parent, list.isElement, let script = list["onchange"] else { return false }
        return ScriptTargets.isJump(script)
    }
}
