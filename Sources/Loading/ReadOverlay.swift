internal import Model
internal import Yams

/// A file that says `extends`: what an agency asks otherwise than the edition below.
extension Reader {
    private static let overlayKeys = [
        "schema", "id", "extends", "revision", "source", "title", "items",
    ]

    private static let acts = ["replace", "add", "disable"]

    /// The edition below with the changes of this file; nil where there is a fault.
    mutating func overlay(
        _ root: Node,
        on base: Edition,
        file: String,
        digest: Digest?
    ) -> Edition? {
        let fields = fields(root, of: "the checklist", known: Self.overlayKeys)
        year = base.year
        _ = choice(required("schema", fields), "schema", among: [("oitcheck.checklist/1", ())])
        source(required("source", fields))
        let id = text(required("id", fields), "the id of the checklist")
        let revision = text(required("revision", fields), "the revision")
        let title = wording(required("title", fields), "the title")
        var items = base.items
        var changes: [Overlay.Change] = []
        for node in list(required("items", fields), "items") ?? [] {
            change(&items, by: node, &changes)
        }
        guard faults.isEmpty, let id, let revision, let title, let digest else { return nil }
        var edition = Edition(
            id: id,
            year: base.year,
            revision: "\(revision) / \(base.revision)",
            digest: digest,
            title: title,
            scoring: base.scoring,
            groups: base.groups,
            items: items,
            siteChecks: base.siteChecks
        )
        edition.overlay = Overlay(
            file: file,
            base: fields?["extends"]?.string ?? "",
            baseRevision: base.revision,
            baseDigest: base.digest,
            changes: changes
        )
        return edition
    }

    private mutating func change(
        _ items: inout [Item],
        by node: Node,
        _ changes: inout [Overlay.Change]
    ) {
        let name = node.named("item")
        let fields = fields(node, of: name, known: ["id", "components"])
        guard let idNode = required("id", fields), let id = itemID(idNode) else { return }
        guard let index = items.firstIndex(where: { $0.id == id }) else {
            return refuse("the edition below has no item '\(id)'", at: idNode)
        }
        for node in list(required("components", fields), "components") ?? [] {
            guard let (components, change) = changed(items[index], by: node) else { continue }
            items[index] = items[index].with(components)
            changes.append(change)
        }
    }

    /// The item's components with one changed, added or disabled.
    private mutating func changed(
        _ item: Item,
        by node: Node
    ) -> ([Component], Overlay.Change)? {
        let name = node.named("component")
        guard let fields = fields(node, of: name, known: ["id"] + Self.acts),
            let idNode = required("id", fields), let id = componentID(idNode, of: item.id)
        else { return nil }
        let acts = Self.acts.filter { fields[$0] != nil }
        guard acts.count == 1, let act = acts.first, let body = fields[act] else {
            refuse("\(name) needs one of replace, add, disable", at: node)
            return nil
        }
        let index = item.components.firstIndex { $0.id == id }
        guard (index == nil) == (act == "add") else {
            let what = index == nil ? "has no component" : "has already a component"
            refuse("the edition below \(what) '\(id)'", at: idNode)
            return nil
        }
        let base = index.map { item.components[$0] }
        guard let component = component(body, act: act, id: id, named: name, base: base) else {
            return nil
        }
        var components = item.components
        if let index { components[index] = component } else { components.append(component) }
        let kind: Overlay.Act =
            switch act {
            case "replace": .replaced
            case "add": .added
            default: .disabled
            }
        return (
            components,
            Overlay.Change(component: id, act: kind, line: idNode.mark?.line ?? 1)
        )
    }

    private mutating func component(
        _ body: Node,
        act: String,
        id: String,
        named name: String,
        base: Component?
    ) -> Component? {
        guard act == "disable" else {
            let keys = Self.componentKeys.filter { $0 != "id" && $0 != "from" && $0 != "oneWith" }
            return fields(body, of: name, known: keys).flatMap {
                component($0, id: id, named: name, replacing: base)
            }
        }
        let fields = fields(body, of: "'disable' of \(name)", known: ["reason"])
        let reason = wording(required("reason", fields), "the reason why \(name) is not asked")
        return reason.flatMap { base?.disabled(because: $0) }
    }
}
