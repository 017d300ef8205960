/// The tables of one page.
struct PageTables {
    /// Whatever rules part on the page, from the top; not all of it are tables.
    let parts: [PageTable]
    /// Whether words stand between the page's head and the first part, or between the last and the
    /// foot.
    let isOpenAbove: Bool
    let isOpenBelow: Bool

    var tables: [PageTable] { parts.filter(\.isTable) }

    /// Parts of a page's height that hold what is repeated on every page.
    private static let head = 0.12

    /// The tables among words and rules; `content` is the page's text in content-stream order.
    init(_ grids: [RuledGrid], _ words: [PDFFile.Word], content: String, height: Double) {
        guard !grids.isEmpty, let order = ContentOrder(content) else {
            parts = []
            isOpenAbove = true
            isOpenBelow = true
            return
        }
        var text = CellText(order)
        var parts: [PageTable] = []
        for grid in grids {
            let part = PageTable(grid, words, &text)
            if let last = parts.indices.last, parts[last].goesOn(in: part) {
                let band = words.filter { $0.lies(between: parts[last], and: part) }
                let edges = part.columnEdges
                let line = text.text(of: band, from: edges[0], to: edges[edges.count - 1])
                parts[last].append(part, below: line)
            } else {
                parts.append(part)
            }
        }
        for index in parts.indices { parts[index].settle() }
        self.parts = parts
        let top = parts.first?.top ?? 0
        let bottom = parts.map(\.bottom).max() ?? 0
        isOpenAbove = words.contains { $0.bottom <= top && $0.top > height * Self.head }
        isOpenBelow = words.contains { $0.top >= bottom && $0.bottom < height * (1 - Self.head) }
    }
}

extension PDFFile.Word {
    /// Whether it stands below one part of a table and above another.
    fileprivate func lies(between upper: PageTable, and lower: PageTable) -> Bool {
        let x = (left + right) / 2
        return middle > upper.bottom && middle < lower.top
            && x > lower.columnEdges[0] && x < lower.columnEdges[lower.columnEdges.count - 1]
    }
}
