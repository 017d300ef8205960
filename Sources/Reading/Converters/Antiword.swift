internal import Model

extension Converter {
    /// Word 6 to 2003 to DocBook, in which headings and the cells of tables are told apart; its
    /// plain text breaks neither lines nor words, but a bar in a cell is a cell's border there.
    static let antiword = Converter(
        format: .doc,
        name: "antiword/1",
        program: "antiword",
        arguments: ["-m", "UTF-8.txt", "-x", "db", document],
        folders: ["/usr/share/antiword"]
    ) { words in
        if words.contains("ncrypted") { return .encrypted }
        return .damaged(words)
    }
}
