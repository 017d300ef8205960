internal import Addressing
internal import Model

/// The links of one element that is open.
struct OpenLink {
    /// Indices in the document: an element can have several, by its handlers.
    var links: Range<Int>
    /// Where its text begins in the flow.
    var textStart: Int
}

extension PageReader {
    /// Most bytes of a link's text.
    static let longestLinkText = 1_000

    mutating func openLinks(_ node: Node, _ tag: Tag, _ scope: inout Scope) {
        let element = NodeElement(node, tag)
        var sources: [LinkSource] = []
        sources.add(from: element)
        guard !sources.isEmpty else { return }
        let first = document.links.count
        for source in sources { add(source, element, scope) }
        openLinks.append(OpenLink(links: first..<document.links.count, textStart: flow.end))
        scope.closing.insert(.links)
        if tag == .a { scope.isInsideLink = true }
    }

    mutating func closeLinks(_ node: Node, _ scope: Scope) {
        guard scope.closing.contains(.links), let open = openLinks.popLast() else { return }
        let own =
            scope.isSilent
            ? node.label() : flow.line(from: open.textStart, limit: Self.longestLinkText)
        for link in open.links {
            if !own.isEmpty {
                document.links[link].text = own
            } else if document.links[link].text.isEmpty {
                document.links[link].text = Self.attributeText(of: node)
            }
        }
        if let alt = node["alt"], node.tag == .img { lendText(Flow.collapsed(alt)) }
    }

    /// Takes in the links of the reply's headers, which stand nowhere in the page.
    mutating func read(headers: [String]) {
        for (written, kind) in headers.flatMap(HeaderLinks.targets) {
            append(Link(target: resolver.target(written), written: written, text: "", kind: kind))
        }
        firstUnplacedLink = document.links.count
    }

    /// Gives the picture's words to the link around it, which keeps them if it has none.
    private mutating func lendText(_ alt: String) {
        guard let open = openLinks.last, !alt.isEmpty else { return }
        for link in open.links where document.links[link].text.utf8.count < Self.longestLinkText {
            let text = document.links[link].text
            document.links[link].text = text.isEmpty ? alt : text + " " + alt
        }
    }

    private static func attributeText(of node: Node) -> String {
        let names: [StaticString] =
            node.tag == .input ? ["value", "alt", "title"] : ["alt", "title", "aria-label"]
        for name in names {
            if let text = node[name].map(Flow.collapsed), !text.isEmpty { return text }
        }
        return ""
    }

    private mutating func add(_ source: LinkSource, _ element: NodeElement, _ scope: Scope) {
        let written = element.written(source)
        let target = resolver.target(written)
        // A picture within the page leads nowhere.
        if source.kind == .image, target == .data { return }
        let (line, column) = map.position(of: source.attribute, in: element.node)
        var link = Link(
            target: target,
            written: target == .data ? String(written.prefix(64)) : written,
            text: "",
            kind: source.kind,
            region: scope.region,
            line: line,
            column: column,
            heading: outline.current,
            group: scope.group
        )
        append(link)
        guard case .web(let address) = target, source.kind.mayShowFile,
            let file = Viewers.file(shownBy: address)
        else { return }
        link.kind = .viewer
        link.written = file
        link.target = resolver.target(file, relativeTo: address)
        append(link)
    }

    private mutating func append(_ link: Link) {
        let index = document.links.count
        guard index < resolver.mostLinks else { return document.readability = .tooLarge }
        var link = link
        if let table = grids.indices.last, grids[table].cell != nil {
            grids[table].cell?.links.append(index)
            if let cell = grids[table].grid.openCell, grids[table].cell?.hasRoom == true {
                link.cell = CellIndex(table: grids[table].index, row: cell.row, column: cell.column)
            }
            firstUnplacedLink = index + 1
        }
        document.links.append(link)
    }
}
