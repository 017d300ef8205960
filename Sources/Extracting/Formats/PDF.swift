internal import Model

extension FormatReader {
    /// A PDF: its lines page by page in content-stream order, wrapped ones joined where that is
    /// safe, and its links. Text stays as published, private-use tone marks and all.
    static let pdf = FormatReader(format: .pdf, name: "pdf/1") { bytes, draft throws(Refusal) in
        guard !bytes.isEmpty else { throw .empty }
        var reading = PDFReading(try PDFFile(bytes))
        try reading.read(into: &draft)
    }
}

/// Reads the pages of one PDF.
private struct PDFReading {
    private let file: PDFFile

    /// Pages without text that are drawn to see whether they are blank.
    private static let drawnPages = 10
    /// Pages that tell how the body of a document is set.
    private static let bodyPages = 3

    init(_ file: PDFFile) {
        self.file = file
    }

    func read(into draft: inout ExtractionDraft) throws(Refusal) {
        let count = file.pageCount
        guard count > 0 else { throw .damaged("a PDF without pages") }
        draft.extraction.title = DocumentTitle.shown(file.title)
        draft.extraction.pageCount = min(count, ExtractionLimits.pageCount)
        draft.extraction.isCut = count > ExtractionLimits.pages
        let texts = (0..<min(count, ExtractionLimits.pages)).map { file.text(ofPage: $0) }
        let pages = texts.map(Self.lines)
        let bare = pages.indices.filter { pages[$0].isEmpty }
        draft.extraction.pagesWithoutText = bare.map { $0 + 1 }
        add(pages, texts, to: &draft)
        guard draft.hasText else {
            let shows = bare.prefix(Self.drawnPages).contains { file.showsSomething(onPage: $0) }
            throw shows ? .noTextLayer : .empty
        }
    }

    private static func lines(of text: String) -> [String] {
        text.lines.map { String(Substring($0)).collapsed }
            // Some fonts set tone marks so high that poppler makes lines of their own of them.
            .filter { LineWidth($0).letters > 0 }
    }

    private func add(_ pages: [[String]], _ texts: [String], to draft: inout ExtractionDraft) {
        let paragraphs = Paragraphs(pages.joined())
        var tables = TableReading(file)
        let opening = pages.prefix(Self.bodyPages).indices.map { tables.look(at: $0, pages[$0]) }
        let body = BodyLook(opening.lazy.map(\.words).joined())
        for (page, lines) in pages.enumerated() {
            let first = draft.extraction.blocks.count
            let look = page < opening.count ? opening[page] : tables.look(at: page, lines)
            let looks = LineLooks(look.words, body: body)
            // What is large on the cover says what the document is, and names nothing beyond it.
            draft.leaveHeadings()
            for run in Self.runs(of: lines, { Self.kind(looks.kind(of: $0), onPage: page) }) {
                let texts = run.kind == .paragraph ? paragraphs.join(run.lines) : run.lines
                for text in texts { draft.add(run.kind, text, place: Place(page: page + 1)) }
            }
            for link in file.hyperlinks(ofPage: page) {
                draft.addLink(link.written, text: link.text.collapsed, within: first)
            }
            tables.read(page, look, content: texts[page])
        }
        tables.add(to: &draft)
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
    private static func runs(of lines: [String], _ kind: (String) -> Block.Kind) -> [Run] {
        var runs: [Run] = []
        for line in lines {
            let kind = kind(line)
            if let last = runs.indices.last, runs[last].kind == kind {
                runs[last].lines.append(line)
            } else {
                runs.append(Run(kind: kind, lines: [line]))
            }
        }
        return runs
    }
}
