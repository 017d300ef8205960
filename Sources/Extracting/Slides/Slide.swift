internal import Model

/// Reads one slide, or the speaker's notes to it, into a draft (ECMA-376 part 1, 19.3 and 21.1).
struct Slide {
    private let reader: XMLReader
    private let relationships: Relationships
    private let place: Place
    private let isNotes: Bool
    /// Where it stands: aside if nobody is shown it.
    private(set) var region: Region
    private(set) var hasPicture = false

    private var shape = SlideShape()
    private var paragraph: FlowParagraph?
    private var table: FlowTable?
    private var run = Run()

    /// The run of text that is open.
    private struct Run {
        var isOpen = false
        var isBold = false
        var link: String?
        var text = ""
    }

    init(
        _ reader: XMLReader,
        _ relationships: Relationships,
        number: Int,
        isNotes: Bool = false
    ) {
        self.reader = reader
        self.relationships = relationships
        self.isNotes = isNotes
        place = Place(page: number)
        region = isNotes ? .aside : .main
    }

    mutating func read(into draft: inout ExtractionDraft) throws(Refusal) {
        while let node = try reader.next() {
            switch node {
            case .open(let name): try open(name)
            case .close(let name): close(name, &draft)
            case .text: break
            }
        }
    }

    private mutating func open(_ name: String) throws(Refusal) {
        switch name {
        // The older twin of a drawing.
        case "Fallback": try reader.skipToClose()
        case "sld": if reader.attribute("show") == "0" { region = .aside }
        case "sp", "pic", "graphicFrame", "cxnSp": shape = SlideShape()
        case "cNvPr": shape.name(reader)
        case "ph": shape.placeholder = reader.attribute("type") ?? "body"
        case "blip": shape.holdsPicture = true
        case "p": paragraph = FlowParagraph()
        case "r", "fld": run = Run(isOpen: true)
        case "t": run.text += try reader.textToClose()
        case "br", "tab": paragraph?.add(" ", isBold: false)
        default: openProperty(name)
        }
    }

    private mutating func openProperty(_ name: String) {
        switch name {
        case "rPr": run.isBold = ["1", "true"].contains(reader.attribute("b"))
        case "hlinkClick":
            guard let target = reader.relationship(in: relationships), target.isExternal else {
                return
            }
            if run.isOpen { run.link = target.target } else { shape.link = target.target }
        case "buChar", "buAutoNum": paragraph?.isListItem = true
        case "buNone": shape.hasPlainParagraph = true
        case "tbl": table = FlowTable()
        case "tblPr": shape.hasHeadRow = ["1", "true"].contains(reader.attribute("firstRow"))
        case "tr":
            table?.openRow(isHeader: shape.hasHeadRow)
            shape.hasHeadRow = false
        case "tc": openCell()
        default: break
        }
    }

    private mutating func openCell() {
        var cell = FlowCell()
        cell.setCovers(rows: reader.attribute("rowSpan"), columns: reader.attribute("gridSpan"))
        cell.isCovered = ["hMerge", "vMerge"].contains {
            ["1", "true"].contains(reader.attribute($0))
        }
        table?.openCell(cell)
    }

    private mutating func close(_ name: String, _ draft: inout ExtractionDraft) {
        switch name {
        case "r", "fld": closeRun()
        case "p": closeParagraph(&draft)
        case "tr": table?.closeRow()
        case "tbl":
            guard let finished = table, isSpoken else { return table = nil }
            table = nil
            _ = draft.add(
                finished,
                region: region,
                place: Place(page: place.page, row: 1, column: 1)
            )
        case "sp", "pic", "graphicFrame", "cxnSp": closeShape(&draft)
        default: break
        }
    }
}

extension Slide {
    /// Whether the shape that is open says something here: notes repeat the slide and its number.
    private var isSpoken: Bool {
        if shape.isUnseen { return false }
        if isNotes { return shape.placeholder == "body" }
        return !["sldNum", "dt", "hdr"].contains(shape.placeholder)
    }

    private mutating func closeRun() {
        if let link = run.link { paragraph?.openLink(link) }
        paragraph?.add(run.text, isBold: run.isBold)
        if run.link != nil { paragraph?.closeLink() }
        run = Run()
    }

    private mutating func closeParagraph(_ draft: inout ExtractionDraft) {
        defer {
            paragraph = nil
            shape.hasPlainParagraph = false
        }
        guard let paragraph, isSpoken else { return }
        if table != nil {
            table?.changeCell {
                $0.add(paragraph.text)
                $0.links += paragraph.links
            }
        } else if shape.isTitle {
            shape.title.append(paragraph)
        } else {
            add(paragraph, as: shape.kind(of: paragraph), to: &draft)
        }
    }

    private mutating func add(
        _ paragraph: FlowParagraph,
        as kind: Block.Kind,
        to draft: inout ExtractionDraft
    ) {
        let region = shape.placeholder == "ftr" ? .footer : region
        let block = draft.add(paragraph, as: kind, region: region, place: place)
        shape.firstBlock = shape.firstBlock ?? block
        shape.words += paragraph.text
    }

    /// Ends a shape: its title is one heading, whatever lines it has, and its picture a picture.
    private mutating func closeShape(_ draft: inout ExtractionDraft) {
        defer { shape = SlideShape() }
        guard !shape.isUnseen else { return }
        let level = shape.placeholder == "subTitle" ? 2 : 1
        if let title = FlowParagraph(joining: shape.title) {
            add(title, as: .heading(level: level), to: &draft)
        }
        if let link = shape.link {
            let first = shape.firstBlock ?? draft.extraction.blocks.count
            draft.addLink(link, text: shape.words.collapsed, within: first, at: place)
        }
        guard shape.holdsPicture, !isNotes else { return }
        hasPicture = true
        let before = draft.extraction.blocks.indices.last
        draft.add(ExtractedImage(alt: shape.alt.collapsed, region: region, block: before))
    }
}
