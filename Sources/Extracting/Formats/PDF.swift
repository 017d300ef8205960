internal import Model
internal import Sniffing

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
    private var draws = 20

    /// Pages that tell how the body of a document is set.
    private static let bodyPages = 3
    /// Pages at the beginning, and as many all over the rest, from which the fonts are learnt before
    /// any is read.
    private static let learntPages = 8

    init(_ file: PDFFile) {
        self.file = file
    }

    mutating func read(into draft: inout ExtractionDraft) throws(Refusal) {
        let count = file.pageCount
        guard count > 0 else { throw .damaged("a PDF without pages") }
        draft.extraction.title = DocumentTitle.shown(file.title)
        draft.extraction.pageCount = min(count, ExtractionLimits.pageCount)
        draft.extraction.isCut = count > ExtractionLimits.pages
        readAll(min(count, ExtractionLimits.pages), &draft)
        if isRepaired { draft.extraction.extractor += "+repair" }
        add(to: &draft)
        tables.add(to: &draft)
        let bare = draft.extraction.pagesWithoutText.count
        let isReadable = draft.hasText && bare < pages.count
        if try readFiles(isReadable: isReadable, &draft) || isReadable { return }
        throw bare == 0 ? .empty : .noTextLayer
    }

    /// Lists the files that are embedded and reads them, one level deep; whether there are any. In a
    /// portfolio, whose pages only say that it is one, they are the document.
    private func readFiles(
        isReadable: Bool,
        _ draft: inout ExtractionDraft
    ) throws(Refusal) -> Bool {
        let files = file.embeddedFiles(mostBytes: draft.isPart ? 0 : draft.unpacking.left)
        guard !files.isEmpty else { return false }
        for file in files { draft.list(file.name) }
        guard !draft.isPart else { return true }
        for file in files {
            guard let bytes = file.bytes, draft.unpacking.take(bytes.count),
                ContinuousClock.now < draft.deadline
            else {
                draft.extraction.members.append(Member(name: file.name, readability: .tooLarge))
                continue
            }
            let kind = FileKind(of: bytes)
            draft.extraction.members.append(draft.read(bytes, kind, as: file.name).member)
        }
        if !isReadable { try draft.judgeMembers() }
        return true
    }

    /// Reads the pages, and once more where later ones told what earlier ones say; the first ones
    /// are learnt from beforehand, so that this is rare.
    private mutating func readAll(_ count: Int, _ draft: inout ExtractionDraft) {
        let start = ContinuousClock.now
        let learnt = learn(count)
        readOnce(count, learnt, &draft)
        guard repair.hasLearntLate, ContinuousClock.now + (.now - start) < draft.deadline else {
            return
        }
        pages = []
        tables = TableReading()
        draft.extraction.pagesWithoutText = []
        readOnce(count, learnt, &draft)
    }

    /// Learns from pages all over the document, and keeps what is drawn on them.
    private mutating func learn(_ count: Int) -> [Int: PageDrawing] {
        let first = min(count, Self.learntPages)
        let step = max(1, (count - first) / Self.learntPages)
        let numbers = Set(0..<first).union(stride(from: first, to: count, by: step))
        var learnt: [Int: PageDrawing] = [:]
        for page in numbers { learnt[page] = file.drawing(ofPage: page) }
        repair.learn(from: learnt.sorted { $0.key < $1.key }.map(\.value))
        return learnt
    }

    private mutating func readOnce(
        _ count: Int,
        _ learnt: [Int: PageDrawing],
        _ draft: inout ExtractionDraft
    ) {
        for page in 0..<count {
            guard ContinuousClock.now < draft.deadline else { return draft.extraction.isCut = true }
            read(page, learnt[page] ?? file.drawing(ofPage: page), &draft)
        }
    }

    private mutating func read(
        _ number: Int,
        _ drawing: PageDrawing,
        _ draft: inout ExtractionDraft
    ) {
        var drawing = drawing
        let repairs = repair.repair(&drawing)
        drawing.turnUpright()
        let text = PageText(GlyphWords(drawing))
        let page = ReadPage(drawing, text)
        pages.append(page)
        if drawing.isCut { draft.extraction.isCut = true }
        guard page.isTrusted else {
            draft.extraction.pagesWithoutText.append(number + 1)
            return
        }
        if repairs > 0 || text.isRepaired { isRepaired = true }
        if page.isPicture || page.lines.isEmpty && shows(number, drawing) {
            draft.extraction.pagesWithoutText.append(number + 1)
        }
        tables.read(number, drawing, text)
    }

    /// Whether a page without text shows something; pictures do.
    private mutating func shows(_ number: Int, _ drawing: PageDrawing) -> Bool {
        guard drawing.shows, drawing.pictures.isEmpty, draws > 0 else { return drawing.shows }
        draws -= 1
        return file.showsSomething(onPage: number, drawing)
    }

    private func add(to draft: inout ExtractionDraft) {
        let paragraphs = Paragraphs(pages.lazy.flatMap(\.lines).map(\.text))
        let looks = LineLooks(
            body: BodyLook(pages.prefix(Self.bodyPages).lazy.flatMap(\.lines))
        )
        for (number, page) in pages.enumerated() {
            let first = draft.extraction.blocks.count
            let place = Place(page: number + 1)
            // What is large on the cover says what the document is, and names nothing beyond it.
            draft.leaveHeadings()
            for run in Self.runs(of: page.lines, { Self.kind(looks.kind(of: $0), onPage: number) })
            {
                let texts = run.kind == .paragraph ? paragraphs.join(run.lines) : run.lines
                for text in texts { draft.add(run.kind, text, place: place) }
            }
            for text in page.entries + page.watermarks {
                draft.add(.paragraph, text, place: place)
            }
            for link in page.links {
                draft.addLink(link.written, text: link.text, within: first, at: place)
            }
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
