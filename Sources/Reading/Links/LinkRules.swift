internal import Model

/// Which attribute of which element is a link: the one set of rules that all readers of pages share.
extension [LinkSource] {
    /// Adds the addresses that an element holds, those of its event handlers last.
    mutating func add(from element: some LinkElement) {
        if element.tag == .script { return addScriptElement(element) }
        guard !element.attributes.isEmpty else { return }
        addDirect(element)
        if element.attributes.hasAny(of: Self.bookAttributes) { addBooks(element) }
        addHandlers(element)
    }

    private mutating func addDirect(_ element: some LinkElement) {
        switch element.tag {
        case .a:
            if !add(element, .href, .anchor) { add(element, .xlinkHref, .anchor) }
        case .area:
            if !add(element, .href, .area) { add(element, .xlinkHref, .anchor) }
        case .iframe: addFirst(of: [.src, .dataSrc, .dataLazySrc], element, .iframe)
        case .frame: add(element, .src, .frame)
        case .embed: add(element, .src, .embed)
        case .object: add(element, .data, .embed)
        case .applet: add(element, .code, .embed)
        case .param: addParameter(element)
        case .img: addImage(element)
        case .source:
            addSet(element, .srcset)
            add(element, .src, .resource)
        case .video:
            add(element, .src, .resource)
            add(element, .poster, .image)
        case .audio, .track: add(element, .src, .resource)
        case .input where element.value(of: .type)?.lowercased() == "image":
            add(element, .src, .image)
        case .link: addResource(element)
        case .meta: addMeta(element)
        case .body, .table, .tr, .td, .th: add(element, .background, .resource)
        default: break
        }
    }

    @discardableResult
    private mutating func add(
        _ element: some LinkElement,
        _ attribute: AttributeName,
        _ kind: Link.Kind
    ) -> Bool {
        guard element.has(attribute) else { return false }
        append(LinkSource(attribute, kind))
        return true
    }

    /// The first of these attributes that holds anything: scripts move `data-src` to `src` later.
    private mutating func addFirst(
        of attributes: [AttributeName],
        _ element: some LinkElement,
        _ kind: Link.Kind
    ) {
        for attribute in attributes {
            guard let written = element.value(of: attribute), !written.isEmpty,
                written != "about:blank"
            else { continue }
            return append(LinkSource(attribute, kind))
        }
    }

    private mutating func addSet(_ element: some LinkElement, _ attribute: AttributeName) {
        guard let set = element.value(of: attribute) else { return }
        for written in SourceSet.addresses(in: set) {
            append(LinkSource(written, .image, in: attribute))
        }
    }

    /// A lazy picture has a placeholder in `src` and itself in one of the `data-` attributes.
    private mutating func addImage(_ element: some LinkElement) {
        if let source = element.value(of: .src), !source.isEmpty { add(element, .src, .image) }
        addFirst(of: [.dataSrc, .dataLazySrc, .dataOriginal, .dataLazy], element, .image)
        addSet(element, .srcset)
        addSet(element, .dataSrcset)
    }

    private mutating func addParameter(_ element: some LinkElement) {
        let names: Set<String> = ["movie", "src", "url", "filename", "file"]
        guard let name = element.value(of: .name)?.lowercased(), names.contains(name) else {
            return
        }
        add(element, .value, .embed)
    }

    /// The page before and the one behind are pages; hints to connect to a host name nothing.
    private mutating func addResource(_ element: some LinkElement) {
        let relation = element.value(of: .rel)?.lowercased() ?? ""
        guard relation != "preconnect", relation != "dns-prefetch", relation != "profile" else {
            return
        }
        let isPage = ["next", "prev", "previous"].contains(relation)
        add(element, .href, isPage ? .header : .resource)
    }

    private mutating func addMeta(_ element: some LinkElement) {
        guard let content = element.value(of: .content) else { return }
        if element.value(of: .httpEquiv)?.lowercased() == "refresh" {
            guard let written = Refresh.address(in: content) else { return }
            append(LinkSource(written, .refresh, in: .content))
        } else if element.value(of: .property) == "og:image" {
            add(element, .content, .resource)
        }
    }
}

// MARK: Scripts

extension [LinkSource] {
    private static let bookAttributes = AttributeSet(BookFiles.attributes + BookFiles.settings)
    private static let handlers: [AttributeName] = [
        .onclick, .ondblclick, .onmousedown, .onload, .onchange,
    ]
    private static let places: [AttributeName] = [.dataHref, .dataURL, .dataLink]
    private static let scripted = AttributeSet(handlers + places)

    private mutating func addScriptElement(_ element: some LinkElement) {
        add(element, .src, .resource)
        for written in BookFiles.addresses(in: element.code) {
            append(LinkSource(written, .viewer))
        }
    }

    /// The file of a flip book, which its script shows page by page.
    private mutating func addBooks(_ element: some LinkElement) {
        for attribute in BookFiles.attributes {
            guard let written = element.value(of: attribute), BookFiles.isFile(written),
                !contains(where: { element.written($0) == written })
            else { continue }
            append(LinkSource(attribute, .viewer))
        }
        for attribute in BookFiles.settings {
            guard let code = element.value(of: attribute) else { continue }
            for written in BookFiles.addresses(in: [UInt8](code.utf8)) {
                append(LinkSource(written, .viewer, in: attribute))
            }
        }
    }

    /// What a click leads to by a script; nobody runs it, so nobody knows.
    private mutating func addHandlers(_ element: some LinkElement) {
        if element.tag == .a, element.begins(.href, with: "javascript:") {
            addScript(element, .href)
        }
        if element.attributes.hasAny(of: Self.scripted) {
            for attribute in Self.handlers { addScript(element, attribute) }
            for attribute in Self.places { add(element, attribute, .script) }
        }
        // A list that goes where its choice says has the addresses as values.
        if element.tag == .option, let value = element.value(of: .value), value.contains("/"),
            element.isInJumpList
        {
            add(element, .value, .script)
        }
    }

    private mutating func addScript(_ element: some LinkElement, _ attribute: AttributeName) {
        guard let script = element.value(of: attribute) else { return }
        for written in ScriptTargets.addresses(in: script) {
            append(LinkSource(written, .script, in: attribute))
        }
    }
}
