internal import Model
internal import Yams

/// One component: what must be shown, of which year, how it is looked for, and what to tell people.
extension Reader {
    static let componentKeys = [
        "id", "from", "kind", "text", "fiscalYear", "confidence", "judgeable", "check", "oneWith",
        "question", "remedy", "examples",
    ]

    /// Year rules as the file names them.
    private static let yearRules: [(name: String, value: YearRule)] = [
        ("current", .current),
        ("previous", .previous),
        ("previous-result", .previousResult),
        ("covers-current", .coversCurrent),
        ("previous-or-current", .previousOrCurrent),
        ("in-force", .inForce),
        ("today", .today),
        ("-", .inForce),
    ]

    /// One component of `item`, which continues `predecessors` of the edition before.
    mutating func component(
        _ node: Node,
        of item: ItemID?,
        from predecessors: [ItemID]
    ) -> Component? {
        let name = node.named("component")
        let fields = fields(node, of: name, known: Self.componentKeys)
        let id = componentID(required("id", fields), of: item)
        note(id: id, of: item, in: fields)
        return component(fields, id: id, named: name, from: predecessors)
    }

    /// A component by its fields; what they leave out is as in `base`, or a fault where there is none.
    mutating func component(
        _ fields: Fields?,
        id: String?,
        named name: String,
        from predecessors: [ItemID] = [],
        replacing base: Component? = nil
    ) -> Component? {
        func value(_ key: String, _ reader: inout Reader) -> Node? {
            base == nil ? reader.required(key, fields) : fields?[key]
        }
        let from = fields?["from"].flatMap { predecessor($0, of: name, among: predecessors) }
        let kind: Component.Kind? = choice(value("kind", &self), "kind") ?? base?.kind
        let text = wording(value("text", &self), "the text of \(name)") ?? base?.text
        let year =
            choice(value("fiscalYear", &self), "year rule", among: Self.yearRules) ?? base?.yearRule
        let confidence: Confidence? =
            choice(value("confidence", &self), "confidence") ?? base?.confidence
        let judgeable: Judgeable? =
            choice(value("judgeable", &self), "judgeable") ?? base?.judgeable
        let check = value("check", &self).flatMap { self.check($0) } ?? base?.check
        let oneWith =
            fields?["oneWith"].flatMap { texts($0, "'oneWith' of \(name)") } ?? base?.oneWith ?? []
        let question =
            wording(value("question", &self), "the question of \(name)") ?? base?.question
        let remedy = wording(value("remedy", &self), "the remedy of \(name)") ?? base?.remedy
        let bringsCheck = fields?["check"] != nil || fields?["fiscalYear"] != nil
        let examples =
            bringsCheck || fields?["examples"] != nil
            ? examples(required("examples", fields), of: name, check: check, year: year)
            : base?.examples
                ?? examples(required("examples", fields), of: name, check: check, year: year)
        guard let id, let kind, let text, let year, let confidence, let judgeable, let check,
            let question, let remedy, let examples
        else { return nil }
        return Component(
            id: id,
            from: from ?? base?.from,
            kind: kind,
            text: text,
            yearRule: year,
            confidence: confidence,
            judgeable: judgeable,
            check: check,
            oneWith: oneWith,
            question: question,
            remedy: remedy,
            examples: examples
        )
    }

    /// Ids are those of the published facts: `o12.c5`, `o1.x1`, `o20.n1`.
    mutating func componentID(_ node: Node?, of item: ItemID?) -> String? {
        guard let node, let id = text(node, "the id of a component") else { return nil }
        guard let item else { return id }
        if item.mayHave(component: id) { return id }
        refuse(
            "'\(id)' is not the id of a component of \(item); expected one like \(item).c1",
            at: node
        )
        return nil
    }

    /// The component of the edition before that this one continues, by an item that its item continues.
    private mutating func predecessor(
        _ node: Node,
        of name: String,
        among items: [ItemID]
    ) -> String? {
        guard let id = text(node, "'from' of \(name)") else { return nil }
        if items.contains(where: { $0.mayHave(component: id) }) { return id }
        let known = items.map { "\($0).c1" }
        refuse(
            known.isEmpty
                ? "\(name) continues '\(id)', but its item has no 'from'"
                : "'\(id)' is no component that \(name) can continue; expected one like "
                    + known.joined(separator: " or "),
            at: node
        )
        return nil
    }

    private mutating func note(id: String?, of item: ItemID?, in fields: Fields?) {
        guard let id, let item, let node = fields?["id"] else { return }
        let others = fields?["oneWith"]?.sequence.map { Array($0) } ?? []
        names.components.append(
            .init(
                id: .init(name: id, node: node),
                item: item,
                oneWith: others.map { .init(name: $0.string ?? "", node: $0) }
            )
        )
    }
}

extension ItemID {
    /// Whether a text is formed like the id of one of its components.
    fileprivate func mayHave(component id: String) -> Bool {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == description, let letter = parts[1].first else {
            return false
        }
        return "cxn".contains(letter) && Int(parts[1].dropFirst()) != nil
    }
}
