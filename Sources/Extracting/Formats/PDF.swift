internal import Model

extension FormatReader {
    /// A PDF: its lines page by page in content-stream order, wrapped ones joined where that is
    /// safe, its tables and its links. Text stays as published, private-use tone marks and all,
    /// where it can be trusted.
    static let pdf = FormatReader(format: .pdf, name: "pdf/2") { bytes, draft throws(Refusal) in
        guard !bytes.isEmpty else { throw .empty }
        var reading = PDFReading(try PDFFile(bytes))
        try reading.read(into: &draft)
    }
}

/// Reads the pages of one PDF.
private struct PDFReading {
    private let file: PDFFile
    private var tables = TableReading()
    private var pages: [ReadPage] = []
    private var repair = GlyphRepair()
    private var isRepaired = false

    /// Pages without text that are drawn to see whether they are blank.
    private static let drawnPages = 10
    /// Pages that tell how the body of a document is set.
    private static let bodyPages = 3

    init(_ file: PDFFile) {
        self.file = file
    }

    mutating func read(into draft: inout ExtractionDraft) throws(Refusal) {
        let count = file.pageCount
        guard count > 0 else { throw .damaged("a PDF without pages") }
        draft.extraction.title = DocumentTitle.shown(file.title)
        draft.extraction.pageCount = min(count, ExtractionLimits.pageCount)
        draft.extraction.isCut = count > ExtractionLimits.pages
        for page in 0..<min(count, ExtractionLimits.pages) { read(page, &draft) }
        if isRepaired { draft.extraction.extractor += "+repair" }
        add(to: &draft)
        tables.add(to: &draft)
        guard draft.hasText else {
            throw draft.extraction.pagesWithoutText.isEmpty ? .empty : .noTextLayer
        }
    }

    private mutating func read(_ number: Int, _ draft: inout ExtractionDraft) {
        var drawing = file.drawing(ofPage: number)
        if repair.repair(&drawing) > 0 { isRepaired = true }
        let text = PageText(GlyphWords(drawing))
        let page = ReadPage(drawing, text)
        pages.append(page)
        if page.lines.isEmpty, file.showsSomething(onPage: number, drawing) {
            draft.extraction.pagesWithoutText.append(number + 1)
        }
        tables.read(number, drawing, text)
    }

    private func add(to draft: inout ExtractionDraft) {
        let paragraphs = Paragraphs(pages.lazy.flatMap(\.lines).map(\.text))
        let looks = LineLooks(
            body: BodyLook(pages.prefix(Self.bodyPages).lazy.flatMap(\.lines))
        )
        for (number, page) in pages.enumerated() {
            let first = draft.extraction.blocks.count
            // What is large on the cover says what the document is, and names nothing beyond it.
            draft.leaveHeadings()
            for run in Self.runs(of: page.lines, { Self.kind(looks.kind(of: $0), onPage: number) })
            {
                let texts = run.kind == .paragraph ? paragraphs.join(run.lines) : run.lines
                for text in texts { draft.add(run.kind, text, place: Place(page: number + 1)) }
            }
            for link in page.links { draft.addLink(link.written, text: link.text, within: first) }
        }
    }

    /// A line that stands out names the document on its first page, and on later ones only what
    /// follows it there.
    private static func kind(_ kind: Block.Kind, onPage page: Int) -> Block.Kind {
        page == 0 || kind == .paragraph ? kind : .label
    }

    private struct Run {
        let kind: Block.Kind
        var lines: [String]
    }

    /// The lines in runs of the same kind, so that no heading is joined to what follows.
    private static func runs(of lines: [PageLine], _ kind: (PageLine) -> Block.Kind) -> [Run] {
        var runs: [Run] = []
        for line in lines {
            let kind = kind(line)
            if let last = runs.indices.last, runs[last].kind == kind {
                runs[last].lines.append(line.text)
            } else {
                runs.append(Run(kind: kind, lines: [line.text]))
            }
        }
        return runs
    }
}

/// What is kept of a page until all have been read.
private struct ReadPage {
    let lines: [PageLine]
    let links: [Hyperlink]

    /// A link to a URI and the text in its rectangle.
    struct Hyperlink {
        let written: String
        let text: String
    }

    init(_ drawing: PageDrawing, _ text: PageText) {
        lines = text.lines.filter { LineWidth($0.text).letters > 0 }
        links = drawing.links.map { Hyperlink(written: $0.text, text: text.text(in: $0.box)) }
    }
}
