internal import Model
internal import ThaiText
internal import Yams

/// The top of the file: what it is, and its groups, items and site checks.
extension Reader {
    /// The only version of the format there is.
    private static let schema = "oitcheck.checklist/1"

    private static let keys = [
        "schema", "id", "edition", "revision", "source", "title", "scoring", "phrases", "groups",
        "siteChecks", "items",
    ]

    /// The checklist; nil, with every fault written down, unless it is without fault.
    mutating func edition(_ root: Node, digest: Digest?) -> Edition? {
        let fields = fields(root, of: "the checklist", known: Self.keys)
        readHead(fields)
        let year = fiscalYear(required("edition", fields))
        self.year = year
        sharedPhrases(fields?["phrases"])
        let id = text(required("id", fields), "the id of the checklist")
        let revision = text(required("revision", fields), "the revision")
        let title = wording(required("title", fields), "the title")
        let scoring = scoring(required("scoring", fields))
        let groups = list(required("groups", fields), "groups")?.map { group($0) }
        let siteChecks = list(required("siteChecks", fields), "site checks")?.map { siteCheck($0) }
        let items = list(required("items", fields), "items")?.map { item($0) }
        crossCheck()
        guard faults.isEmpty, let id, let year, let revision, let title, let scoring, let groups,
            let items, let siteChecks, let digest
        else { return nil }
        return Edition(
            id: id,
            year: year,
            revision: revision,
            digest: digest,
            title: title,
            scoring: scoring,
            groups: groups.compactMap { $0 },
            items: items.compactMap { $0 },
            siteChecks: siteChecks.compactMap { $0 }
        )
    }

    /// What a reader of the file is told and the program does not use, checked all the same.
    mutating func readHead(_ fields: Fields?) {
        _ = choice(required("schema", fields), "schema", among: [(Self.schema, ())])
        source(required("source", fields))
    }

    mutating func fiscalYear(_ node: Node?) -> FiscalYear? {
        // Editions before 2561 were another instrument.
        number(node, "the edition, a year of the Buddhist Era,", in: 2561...2699)
            .map { FiscalYear(buddhist: $0) }
    }

    mutating func source(_ node: Node?) {
        let fields = fields(node, of: "the source", known: ["title", "confidence"])
        _ = text(required("title", fields), "the title of the source")
        let _: Confidence? = choice(required("confidence", fields), "confidence")
    }

    /// Lists that stand here only to be shared by aliases.
    private mutating func sharedPhrases(_ node: Node?) {
        guard let node else { return }
        guard case .mapping(let pairs) = node else {
            return refuse("expected a mapping of names to lists, found \(node.form)", at: node)
        }
        for (key, value) in pairs { _ = phraseList(value, "the phrases '\(key.string ?? "")'") }
    }
}

/// A text in two languages; both must be there.
extension Reader {
    mutating func wording(_ node: Node?, _ what: String) -> Wording? {
        let fields = fields(node, of: what, known: ["th", "en"])
        let th = text(required("th", fields), "the Thai of \(what)")
        let en = text(required("en", fields), "the English of \(what)")
        guard let th, let en else { return nil }
        return Wording(th: th, en: en)
    }
}
