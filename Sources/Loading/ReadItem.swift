internal import Model
internal import Yams

/// One item: its names, how a document shows that it is it, and its components.
extension Reader {
    private static let itemKeys = [
        "id", "from", "group", "title", "aliases", "identity", "levels", "components",
    ]

    mutating func item(_ node: Node) -> Item? {
        let name = node.named("item")
        let fields = fields(node, of: name, known: Self.itemKeys)
        let id = itemID(required("id", fields))
        let from = fields?["from"].flatMap { predecessors($0, of: name) } ?? []
        let group = text(required("group", fields), "the group of \(name)")
        let title = wording(required("title", fields), "the title of \(name)")
        let aliases = phraseList(required("aliases", fields), "aliases of \(name)")
        let identity = identity(required("identity", fields), of: name)
        let levels = levels(required("levels", fields))
        let components = components(required("components", fields), of: id, from: from)
        if let id, let group, let idNode = fields?["id"], let groupNode = fields?["group"] {
            names.items.append(
                (.init(name: id.description, node: idNode), .init(name: group, node: groupNode))
            )
        }
        guard let id, let group, let title, let aliases, let identity, let levels, let components
        else { return nil }
        return Item(
            id: id,
            from: from,
            group: group,
            title: title,
            aliases: aliases,
            identity: identity,
            levels: levels,
            components: components
        )
    }

    mutating func itemID(_ node: Node?) -> ItemID? {
        guard let node, let text = text(node, "the id of an item") else { return nil }
        if let id = ItemID(text: text), id.description == text { return id }
        refuse("'\(text)' is not the id of an item; expected one like o12", at: node)
        return nil
    }

    /// Items of the edition before, which is another file: only their form can be checked here.
    private mutating func predecessors(_ node: Node, of name: String) -> [ItemID]? {
        guard texts(node, "'from' of \(name)") != nil else { return nil }
        return list(node, "items")?.compactMap { itemID($0) }
    }

    private mutating func components(
        _ node: Node?,
        of item: ItemID?,
        from predecessors: [ItemID]
    ) -> [Component]? {
        guard let node, let entries = list(node, "components") else { return nil }
        if entries.isEmpty {
            refuse("\(item?.description ?? "an item") has no components", at: node)
        }
        return entries.compactMap { component($0, of: item, from: predecessors) }
    }

    private mutating func identity(_ node: Node?, of name: String) -> Identity? {
        let fields = fields(
            node,
            of: "the identity of \(name)",
            known: ["all", "not", "content"]
        )
        let all = alternatives(required("all", fields), "identity of \(name)")
        let not = fields?["not"].flatMap { phraseList($0, "'not' of \(name)") }
        let content = fields?["content"].flatMap { alternatives($0, "'content' of \(name)") }
        guard let all else { return nil }
        return Identity(all: all, not: not ?? [], content: content ?? [])
    }

    /// Lists of phrases, of each of which one is enough.
    private mutating func alternatives(_ node: Node?, _ what: String) -> [[String]]? {
        guard let node, let lists = list(node, what) else { return nil }
        if lists.isEmpty { refuse("\(what) is an empty list", at: node) }
        return lists.compactMap { phraseList($0, "phrases in \(what)") }
    }
}
