package import Model

extension EditionChanges {
    /// The comparison for people: an item a paragraph, its components below it, what is gone last.
    package func text(_ language: Language) -> String {
        var lines = ["\(old.title(language)) → \(new.title(language))", summary(language), ""]
        for change in items { lines += change.lines(language) }
        for item in gone {
            lines.append("- \(item.id)  \(item.title(language))  (\(ChangesLabels.gone(language)))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How many findings of the old edition are worth what.
    private func summary(_ language: Language) -> String {
        let survivals = items.flatMap(\.components).filter { $0.from != nil }.map(\.survival)
        let counts = ComponentChange.Survival.allCases.map { survival in
            "\(survival.wording(language)) \(survivals.count { $0 == survival })"
        }
        return "\(ChangesLabels.survival(language)): \(counts.joined(separator: ", "))"
    }
}

extension ItemChange {
    fileprivate func lines(_ language: Language) -> [String] {
        let renamed = isRenamed && course != .new ? ", \(ChangesLabels.renamed(language))" : ""
        return ["\(item.id)  \(item.title(language))  (\(note(language))\(renamed))"]
            + components.map { "    \($0.line(language))" }
            + gone.map {
                "  - \($0.id)  \($0.text(language))  (\(ChangesLabels.gone(language)))"
            }
            + [""]
    }
}

extension ComponentChange {
    fileprivate func line(_ language: Language) -> String {
        guard let from else {
            return "\(component.id)  \(component.text(language))  (\(ChangesLabels.new(language)))"
        }
        var note = survival.wording(language)
        if !changed.isEmpty {
            let aspects = changed.map { $0.wording(language) }.joined(separator: ", ")
            note += "; \(ChangesLabels.changed(language)): \(aspects)"
        }
        return "\(component.id) ← \(from.id)  \(component.text(language))  (\(note))"
    }
}
