internal import Model

/// Reads one story of a document, the body, a header, a footer or the notes, into a draft
/// (ECMA-376 part 1, 17.2).
struct WordStory {
    let reader: XMLReader
    let styles: WordStyles
    let relationships: Relationships
    let region: Region

    // Text boxes put paragraphs into paragraphs, and cells hold tables: so both are stacks.
    private var paragraphs: [FlowParagraph] = []
    private var tables: [FlowTable] = []
    private var fields: [WordField] = []
    private var isInRun = false
    private var isBold = false
    private var isUnseen = false
    private var isInRowProperties = false
    private var pictureAlt = ""
    /// Paragraphs with text so far, those of tables left out.
    private var count = 0
    /// Whether a picture was met.
    private(set) var hasPicture = false

    init(
        _ reader: XMLReader,
        _ styles: WordStyles,
        _ relationships: Relationships,
        _ region: Region
    ) {
        self.reader = reader
        self.styles = styles
        self.relationships = relationships
        self.region = region
    }

    mutating func read(into draft: inout ExtractionDraft) throws(Refusal) {
        while let node = try reader.next() {
            switch node {
            case .open(let name): try open(name, &draft)
            case .close(let name): close(name, &draft)
            case .text: break
            }
        }
    }

    private mutating func open(_ name: String, _ draft: inout ExtractionDraft) throws(Refusal) {
        switch name {
        // What was deleted or moved away, and the older twin of a drawing.
        case "del" where isInRowProperties:
            changeTable { $0.deleteRow() }
        case "del", "moveFrom", "Fallback": try reader.skipToClose()
        case "trPr": isInRowProperties = true
        case "p": paragraphs.append(FlowParagraph())
        case "r": (isInRun, isBold, isUnseen) = (true, false, false)
        case "t": write(try reader.textToClose())
        case "tab", "br", "cr": write(" ")
        case "noBreakHyphen": write("-")
        case "fldSimple": openSimpleField()
        case "fldChar": markField(reader.attribute("fldCharType"))
        case "instrText":
            let instruction = try reader.textToClose()
            if let last = fields.indices.last { fields[last].instruction += instruction }
        case "docPr": pictureAlt = reader.attribute("descr") ?? reader.attribute("title") ?? ""
        case "blip", "imagedata": addPicture(&draft)
        default: openProperty(name, value: reader.attribute("val"))
        }
    }

    /// Takes note of a property of the run, paragraph or table that is open.
    private mutating func openProperty(_ name: String, value: String?) {
        switch name {
        case "b": if isInRun { isBold = Self.isOn(value) }
        case "vanish": if isInRun { isUnseen = Self.isOn(value) }
        case "pStyle": change { $0.style = value }
        case "outlineLvl": change { $0.outline = WordStyles.level(ofOutline: value) }
        case "numPr": change { $0.isListItem = true }
        case "hyperlink":
            let target = externalTarget
            change { $0.openLink(target) }
        case "tbl": tables.append(FlowTable())
        case "tr": changeTable { $0.openRow() }
        case "tc": changeTable { $0.openCell() }
        case "tblHeader": if Self.isOn(value) { changeTable { $0.markHeaderRow() } }
        case "gridBefore": changeTable { $0.indentRow(by: value) }
        case "gridSpan": changeTable { $0.changeCell { $0.setSpan(value) } }
        case "vMerge": changeTable { $0.changeCell { $0.isMergedUp = value != "restart" } }
        default: break
        }
    }

    private mutating func close(_ name: String, _ draft: inout ExtractionDraft) {
        switch name {
        case "p": closeParagraph(&draft)
        case "r": (isInRun, isBold, isUnseen) = (false, false, false)
        case "hyperlink", "fldSimple": change { $0.closeLink() }
        case "trPr": isInRowProperties = false
        case "tr": changeTable { $0.closeRow() }
        case "tbl": closeTable(&draft)
        default: break
        }
    }
}

extension WordStory {
    private mutating func write(_ text: String) {
        guard !isUnseen, let last = paragraphs.indices.last else { return }
        paragraphs[last].add(text, isBold: isBold)
    }

    private mutating func change(_ change: (inout FlowParagraph) -> Void) {
        guard let last = paragraphs.indices.last else { return }
        change(&paragraphs[last])
    }

    private mutating func changeTable(_ change: (inout FlowTable) -> Void) {
        guard let last = tables.indices.last else { return }
        change(&tables[last])
    }

    /// Whether a switch is on, as it is without a value (ECMA-376 part 1, 17.17.4).
    private static func isOn(_ value: String?) -> Bool {
        !["0", "false", "off"].contains(value ?? "1")
    }

    /// What the hyperlink just opened leads to outside of the file; empty for a bookmark.
    private var externalTarget: String {
        guard let target = reader.attribute("id").flatMap({ relationships[$0] }), target.isExternal
        else { return "" }
        return target.target + (reader.attribute("anchor").map { "#\($0)" } ?? "")
    }

    private mutating func openSimpleField() {
        let field = WordField(instruction: reader.attribute("instr") ?? "")
        change { $0.openLink(field.target ?? "") }
    }

    /// A field begins, turns from its instruction to its result, or ends.
    private mutating func markField(_ kind: String?) {
        switch kind {
        case "begin": fields.append(WordField())
        case "separate":
            guard let last = fields.indices.last, let target = fields[last].target else { return }
            fields[last].isLink = true
            change { $0.openLink(target) }
        case "end":
            if fields.popLast()?.isLink == true { change { $0.closeLink() } }
        default: break
        }
    }

    private mutating func addPicture(_ draft: inout ExtractionDraft) {
        hasPicture = true
        let before = draft.extraction.blocks.indices.last
        draft.add(ExtractedImage(alt: pictureAlt.collapsed, region: region, block: before))
        pictureAlt = ""
    }

    private mutating func closeParagraph(_ draft: inout ExtractionDraft) {
        guard let paragraph = paragraphs.popLast() else { return }
        guard tables.isEmpty else {
            return changeTable {
                $0.changeCell {
                    $0.add(paragraph.text)
                    $0.links += paragraph.links
                }
            }
        }
        let place = Place(paragraph: count + 1)
        let kind = kind(of: paragraph)
        if draft.add(paragraph, as: kind, region: region, place: place) != nil { count += 1 }
    }

    private func kind(of paragraph: FlowParagraph) -> Block.Kind {
        let level = paragraph.outline ?? paragraph.style.flatMap { styles.level(of: $0) }
        if let level { return .heading(level: level) }
        if paragraph.isListItem { return .listItem }
        return paragraph.isLabel ? .label : .paragraph
    }

    /// Adds the table that ends; one inside of a cell is a table of its own, and its words are
    /// also the cell's.
    private mutating func closeTable(_ draft: inout ExtractionDraft) {
        guard let table = tables.popLast() else { return }
        let words = draft.add(table, region: region, place: Place(row: 1, column: 1))
        changeTable { $0.changeCell { $0.add(words) } }
    }
}
