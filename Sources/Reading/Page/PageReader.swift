internal import Addressing
internal import Model

/// Gathers, on one walk through the tree of a page, all that a Document holds.
struct PageReader: Visitor {
    var document: Document
    let resolver: LinkResolver
    let survey: Survey
    var map: SourceMap

    /// The text so far, and what is being read of it.
    var flow = Flow()
    var line: OpenLine?
    var outline = Outline()

    /// What each element from the root to here hands down.
    var scopes = [Scope()]
    var scope: Scope { scopes[scopes.count - 1] }

    /// Links from here on do not know yet which block holds them.
    var firstUnplacedLink = 0
    /// The links of the elements that are open, outermost first.
    var openLinks: [OpenLink] = []
    /// How many tables have begun; the survey counted them in the same order.
    var tablesSeen = 0
    var grids: [OpenTable] = []
    /// The forms that are open: indices in the document.
    var openForms: [Int] = []
    /// Fields that stand in no form.
    var strayFields = Form(action: nil, method: "GET", fields: [])

    init(_ document: Document, resolver: LinkResolver, survey: Survey, map: SourceMap) {
        self.document = document
        self.resolver = resolver
        self.survey = survey
        self.map = map
    }

    mutating func enter(_ node: Node) -> Bool {
        if node.isText {
            read(text: node)
            return false
        }
        return node.isElement && open(node, node.tag)
    }

    private mutating func open(_ node: Node, _ tag: Tag) -> Bool {
        if tag.isBlock { endLine() }
        noteAnchors(node, tag)
        var scope = scope.forChild
        scope.endsLine = tag.isBlock
        scope.isSilent = scope.isSilent || tag.isSilent
        scope.isPreformatted = scope.isPreformatted || tag == .pre
        scope.isInsideVector = scope.isInsideVector || tag == .svg
        enterRegion(node, tag, &scope)
        enterKind(node, tag, &scope)
        enterGroup(node, tag, &scope)
        openTablePart(node, tag, &scope)
        openForm(node, tag, &scope)
        openLinks(node, tag, &scope)
        if tag == .img { addImage(node) }
        if tag == .title, !scope.isInsideVector, document.title.isEmpty {
            document.title = node.label(limit: 2_000)
        }
        scopes.append(scope)
        return !tag.isInert && tag != .iframe
    }

    mutating func leave(_ node: Node) {
        guard scopes.count > 1, let scope = scopes.popLast() else { return }
        if scope.endsLine { endLine() }
        closeLinks(node, scope)
        closeForm(scope)
        closeTablePart(scope)
        if let outline = scope.outline { self.outline = outline }
    }

    /// The document, once the walk is over.
    mutating func finish() -> Document {
        endLine()
        if !strayFields.fields.isEmpty || strayFields.hasPassword {
            document.forms.append(strayFields)
        }
        return document
    }

    private mutating func noteAnchors(_ node: Node, _ tag: Tag) {
        if let id = node["id"], !id.isEmpty {
            document.anchors.append(PercentDecoding.decode(id.utf8))
        }
        if tag == .a, let name = node["name"], !name.isEmpty {
            document.anchors.append(PercentDecoding.decode(name.utf8))
        }
    }

    private mutating func addImage(_ node: Node) {
        let written = node["data-src"] ?? node["src"] ?? ""
        var source: Address?
        if case .web(let address) = resolver.target(written) { source = address }
        document.images.append(
            Image(
                source: source,
                alt: node["alt"].map(Flow.collapsed) ?? "",
                region: scope.region,
                block: document.blocks.indices.last,
                line: map.line(at: node.offset)
            )
        )
    }
}
