internal import CLibXML2

/// One node of a tree; it must not outlive the walk that gave it.
struct Node: Equatable {
    private let pointer: UnsafeMutablePointer<xmlNode>

    init(_ pointer: UnsafeMutablePointer<xmlNode>) {
        self.pointer = pointer
    }

    var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
    var isText: Bool { pointer.pointee.type == XML_TEXT_NODE }
    var isDocument: Bool {
        pointer.pointee.type == XML_HTML_DOCUMENT_NODE || pointer.pointee.type == XML_DOCUMENT_NODE
    }

    var next: Node? { pointer.pointee.next.map(Node.init) }
    var parent: Node? { pointer.pointee.parent.map(Node.init) }

    /// The first child; nil for an entity reference, whose children belong to the declaration.
    var firstChild: Node? { isElement ? pointer.pointee.children.map(Node.init) : nil }

    /// Where an element's start tag ends, where a text begins: bytes into the decoded source.
    var offset: Int { Int(bitPattern: pointer.pointee._private) }

    /// The name of an element, in lower case.
    var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

    var tag: Tag { Tag(name: pointer.pointee.name) }

    /// Gives the UTF-8 bytes of a text node.
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let content = pointer.pointee.content else {
            return body(.init(start: nil, count: 0))
        }
        return body(.init(start: content, count: Int(xmlStrlen(content))))
    }

    /// The value of an attribute, named in lower case; empty where it has none, nil where it is
    /// not there.
    subscript(_ name: StaticString) -> String? {
        guard let attribute = attribute(name) else { return nil }
        guard let text = attribute.pointee.children?.pointee.content else { return "" }
        return String(cString: text)
    }

    /// The value of an attribute that the rules of links know.
    func value(of name: AttributeName) -> String? {
        var next = pointer.pointee.properties
        while let attribute = next {
            if attribute.pointee.name.flatMap({ AttributeName($0) }) == name {
                return attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
            }
            next = attribute.pointee.next
        }
        return nil
    }

    /// The beginning of the code of a script element; empty where it has none.
    func code(limit: Int) -> [UInt8] {
        guard let text = pointer.pointee.children?.pointee.content else { return [] }
        return Array(UnsafeBufferPointer(start: text, count: min(limit, Int(xmlStrlen(text)))))
    }

    /// Those of its attributes that the rules of links know.
    var linkAttributes: AttributeSet {
        var found: AttributeSet = []
        var next = pointer.pointee.properties
        while let attribute = next {
            if let name = attribute.pointee.name.flatMap({ AttributeName($0) }) {
                found.formUnion(AttributeSet(name))
            }
            next = attribute.pointee.next
        }
        return found
    }

    /// All attributes, by their names in lower case.
    var attributes: [String: String] {
        var all: [String: String] = [:]
        var next = pointer.pointee.properties
        while let attribute = next {
            let value = attribute.pointee.children?.pointee.content.map { String(cString: $0) }
            all[attribute.pointee.name.map { String(cString: $0) } ?? ""] = value ?? ""
            next = attribute.pointee.next
        }
        return all
    }

    func has(_ name: StaticString) -> Bool { attribute(name) != nil }

    private func attribute(_ name: StaticString) -> UnsafeMutablePointer<xmlAttr>? {
        var next = pointer.pointee.properties
        while let attribute = next {
            if attribute.pointee.name.isEqual(to: name) { return attribute }
            next = attribute.pointee.next
        }
        return nil
    }
}

extension AttributeName {
    /// The attribute of a name that ends in NUL.
    fileprivate init?(_ name: UnsafePointer<xmlChar>) {
        self.init(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
    }
}

extension UnsafePointer<xmlChar> {
    fileprivate func isEqual(to name: StaticString) -> Bool {
        // Both end in NUL, so the first difference is found before either ends.
        var index = 0
        while self[index] == name.utf8Start[index] {
            if self[index] == 0 { return true }
            index += 1
        }
        return false
    }
}
