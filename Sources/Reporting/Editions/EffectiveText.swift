package import Model

extension Edition {
    /// Every component that is asked or not asked, with the file and line where it comes from.
    package func effectiveText(_ language: Language) -> String {
        var lines = ["\(title(language)) (\(revision))"]
        if let overlay {
            lines.append("\(overlay.file) ← \(overlay.base) (\(overlay.baseRevision))")
        }
        for item in items {
            lines += ["", "\(item.id)  \(item.title(language))"]
            lines += item.components.map {
                "    \($0.id)  \($0.text(language))  [\(origin(of: $0, language))]"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func origin(of component: Component, _ language: Language) -> String {
        guard let overlay,
            let change = overlay.changes.last(where: { $0.component == component.id })
        else { return overlay?.base ?? "\(id) \(revision)" }
        let place = "\(overlay.file):\(change.line) \(change.act.wording(language))"
        return component.disabled.map { "\(place): \($0(language))" } ?? place
    }
}

extension Overlay.Act {
    fileprivate var wording: Wording {
        switch self {
        case .replaced: Wording(th: "แทนที่", en: "replaced")
        case .added: Wording(th: "เพิ่ม", en: "added")
        case .disabled: Wording(th: "ไม่ถาม", en: "disabled")
        }
    }
}
