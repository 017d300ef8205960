internal import FoundationEssentials
package import Model
internal import ThaiText

extension EditionChanges {
    /// The comparison for machines: the schema is `oitcheck.checklist-diff/1`.
    package func json() throws(ReportError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return try [UInt8](encoder.encode(ChangesJSON(self))) + [UInt8(ascii: "\n")]
        } catch {
            throw .encoding("\(error)")
        }
    }
}

private struct ChangesJSON: Encodable {
    let schema = "oitcheck.checklist-diff/1"
    let from: Side
    let to: Side
    let items: [Changed]
    /// Items of the old edition that nothing continues.
    let gone: [Named]

    init(_ changes: EditionChanges) {
        from = Side(changes.old)
        to = Side(changes.new)
        items = changes.items.map(Changed.init)
        gone = changes.gone.map { Named(id: $0.id.description, text: WordingJSON($0.title)) }
    }

    struct Side: Encodable {
        let edition: Int
        let revision: String
        let sha256: String

        init(_ edition: Edition) {
            self.edition = edition.year.buddhist
            revision = edition.revision
            sha256 = edition.digest.description
        }
    }

    struct Named: Encodable {
        let id: String
        let text: WordingJSON
    }

    struct Changed: Encodable {
        let id: String
        let from: [String]
        let change: String
        let renamed: Bool
        let title: WordingJSON
        let components: [Part]
        let gone: [Named]

        init(_ change: ItemChange) {
            id = change.item.id.description
            from = change.from.map(\.id.description)
            self.change = change.course.rawValue
            renamed = change.isRenamed
            title = WordingJSON(change.item.title)
            components = change.components.map(Part.init)
            gone = change.gone.map { Named(id: $0.id, text: WordingJSON($0.text)) }
        }
    }

    struct Part: Encodable {
        let id: String
        /// Left out where the component is new.
        let from: String?
        let text: WordingJSON
        let changed: [String]
        /// What a finding of the old edition is worth: `holds`, `another-year`, `ask-anew`.
        let findings: String

        init(_ change: ComponentChange) {
            id = change.component.id
            from = change.from?.id
            text = WordingJSON(change.component.text)
            changed = change.changed.map(\.rawValue)
            findings = change.survival.rawValue
        }
    }
}
