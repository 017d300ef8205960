internal import Model
internal import Yams

/// Groups of items, and properties of the whole site.
extension Reader {
    mutating func group(_ node: Node) -> ItemGroup? {
        let name = node.named("group")
        let fields = fields(node, of: name, known: ["id", "indicator", "title", "items"])
        let id = text(required("id", fields), "the id of a group")
        let indicator = choice(
            required("indicator", fields),
            "indicator",
            among: [("9", "9"), ("10", "10"), ("unknown", "unknown")]
        )
        let title = wording(required("title", fields), "the title of \(name)")
        let members = texts(required("items", fields), "items of \(name)")
        if let id, let idNode = fields?["id"], let itemsNode = fields?["items"] {
            let nodes = itemsNode.sequence.map { Array($0) } ?? []
            names.groups.append(
                (
                    .init(name: id, node: idNode),
                    nodes.map { .init(name: $0.string ?? "", node: $0) }
                )
            )
        }
        let items = members?.compactMap(ItemID.init(text:))
        guard let id, let indicator, let title, let items else { return nil }
        return ItemGroup(id: id, indicator: indicator, title: title, items: items)
    }

    /// The properties that the program knows how to look for.
    private static let siteChecks = [
        "hub-page", "hub-from-home", "hub-whole", "two-way-channel", "procurement-on-social",
        "no-gift-on-home",
    ]

    mutating func siteCheck(_ node: Node) -> SiteCheck? {
        let name = node.named("site check")
        let fields = fields(node, of: name, known: ["id", "title", "remedy"])
        let known = Self.siteChecks.map { ($0, $0) }
        let id = choice(required("id", fields), "site check", among: known)
        let title = wording(required("title", fields), "the title of \(name)")
        let remedy = wording(required("remedy", fields), "the remedy of \(name)")
        if let id, let node = fields?["id"] { names.siteChecks.append(.init(name: id, node: node)) }
        guard let id, let title, let remedy else { return nil }
        return SiteCheck(id: id, title: title, remedy: remedy)
    }
}
