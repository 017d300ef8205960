internal import Yams

/// What only shows once everything is read: names given twice, and names that nothing bears.
extension Reader {
    mutating func crossCheck() {
        refuseRepeated(names.groups.map(\.id), "group")
        refuseRepeated(names.items.map(\.id), "item")
        refuseRepeated(names.components.map(\.id), "component")
        refuseRepeated(names.siteChecks, "site check")
        refuseRepeated(names.titles, "item")
        refuseRepeated(names.groups.flatMap(\.items), "member of a group:")
        checkMembers()
        checkGroups()
        checkOneWith()
    }

    private mutating func refuseRepeated(_ mentions: [Names.Mention], _ what: String) {
        var lines: [String: Int] = [:]
        for mention in mentions {
            if let line = lines[mention.name] {
                refuse("\(what) '\(mention.name)' stands already in line \(line)", at: mention.node)
            } else {
                lines[mention.name] = mention.node.mark?.line ?? 1
            }
        }
    }

    /// Every member of a group is an item.
    private mutating func checkMembers() {
        let items = names.items.map(\.id.name)
        for member in names.groups.flatMap(\.items) where !items.contains(member.name) {
            let likely = nearest(to: member.name, among: items)
            refuse(
                "unknown item '\(member.name)'\(likely.map { "; did you mean '\($0)'?" } ?? "")",
                at: member.node
            )
        }
    }

    /// Every item names a group that names it.
    private mutating func checkGroups() {
        for item in names.items {
            let groups = names.groups.filter { $0.id.name == item.group.name }
            if groups.isEmpty {
                let known = names.groups.map(\.id.name)
                refuse(
                    "unknown group '\(item.group.name)'; \(expectation(known, for: item.group.name))",
                    at: item.group.node
                )
            } else if !groups.contains(where: { $0.items.contains { $0.name == item.id.name } }) {
                refuse(
                    "group \(item.group.name) does not list \(item.id.name)",
                    at: item.group.node
                )
            }
        }
    }

    /// Whatever a component is one with is another component of the same item.
    private mutating func checkOneWith() {
        for component in names.components {
            let others = names.components
                .filter { $0.item == component.item && $0.id.name != component.id.name }
                .map(\.id.name)
            for other in component.oneWith where !others.contains(other.name) {
                refuse(
                    "\(component.id.name) cannot be one with '\(other.name)'; "
                        + expectation(others, for: other.name),
                    at: other.node
                )
            }
        }
    }
}
