internal import Model

/// An extraction in the making: keeps count of what the limits allow, and of the headings above.
struct ExtractionDraft {
    var extraction: Extraction
    /// What packed parts of the document may still unpack to.
    let unpacking: UnpackBudget
    /// When nothing further is begun: a document is given twenty seconds in all, of which what is
    /// being read may take some, and what was read has to be sent.
    let deadline: ContinuousClock.Instant
    /// Whether it is of a file within a file, in which no further files are opened.
    let isPart: Bool
    private var textLeft = ExtractionLimits.textBytes
    private var cellsLeft = ExtractionLimits.cells
    private var blocksLeft = ExtractionLimits.blocks
    private var tablesLeft = ExtractionLimits.tables
    private var linksLeft = ExtractionLimits.links
    private var imagesLeft = ExtractionLimits.images
    /// The headings that the next block stands under, outermost first.
    private var headings: [(level: Int, index: Int)] = []

    init(extractor: String) {
        extraction = Extraction(extractor: extractor)
        unpacking = UnpackBudget()
        deadline = .now + .seconds(14)
        isPart = false
    }

    /// Begins a part of another draft, a file within a file, which shares all its limits.
    init(within whole: ExtractionDraft, extractor: String) {
        extraction = Extraction(extractor: extractor)
        unpacking = whole.unpacking
        deadline = whole.deadline
        isPart = true
        textLeft = whole.textLeft
        cellsLeft = whole.cellsLeft
        blocksLeft = whole.blocksLeft - whole.extraction.blocks.count - 1
        tablesLeft = whole.tablesLeft - whole.extraction.tables.count
        linksLeft = whole.linksLeft - whole.extraction.links.count
        imagesLeft = whole.imagesLeft - whole.extraction.images.count
    }

    /// Index of the innermost heading so far.
    var heading: Int? { headings.last?.index }

    var hasText: Bool { !extraction.blocks.isEmpty || !extraction.tables.isEmpty }

    /// How many cells more the document may have.
    var remainingCells: Int { cellsLeft }

    /// Adds a block and gives its index; nil where the text is blank or a limit is reached.
    @discardableResult
    mutating func add(
        _ kind: Block.Kind,
        _ text: String,
        region: Region = .main,
        place: Place = Place()
    ) -> Int? {
        let text = text.collapsed
        guard !text.isEmpty, take(text.utf8.count) else { return nil }
        guard extraction.blocks.count < blocksLeft else { return cut() }
        let index = extraction.blocks.count
        if case .heading(let level) = kind {
            while let last = headings.last, last.level >= level { headings.removeLast() }
        }
        extraction.blocks.append(
            Block(kind: kind, text: text, region: region, place: place, heading: heading)
        )
        if case .heading(let level) = kind { headings.append((level, index)) }
        return index
    }

    /// Forgets the headings, as at the start of another sheet or part.
    mutating func leaveHeadings() {
        headings = []
    }

    /// Adds a table, a whole grid already, and gives its index; nil where a limit is reached.
    @discardableResult
    mutating func add(_ table: Table) -> Int? {
        let cells = table.rows.reduce(0) { $0 + $1.count }
        let text = table.rows.joined().reduce(table.caption.utf8.count) { $0 + $1.text.utf8.count }
        guard cells <= cellsLeft, take(text) else { return cut() }
        guard extraction.tables.count < tablesLeft else { return cut() }
        cellsLeft -= cells
        extraction.tables.append(table)
        return extraction.tables.count - 1
    }

    /// Adds a link and gives its index; nil where it leads nowhere or a limit is reached.
    @discardableResult
    mutating func add(_ link: ExtractedLink) -> Int? {
        let size = link.written.utf8.count + link.text.utf8.count
        guard !link.written.isEmpty, take(size) else { return nil }
        guard extraction.links.count < linksLeft else { return cut() }
        extraction.links.append(link)
        return extraction.links.count - 1
    }

    /// Adds a link to the first block from `first` on that says its text; where none does, it stands at
    /// `place`.
    mutating func addLink(_ written: String, text: String, within first: Int, at place: Place) {
        let block = extraction.blocks[first...].firstIndex { block in
            !text.isEmpty && block.text.contains(text)
        }
        let region = block.map { extraction.blocks[$0].region } ?? .main
        let link = ExtractedLink(
            written: written,
            text: text,
            region: region,
            block: block,
            place: block == nil ? place : nil
        )
        guard add(link) != nil, let block else { return }
        let bytes = extraction.blocks[block].linkedBytes + text.utf8.count
        extraction.blocks[block].linkedBytes = min(bytes, extraction.blocks[block].text.utf8.count)
    }

    /// Adds a link to a cell; without a text of its own it takes the cell's.
    mutating func addLink(_ written: String, toCell cell: CellIndex, text: String? = nil) {
        let table = extraction.tables[cell.table]
        let link = ExtractedLink(
            written: written,
            text: text ?? table.rows[cell.row][cell.column].text,
            region: table.region,
            cell: cell
        )
        guard let index = add(link) else { return }
        extraction.tables[cell.table].rows[cell.row][cell.column].links.append(index)
    }

    mutating func add(_ image: ExtractedImage) {
        guard take(image.alt.utf8.count) else { return }
        guard extraction.images.count < imagesLeft else {
            return extraction.isCut = true
        }
        extraction.images.append(image)
    }

    /// Takes over what a part says, under a heading with its name; nothing where it says nothing.
    mutating func take(_ part: ExtractionDraft, as name: String) {
        (textLeft, cellsLeft) = (part.textLeft, part.cellsLeft)
        if part.extraction.isCut { extraction.isCut = true }
        guard part.hasText || !part.extraction.links.isEmpty else { return }
        leaveHeadings()
        if !name.isEmpty {
            add(.heading(level: 1), name, place: Place(member: name))
        }
        extraction.append(part.extraction, member: name.isEmpty ? nil : name, under: heading)
        leaveHeadings()
    }

    private mutating func take(_ bytes: Int) -> Bool {
        guard bytes <= textLeft else {
            extraction.isCut = true
            return false
        }
        textLeft -= bytes
        return true
    }

    private mutating func cut() -> Int? {
        extraction.isCut = true
        return nil
    }
}
