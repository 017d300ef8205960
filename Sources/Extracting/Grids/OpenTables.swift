/// The tables of a page that no full set of rules parts.
struct OpenTables {
    let tables: [OpenTable]

    /// The tables among words and the page's level rules; `begun` is the one that may go on at the top.
    init(_ words: [PDFFile.Word], rules: [Rule], begun: PageTable?) {
        let lines = TextLine.lines(of: words)
        let gapped = lines.count { $0.pieces.count > 1 }
        guard gapped > (begun == nil ? 2 : 0) else {
            tables = []
            return
        }
        let rules = rules.sorted { $0.position < $1.position }
        var begun = begun
        var tables: [OpenTable] = []
        for range in Stretches(lines).ranges {
            for part in Self.parts(of: lines[range]) {
                if let table = OpenTable(part, rules: rules, begun: begun) { tables.append(table) }
                begun = nil
            }
        }
        self.tables = tables
    }

    /// The tables among words that stand in no ruled table; the box of a header is none.
    init(_ words: [PDFFile.Word], outside parts: [PageTable], rules: [Rule], begun: PageTable?) {
        let closed = parts.filter { $0.rows.count > 1 }
        let open =
            closed.isEmpty
            ? words : words.filter { word in !closed.contains { word.lies(in: $0) } }
        self.init(open, rules: rules, begun: begun)
    }

    /// A stretch parted where another header begins in it, unless the columns go on below.
    private static func parts(of lines: ArraySlice<TextLine>) -> [ArraySlice<TextLine>] {
        var parts: [ArraySlice<TextLine>] = []
        var start = lines.startIndex
        var plain = 0
        for index in lines.indices {
            let line = lines[index]
            guard line.pieces.count > 1 else { continue }
            if line.isBold, plain > 1 {
                let upper = lines[start..<index]
                let lower = lines[index...]
                if let gutters = Gutters(Array(upper)), !gutters.lie(among: Array(lower)) {
                    parts.append(upper)
                    start = index
                }
                plain = 0
            } else if !line.isBold {
                plain += 1
            }
        }
        return parts + [lines[start...]]
    }
}

extension PDFFile.Word {
    fileprivate func lies(in part: PageTable) -> Bool {
        let x = (left + right) / 2
        return middle > part.top && middle < part.bottom
            && x > part.columnEdges[0] && x < part.columnEdges[part.columnEdges.count - 1]
    }
}
