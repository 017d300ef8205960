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

    /// The tables among words and rules; `content` is the page's text in content-stream order,
    /// `begun` what stands last on the page before, where it may go on here.
    init(
        _ rules: Rules,
        _ words: [PDFFile.Word],
        content: String,
        height: Double,
        begun: PageTable? = nil
    ) {
        let grids = rules.grids.map { $0.parted(by: words) }
        let lone = grids.isEmpty ? OpenTables(words, rules: rules.level, begun: begun) : nil
        guard lone?.tables.isEmpty != true, let order = ContentOrder(content) else {
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
        let open = lone ?? OpenTables(words, outside: parts, rules: rules.level, begun: begun)
        parts = Self.joined(parts, open.tables.map { PageTable($0, &text) })
        self.parts = parts
        let top = parts.first?.top ?? 0
        let bottom = parts.map(\.bottom).max() ?? 0
        isOpenAbove = words.contains { $0.bottom <= top && $0.top > height * Self.head }
        isOpenBelow = words.contains { $0.top >= bottom && $0.bottom < height * (1 - Self.head) }
    }

    /// Ruled and open tables from the top. The box of a header is part of the open rows below it.
    private static func joined(_ parts: [PageTable], _ open: [PageTable]) -> [PageTable] {
        let kept = parts.filter { part in !open.contains { $0.covers(part) } }
        return (kept + open).sorted { ($0.top, $0.columnEdges[0]) < ($1.top, $1.columnEdges[0]) }
    }
}

extension PageTable {
    fileprivate func covers(_ part: PageTable) -> Bool {
        let middle = (part.top + part.bottom) / 2
        return middle > top && middle < bottom
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
