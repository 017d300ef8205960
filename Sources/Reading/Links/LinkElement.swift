internal import Model

/// An element as the rules of links look at it, be it of a tree or met on a scan.
protocol LinkElement {
    var tag: Tag { get }
    /// Those of its attributes that the rules know.
    var attributes: AttributeSet { get }
    /// The code of a script element; empty where it has none.
    var code: [UInt8] { get }
    /// Whether it is an option of a list whose change sets the location.
    var isInJumpList: Bool { get }

    /// The value of an attribute, references undone; nil where it is not there.
    func value(of name: AttributeName) -> String?
    /// Whether the attribute's value begins with a word in lower case, in either case.
    func begins(_ name: AttributeName, with word: StaticString) -> Bool
}

extension LinkElement {
    func has(_ name: AttributeName) -> Bool { attributes.has(name) }

    /// What a source says, as written.
    func written(_ source: LinkSource) -> String {
        switch source.written {
        case .part(let text): text
        case .whole: source.attribute.flatMap { value(of: $0) } ?? ""
        }
    }
}

/// One address that an element holds, not yet resolved.
struct LinkSource {
    var written: Written
    var kind: Link.Kind
    /// The attribute it stands in; nil where it stands in a script's code or a header.
    var attribute: AttributeName?

    enum Written {
        /// The attribute as it stands, which need not be taken out to be looked up.
        case whole
        /// A piece of it.
        case part(String)
    }

    /// An attribute that is an address.
    init(_ attribute: AttributeName, _ kind: Link.Kind) {
        written = .whole
        self.kind = kind
        self.attribute = attribute
    }

    /// An address taken from an attribute, a script or a header.
    init(_ written: String, _ kind: Link.Kind, in attribute: AttributeName? = nil) {
        self.written = .part(written)
        self.kind = kind
        self.attribute = attribute
    }
}
