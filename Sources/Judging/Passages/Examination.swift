internal import Model

/// An exhibit made ready for the checks of one item: its text folded, its tables laid out.
struct Examination {
    let exhibit: Exhibit
    let passages: Passages
    let tables: Tables
    /// Empty where the item asks for none.
    let news: [News.Entry]

    var document: Document { exhibit.document }

    init(_ exhibit: Exhibit, _ phrasebook: Phrasebook, readsNews: Bool = false) {
        self.exhibit = exhibit
        passages = Passages(exhibit, phrasebook)
        tables = Tables(exhibit, phrasebook)
        news = readsNews ? News(in: exhibit.document, grids: tables.grids).entries : []
    }

    /// Points at the line of a mention.
    func citation(_ mention: Passages.Mention) -> Citation {
        let block = passages.lines[mention.line].block
        return document.citation(block: block, from: passages.offset(of: mention))
    }

    /// Points at a line.
    func citation(line: Int) -> Citation {
        document.citation(block: passages.lines[line].block)
    }

    /// Points at what an exhibit shows first: what was examined, where nothing more telling speaks.
    var opening: Citation {
        if !passages.lines.isEmpty { return citation(line: 0) }
        return tables.grids.first?.opening ?? Citation(place: Place(), quote: "")
    }
}
