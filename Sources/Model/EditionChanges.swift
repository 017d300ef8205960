internal import ThaiText

/// What became of one edition's items in another: what moved, merged, changed, came and went.
package struct EditionChanges: Sendable {
    package let old: Edition
    package let new: Edition
    /// Every item of the new edition, in its order.
    package let items: [ItemChange]
    /// Items of the old edition that no item of the new one continues.
    package let gone: [Item]

    /// - Parameters:
    ///   - old: the edition before.
    ///   - new: the one after; its `from` say what continues what.
    package init(from old: Edition, to new: Edition) {
        self.old = old
        self.new = new
        let move = YearMove(from: old.year, to: new.year)
        items = new.items.map { item in
            ItemChange(item, from: item.from.compactMap(old.item), in: new, move)
        }
        let continued = Set(new.items.flatMap(\.from))
        gone = old.items.filter { !continued.contains($0.id) }
    }
}

/// One item of a new edition beside those it continues.
package struct ItemChange: Sendable {
    package let item: Item
    /// The items of the old edition; none where it is new.
    package let from: [Item]
    package let course: Course
    /// Whether the title says something else, years apart.
    package let isRenamed: Bool
    package let components: [ComponentChange]
    /// Components of the old items that no component of the new edition continues.
    package let gone: [Component]

    /// How an item came to its number.
    package enum Course: String, Sendable, CaseIterable {
        case kept, moved, merged, split, new
    }

    fileprivate init(_ item: Item, from old: [Item], in edition: Edition, _ move: YearMove) {
        self.item = item
        from = old
        let heirs = old.map { old in edition.items.filter { $0.from.contains(old.id) }.count }
        course =
            switch old.count {
            case 0: .new
            case 1: heirs == [1] ? (old[0].id == item.id ? .kept : .moved) : .split
            default: .merged
            }
        isRenamed = old.allSatisfy { move($0.title) != item.title }
        let components = old.flatMap(\.components)
        self.components = item.components.map { component in
            let from = components.first { $0.id == component.from }
            return ComponentChange(component, from: from, move)
        }
        let continued = Set(edition.items.flatMap(\.components).compactMap(\.from))
        gone = components.filter { !continued.contains($0.id) }
    }
}

/// One component of a new edition beside the one it continues.
package struct ComponentChange: Sendable {
    package let component: Component
    /// The component of the old edition; nil where it is new.
    package let from: Component?
    /// What differs, years in texts apart.
    package let changed: [Aspect]

    /// A part of a component that may differ between editions.
    package enum Aspect: String, Sendable, CaseIterable {
        case text, kind, yearRule = "year-rule", check, confidence, judgeable
    }

    /// What a finding of the old edition is worth in the new one.
    package enum Survival: String, Sendable, CaseIterable {
        /// The same is asked and no year: it holds as long as the page stays as it is.
        case holds
        /// The same is asked, of another year: the page that showed it must be renewed.
        case anotherYear = "another-year"
        /// Something else is asked: it must be looked for anew.
        case askAnew = "ask-anew"
    }

    fileprivate init(_ component: Component, from old: Component?, _ move: YearMove) {
        self.component = component
        from = old
        changed =
            old.map { old in
                Aspect.allCases.filter { component.differs(from: old, in: $0, move) }
            } ?? []
    }

    /// Neither the checklist's own certainty nor who decides changes what a page shows.
    package var survival: Survival {
        guard from != nil, changed.allSatisfy({ $0 == .confidence || $0 == .judgeable }) else {
            return .askAnew
        }
        return component.yearRule.asksNoYear ? .holds : .anotherYear
    }
}

extension Component {
    fileprivate func differs(
        from old: Component,
        in aspect: ComponentChange.Aspect,
        _ move: YearMove
    ) -> Bool {
        switch aspect {
        case .text: text != old.text && text != move(old.text)
        case .kind: kind != old.kind
        case .yearRule: yearRule != old.yearRule
        case .check: check != old.check && check != old.check.moved(by: move)
        case .confidence: confidence != old.confidence
        case .judgeable: judgeable != old.judgeable
        }
    }
}

extension YearRule {
    /// Whether a page counts whatever year it is of.
    package var asksNoYear: Bool { self == .today || self == .inForce }
}
