internal import Addressing
internal import Model

extension PageReader {
    /// Most forms of one page, and most fields of one form.
    private static let mostForms = 1_000
    private static let mostFields = 1_000

    mutating func openForm(_ node: Node, _ tag: Tag, _ scope: inout Scope) {
        switch tag {
        case .form where document.forms.count < Self.mostForms:
            openForms.append(document.forms.count)
            document.forms.append(form(node, scope))
            scope.closing.insert(.form)
        case .label:
            scope.closing.insert(.fieldLabel)
            scope.labelStart = flow.end
        case .input: addInput(node)
        case .select, .textarea: addField(names(of: node), isSearch: false, isPassword: false)
        default: break
        }
    }

    mutating func closeForm(_ scope: Scope) {
        if scope.closing.contains(.form), let form = openForms.popLast() {
            document.forms[form].blocks =
                document.forms[form].blocks.lowerBound..<document.blocks.count
        }
        guard scope.closing.contains(.fieldLabel) else { return }
        let label = flow.line(from: scope.labelStart, limit: Self.longestLinkText)
        if !label.isEmpty { addField([label], isSearch: false, isPassword: false) }
    }

    private mutating func form(_ node: Node, _ scope: Scope) -> Form {
        var action: Address? = document.address
        if let written = node["action"], !written.isEmpty {
            if case .web(let address) = resolver.target(written) {
                action = address
            } else {
                action = nil
            }
        }
        return Form(
            action: action,
            method: node["method"].map { $0.uppercased() } ?? "GET",
            fields: [],
            hasSearch: node["role"] == "search",
            region: scope.region,
            heading: outline.current,
            blocks: document.blocks.count..<document.blocks.count,
            line: map.line(at: node.offset)
        )
    }

    private mutating func addInput(_ node: Node) {
        let type = node["type"]?.lowercased() ?? "text"
        guard !["hidden", "submit", "button", "reset", "image"].contains(type) else { return }
        let names = names(of: node)
        addField(
            names,
            isSearch: type == "search" || names.contains(where: Self.isSearch),
            isPassword: type == "password"
        )
    }

    private func names(of node: Node) -> [String] {
        let attributes: [StaticString] = ["name", "placeholder", "aria-label"]
        return attributes.compactMap { node[$0].map(Flow.collapsed) }.filter { !$0.isEmpty }
    }

    private static func isSearch(_ name: String) -> Bool {
        name == "q" || name == "s" || name.contains("ค้นหา") || name.utf8.span.holdsWord("search")
            || name.utf8.span.holdsWord("keyword")
    }

    private mutating func addField(_ names: [String], isSearch: Bool, isPassword: Bool) {
        func add(to form: inout Form) {
            if form.fields.count < Self.mostFields { form.fields.append(contentsOf: names) }
            form.hasSearch = form.hasSearch || isSearch
            form.hasPassword = form.hasPassword || isPassword
        }
        if let form = openForms.last {
            add(to: &document.forms[form])
        } else {
            add(to: &strayFields)
        }
    }
}
