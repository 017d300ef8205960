internal import Model

/// One address that an element holds, not yet resolved.
struct LinkSource {
    /// The attribute, or the part of it that is the address.
    var written: String
    var kind: Link.Kind
    /// The attributes it may stand in, in lower case.
    var attributes: [StaticString]

    init(_ written: String, _ kind: Link.Kind, in attributes: StaticString...) {
        self.written = written
        self.kind = kind
        self.attributes = attributes
    }

    /// The addresses that `node` holds, those of its event handlers last.
    static func all(of node: Node, tag: Tag) -> [LinkSource] {
        var sources: [LinkSource] = []
        switch tag {
        case .a, .area:
            sources.add(node, "href", .anchor.replaced(by: .area, if: tag == .area))
            if sources.isEmpty { sources.add(node, "xlink:href", .anchor) }
        case .iframe:
            sources.addFirst(of: ["src", "data-src", "data-lazy-src"], node, .iframe)
        case .frame: sources.add(node, "src", .frame)
        case .embed: sources.add(node, "src", .embed)
        case .object: sources.add(node, "data", .embed)
        case .applet: sources.add(node, "code", .embed)
        case .param: sources.addParameter(node)
        case .img: sources.addImage(node)
        case .source:
            sources.addSet(node, "srcset")
            sources.add(node, "src", .resource)
        case .video:
            sources.add(node, "src", .resource)
            sources.add(node, "poster", .image)
        case .audio, .track, .script: sources.add(node, "src", .resource)
        case .input where node["type"]?.lowercased() == "image": sources.add(node, "src", .image)
        case .link: sources.addResource(node)
        case .meta: sources.addMeta(node)
        case .body, .table, .tr, .td, .th: sources.add(node, "background", .resource)
        default: break
        }
        sources.addBooks(node, tag)
        sources.addScripts(node, tag)
        return sources
    }
}

extension Link.Kind {
    fileprivate func replaced(by kind: Link.Kind, if condition: Bool) -> Link.Kind {
        condition ? kind : self
    }
}

extension [LinkSource] {
    fileprivate mutating func add(_ node: Node, _ attribute: StaticString, _ kind: Link.Kind) {
        if let written = node[attribute] { append(LinkSource(written, kind, in: attribute)) }
    }

    /// The first of these attributes that holds anything: scripts move `data-src` to `src` later.
    fileprivate mutating func addFirst(
        of attributes: [StaticString],
        _ node: Node,
        _ kind: Link.Kind
    ) {
        for attribute in attributes {
            guard let written = node[attribute], !written.isEmpty, written != "about:blank" else {
                continue
            }
            return append(LinkSource(written, kind, in: attribute))
        }
    }

    fileprivate mutating func addSet(_ node: Node, _ attribute: StaticString) {
        guard let set = node[attribute] else { return }
        for written in SourceSet.addresses(in: set) {
            append(LinkSource(written, .image, in: attribute))
        }
    }

    /// A lazy picture has a placeholder in `src` and itself in one of the `data-` attributes.
    fileprivate mutating func addImage(_ node: Node) {
        let lazy: [StaticString] = ["data-src", "data-lazy-src", "data-original", "data-lazy"]
        if let source = node["src"], !source.isEmpty {
            append(LinkSource(source, .image, in: "src"))
        }
        addFirst(of: lazy, node, .image)
        addSet(node, "srcset")
        addSet(node, "data-srcset")
    }

    fileprivate mutating func addParameter(_ node: Node) {
        let names: Set<String> = ["movie", "src", "url", "filename", "file"]
        guard let name = node["name"]?.lowercased(), names.contains(name) else { return }
        add(node, "value", .embed)
    }

    /// Hints to connect to a host name no resource.
    fileprivate mutating func addResource(_ node: Node) {
        let relation = node["rel"]?.lowercased() ?? ""
        guard relation != "preconnect", relation != "dns-prefetch", relation != "profile" else {
            return
        }
        add(node, "href", .resource)
    }

    fileprivate mutating func addMeta(_ node: Node) {
        guard let content = node["content"] else { return }
        if node["http-equiv"]?.lowercased() == "refresh" {
            guard let written = Refresh.address(in: content) else { return }
            append(LinkSource(written, .refresh, in: "content"))
        } else if node["property"] == "og:image" {
            append(LinkSource(content, .resource, in: "content"))
        }
    }

    /// The file of a flip book, which its script shows page by page.
    fileprivate mutating func addBooks(_ node: Node, _ tag: Tag) {
        if tag == .script {
            for written in BookFiles.addresses(in: node.code) {
                append(LinkSource(written, .viewer))
            }
            return
        }
        guard node.hasOwnData else { return }
        for attribute in BookFiles.attributes {
            guard let written = node[attribute], BookFiles.isFile(written),
                !contains(where: { $0.written == written })
            else { continue }
            append(LinkSource(written, .viewer, in: attribute))
        }
        for attribute in BookFiles.settings {
            guard let code = node[attribute] else { continue }
            for written in BookFiles.addresses(in: code) {
                append(LinkSource(written, .viewer, in: attribute))
            }
        }
    }

    /// What a click leads to by a script; nobody runs it, so nobody knows.
    fileprivate mutating func addScripts(_ node: Node, _ tag: Tag) {
        guard node.hasAttributes else { return }
        if tag == .a, let href = node["href"], href.utf8.span.holds("javascript:", at: 0) {
            addScript(href, "href")
        }
        for attribute: StaticString in [
            "onclick", "ondblclick", "onmousedown", "onload", "onchange",
        ] {
            if let script = node[attribute] { addScript(script, attribute) }
        }
        for attribute: StaticString in ["data-href", "data-url", "data-link"] {
            add(node, attribute, .script)
        }
        // A list that goes where its choice says has the addresses as values.
        if tag == .option, let value = node["value"], value.contains("/"), node.isInJumpList {
            append(LinkSource(value, .script, in: "value"))
        }
    }

    private mutating func addScript(_ script: String, _ attribute: StaticString) {
        for written in ScriptTargets.addresses(in: script) {
            append(LinkSource(written, .script, in: attribute))
        }
    }
}

extension Node {
    /// Whether it is an option of a list whose change sets the location.
    fileprivate var isInJumpList: Bool {
        var node = parent
        if node?.tag == .optgroup { node = node?.parent }
        guard let list = node, list.isElement, let script = list["onchange"] else { return false }
        return script.contains("location") || script.contains("open(")
    }
}
