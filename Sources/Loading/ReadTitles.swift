internal import Model
internal import ThaiText
internal import Yams

/// A file that says `use: titles-only`: how an edition's items were called, and why no more is known.
extension Reader {
    private static let titleKeys = [
        "schema", "id", "edition", "revision", "source", "title", "use", "reason", "continuedIn",
        "items",
    ]

    mutating func titles(_ root: Node) -> EditionTitles? {
        let fields = fields(root, of: "the checklist", known: Self.titleKeys)
        readHead(fields)
        _ = text(required("id", fields), "the id of the checklist")
        _ = text(required("revision", fields), "the revision")
        _ = choice(required("use", fields), "use", among: [("titles-only", ())])
        let year = fiscalYear(required("edition", fields))
        let title = wording(required("title", fields), "the title")
        let reason = wording(required("reason", fields), "the reason why only titles are known")
        let later = fiscalYear(required("continuedIn", fields))
        let items = list(required("items", fields), "items")?.map { entry($0) }
        crossCheck()
        guard faults.isEmpty, let year, let title, let reason, let later, let items else {
            return nil
        }
        return EditionTitles(
            year: year,
            title: title,
            reason: reason,
            continuedIn: later,
            items: items.compactMap { $0 }
        )
    }

    private mutating func entry(_ node: Node) -> EditionTitles.Entry? {
        let name = node.named("item")
        let fields = fields(node, of: name, known: ["id", "title", "becomes", "confidence"])
        let id = itemID(required("id", fields))
        let title = text(required("title", fields), "the title of \(name)")
        let becomes = fields?["becomes"].map { itemID($0) }
        let confidence: Confidence? = choice(required("confidence", fields), "confidence")
        if let id, let node = fields?["id"] {
            names.titles.append(.init(name: id.description, node: node))
        }
        guard let id, let title, let confidence else { return nil }
        return EditionTitles.Entry(
            id: id,
            title: title,
            becomes: becomes ?? nil,
            confidence: confidence
        )
    }
}
