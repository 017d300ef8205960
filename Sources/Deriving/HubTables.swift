internal import Model

/// Tells tables of links to items from tables of content: a hub's rows name what they lead to and
/// are no evidence of it.
struct HubTables {
    let lexicon: Lexicon

    /// Rows that name items before a table counts as a hub.
    private static let fewRows = 3

    func speakingTables(of document: Document) -> [Int] {
        document.tables.indices.filter { index in
            let table = document.tables[index]
            return table.region == .main && !table.isHidden && !isHub(table)
        }
    }

    private func isHub(_ table: Table) -> Bool {
        guard table.rows.contains(where: { $0.contains { !$0.links.isEmpty } }) else {
            return false
        }
        let naming = table.rows.lazy.filter(namesItem).prefix(Self.fewRows)
        return naming.count >= Self.fewRows
    }

    private func namesItem(_ row: [Cell]) -> Bool {
        row.contains { cell in
            !cell.isContinuation && cell.text.utf8.count < 600
                && (!lexicon.codes.codes(in: cell.text).isEmpty
                    || !lexicon.items(namedIn: cell.text).isEmpty)
        }
    }
}
