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
    private var bare: [Int] = []

    /// Pages without text that are drawn to see whether they are blank.
    private static let drawnPages = 10

    init(_ file: PDFFile) {
        self.file = file
    }

    mutating func read(into draft: inout ExtractionDraft) throws(Refusal) {
        let count = file.pageCount
        guard count > 0 else { throw .damaged("a PDF without pages") }
        draft.extraction.title = DocumentTitle.shown(file.title)
        draft.extraction.pageCount = min(count, ExtractionLimits.pageCount)
        draft.extraction.isCut = count > ExtractionLimits.pages
        for page in 0..<min(count, ExtractionLimits.pages) { read(page, into: &draft) }
        draft.extraction.pagesWithoutText = bare.map { $0 + 1 }
        guard draft.hasText else {
            let shows = bare.prefix(Self.drawnPages).contains { file.showsSomething(onPage: $0) }
            throw shows ? .noTextLayer : .empty
        }
    }

    private mutating func read(_ page: Int, into draft: inout ExtractionDraft) {
        let first = draft.extraction.blocks.count
        let lines = file.text(ofPage: page).lines.map { String(Substring($0)).collapsed }
            // Some fonts set tone marks so high that poppler makes lines of their own of them.
            .filter { LineWidth($0).letters > 0 }
        if lines.isEmpty { bare.append(page) }
        // A cover is where large type says what the document is; further in it says less, and
        // nothing there stands under the cover's headings.
        draft.leaveHeadings()
        let looks = LineLooks(page == 0 ? file.words(ofPage: 0) : [])
        for run in Self.runs(of: lines, looks) {
            let texts = run.kind == .paragraph ? Paragraphs.join(run.lines) : run.lines
            for text in texts { draft.add(run.kind, text, place: Place(page: page + 1)) }
        }
        for link in file.hyperlinks(ofPage: page) {
            draft.addLink(link.written, text: link.text.collapsed, within: first)
        }
    }

    private struct Run {
        let kind: Block.Kind
        var lines: [String]
    }

    /// The lines in runs of the same kind, so that no heading is joined to what follows.
    private static func runs(of lines: [String], _ looks: LineLooks) -> [Run] {
        var runs: [Run] = []
        for line in lines {
            let kind = looks.kind(of: line)
            if let last = runs.indices.last, runs[last].kind == kind {
                runs[last].lines.append(line)
            } else {
                runs.append(Run(kind: kind, lines: [line]))
            }
        }
        return runs
    }
}
