/// The tables of one page.
struct PageTables {
    let tables: [PageTable]
    /// Whether words stand between the page's head and its first table, or between its last and the
    /// foot.
    let isOpenAbove: Bool
    let isOpenBelow: Bool

    /// A page with more words is not made to be read.
    private static let mostWords = 20_000
    /// Parts of a page's height that hold what is repeated on every page.
    private static let head = 0.12

    /// The tables among words and rules; `content` is the page's text in content-stream order.
    init(_ grids: [RuledGrid], _ words: [PDFFile.Word], content: String, height: Double) {
        guard !grids.isEmpty, words.count <= Self.mostWords, let order = ContentOrder(content)
        else {
            tables = []
            isOpenAbove = true
            isOpenBelow = true
            return
        }
        var text = CellText(order)
        tables = grids.compactMap { PageTable($0, words, &text) }
        let top = tables.first?.top ?? 0
        let bottom = tables.map(\.bottom).max() ?? 0
        isOpenAbove = words.contains { $0.bottom <= top && $0.top > height * Self.head }
        isOpenBelow = words.contains { $0.top >= bottom && $0.bottom < height * (1 - Self.head) }
    }
}
