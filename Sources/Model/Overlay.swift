/// What an agency's own file changes of the edition that it extends.
package struct Overlay: Sendable {
    /// The file, as it was named.
    package let file: String
    /// The edition below: its name in `extends`, its revision and digest.
    package let base: String
    package let baseRevision: String
    package let baseDigest: Digest
    package let changes: [Change]

    /// What was done to a component, and where the file says so.
    package struct Change: Sendable {
        package let component: String
        package let act: Act
        /// Counted from 1.
        package let line: Int

        package init(component: String, act: Act, line: Int) {
            self.component = component
            self.act = act
            self.line = line
        }
    }

    package enum Act: String, Sendable, CaseIterable {
        case replaced, added, disabled
    }

    package init(
        file: String,
        base: String,
        baseRevision: String,
        baseDigest: Digest,
        changes: [Change]
    ) {
        self.file = file
        self.base = base
        self.baseRevision = baseRevision
        self.baseDigest = baseDigest
        self.changes = changes
    }
}

extension Component {
    /// The component, no longer asked.
    package func disabled(because reason: Wording) -> Component {
        var copy = self
        copy.disabled = reason
        return copy
    }
}

extension Item {
    /// The item with other components.
    package func with(_ components: [Component]) -> Item {
        Item(
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
}
