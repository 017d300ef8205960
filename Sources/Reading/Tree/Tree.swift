internal import CLibXML2

/// The tree that libxml2 makes of a page, freed with this value.
///
/// Nodes carry the offset in the source at which they stand, since libxml2 itself counts lines only
/// to 65,535 and columns not at all.
struct Tree: ~Copyable {
    private let document: htmlDocPtr

    /// Parses well-formed UTF-8 without NUL, whatever it declares; nil where it holds nothing.
    init?(_ source: [UInt8]) {
        guard let document = Self.parse(source) else { return nil }
        self.document = document
    }

    deinit {
        xmlFreeDoc(document)
    }

    /// Takes `visitor` through the tree in the order of the source.
    ///
    /// Not by recursion: a page of a few megabytes can nest 200,000 elements.
    func walk(_ visitor: inout some Visitor) {
        var next = document.pointee.children.map(Node.init)
        while let node = next {
            if visitor.enter(node), let child = node.firstChild {
                next = child
            } else {
                next = Self.leave(node, &visitor)
            }
        }
    }

    /// Leaves `node` and every ancestor that ends with it; the node that comes after them.
    private static func leave(_ node: Node, _ visitor: inout some Visitor) -> Node? {
        var node = node
        while true {
            if node.isElement { visitor.leave(node) }
            if let next = node.next { return next }
            guard let parent = node.parent, !parent.isDocument else { return nil }
            node = parent
        }
    }

    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private static func parse(_ source: [UInt8]) -> htmlDocPtr? {
        guard isReady, let parser = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(parser) }
        oit_xml_silence_thread()
        parser.pointee.sax.pointee.startElement = noteElement
        parser.pointee.sax.pointee.characters = noteText
        parser.pointee.sax.pointee.ignorableWhitespace = noteText
        return source.withUnsafeBytes { source in
            htmlCtxtReadMemory(
                parser,
                source.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(clamping: source.count),
                nil,
                "UTF-8",
                options
            )
        }
    }

    /// HUGE: below 256 levels libxml2 would drop all text. IGNORE_ENC: the charset is decided.
    private static let options = Int32(
        XML_PARSE_HUGE.rawValue
            | UInt32(
                bitPattern: Int32(
                    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
                        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
                        | HTML_PARSE_IGNORE_ENC.rawValue
                )
            )
    )
}

/// Something that is taken through a tree.
protocol Visitor {
    /// Meets an element, a text or a comment; true where its children are to be met too.
    mutating func enter(_ node: Node) -> Bool
    /// Leaves an element, whether or not its children were met.
    mutating func leave(_ node: Node)
}

/// Builds the element as libxml2 does, and notes the offset at which its start tag ends.
private let noteElement: startElementSAXFunc = { context, name, attributes in
    xmlSAX2StartElement(context, name, attributes)
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    parser.pointee.node?.pointee._private = UnsafeMutableRawPointer(
        bitPattern: parser.pointee.offset
    )
}

/// Appends the text as libxml2 does, and notes the offset at which a new text begins.
private let noteText: charactersSAXFunc = { context, text, length in
    xmlSAX2Characters(context, text, length)
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let node = parser.pointee.node?.pointee.last, node.pointee._private == nil
    else { return }
    node.pointee._private = UnsafeMutableRawPointer(
        bitPattern: max(1, parser.pointee.offset - Int(length))
    )
}

extension xmlParserCtxt {
    /// How many bytes of the source are behind the parser.
    fileprivate var offset: Int {
        guard let input else { return 0 }
        return Int(clamping: input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }
}
