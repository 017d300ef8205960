internal import Model
internal import ThaiText

/// Reads the text of a document in Rich Text Format into a draft.
struct RTFStory {
    private var tokens: RTFTokens
    private var groups = [Group()]
    private var paragraph = FlowParagraph()
    private var table: FlowTable?
    /// Bytes of Thai that are not text yet.
    private var bytes: [UInt8] = []
    /// Signs that stand for those who cannot read the one before.
    private var fallbacks = 0
    private var instruction = ""
    private var isInTable = false
    private var count = 0
    private(set) var title = ""
    private(set) var hasPicture = false

    /// What holds within a pair of braces.
    private struct Group {
        var place = Place.text
        var region = Region.main
        var isBold = false
        var isUnseen = false
        var fallbacks = 1
        var opensLink = false

        enum Place { case text, nowhere, title, instruction }
    }

    /// Deeper groups are written only to exhaust whoever reads them.
    private static let deepest = 1_000

    init(_ bytes: [UInt8]) {
        tokens = RTFTokens(bytes)
    }

    mutating func read(into draft: inout ExtractionDraft) {
        while let token = tokens.next() {
            if case .byte = token {} else { settle() }
            switch token {
            case .open: if groups.count < Self.deepest { groups.append(group) }
            case .close: closeGroup(&draft)
            case .byte(let byte): write(byte)
            case .symbol(let sign): note(sign)
            case .word(let word, let number): note(word, number, &draft)
            }
        }
        isInTable = false
        endParagraph(&draft)
        endTable(&draft)
    }

    private var group: Group {
        get { groups.last ?? Group() }
        set { if !groups.isEmpty { groups[groups.count - 1] = newValue } }
    }

    private mutating func closeGroup(_ draft: inout ExtractionDraft) {
        let closed = group
        if groups.count > 1 { groups.removeLast() }
        if closed.region != group.region { endParagraph(&draft, region: closed.region) }
        if closed.opensLink, !group.opensLink { paragraph.closeLink() }
    }

    private mutating func note(_ sign: UInt8) {
        switch sign {
        case UInt8(ascii: "*"): group.place = .nowhere
        case UInt8(ascii: "~"): write("\u{A0}")
        case UInt8(ascii: "_"): write("-")
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): write(sign)
        default: break
        }
    }

    private mutating func note(_ word: String, _ number: Int?, _ draft: inout ExtractionDraft) {
        switch word {
        case "fonttbl", "colortbl", "stylesheet", "info", "listtable", "rsidtbl", "generator",
            "pntext", "listtext", "xmlnstbl", "themedata", "nonshppict", "atnid", "annotation":
            group.place = .nowhere
        case "pict":
            hasPicture = true
            group.place = .nowhere
        case "title": group.place = .title
        case "fldinst":
            group.place = .instruction
            instruction = ""
        case "fldrslt": openField()
        case "header", "headerl", "headerr", "headerf": enter(.header, &draft)
        case "footer", "footerl", "footerr", "footerf": enter(.footer, &draft)
        case "footnote": break
        default: noteText(word, number, &draft)
        }
    }

    private mutating func noteText(
        _ word: String,
        _ number: Int?,
        _ draft: inout ExtractionDraft
    ) {
        switch word {
        case "par", "sect", "page": endParagraph(&draft)
        case "intbl": isInTable = true
        case "pard":
            isInTable = false
            paragraph.outline = nil
            paragraph.isListItem = false
        case "plain", "b", "v", "deleted": noteLook(word, number)
        case "outlinelevel":
            paragraph.outline = number.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
        case "ls", "pnlvlblt", "pnlvlbody": paragraph.isListItem = true
        case "line", "tab", "emspace", "enspace": write(" ")
        case "u": write(unit: number ?? 0)
        case "uc": group.fallbacks = min(max(number ?? 1, 0), 16)
        case "lquote": write("‘")
        case "rquote": write("’")
        case "ldblquote": write("“")
        case "rdblquote": write("”")
        case "endash": write("–")
        case "emdash": write("—")
        case "bullet": write("•")
        case "cell": endCell()
        case "row": endRow()
        default: break
        }
    }
}

extension RTFStory {
    private mutating func noteLook(_ word: String, _ number: Int?) {
        switch word {
        case "plain": (group.isBold, group.isUnseen) = (false, false)
        case "b": group.isBold = number != 0
        default: group.isUnseen = number != 0
        }
    }

    private mutating func write(_ byte: UInt8) {
        guard fallbacks == 0 else { return fallbacks -= 1 }
        guard !group.isUnseen else { return }
        bytes.append(byte)
    }

    private mutating func write(_ text: String) {
        settle()
        guard !group.isUnseen else { return }
        put(text)
    }

    /// A sign of Unicode; half of a pair is a sign that nobody can read.
    private mutating func write(unit: Int) {
        let value = UInt32(truncatingIfNeeded: unit < 0 ? unit + 65_536 : unit)
        write(String(Unicode.Scalar(value) ?? "\u{FFFD}"))
        fallbacks = group.fallbacks
    }

    /// Makes text of the bytes so far; whoever could not read the sign before had his share.
    private mutating func settle() {
        fallbacks = 0
        flush()
    }

    /// Bytes are of the charset of Thai Windows, whatever the font is said to hold.
    private mutating func flush() {
        guard !bytes.isEmpty else { return }
        put(Windows874.decode(bytes))
        bytes = []
    }

    private mutating func put(_ text: String) {
        switch group.place {
        case .text: paragraph.add(text, isBold: group.isBold)
        case .title: title += text
        case .instruction: instruction += text
        case .nowhere: break
        }
    }

    private mutating func openField() {
        group.place = .text
        guard let target = WordField(instruction: instruction).target else { return }
        group.opensLink = true
        paragraph.openLink(target)
    }

    private mutating func enter(_ region: Region, _ draft: inout ExtractionDraft) {
        endParagraph(&draft)
        group.region = region
    }

    private mutating func endCell() {
        if table == nil { table = FlowTable() }
        var cell = FlowCell()
        cell.add(paragraph.text)
        cell.links = paragraph.links
        table?.openCell(cell)
        paragraph = FlowParagraph()
    }

    private mutating func endRow() {
        table?.closeRow()
        table?.openRow()
    }

    /// Ends a paragraph; one within a row goes on in the same cell.
    private mutating func endParagraph(_ draft: inout ExtractionDraft, region: Region? = nil) {
        flush()
        guard !paragraph.text.collapsed.isEmpty else { return }
        guard !isInTable else { return paragraph.add(" ", isBold: false) }
        if table != nil { endTable(&draft) }
        let kind: Block.Kind =
            if let level = paragraph.outline {
                .heading(level: level)
            } else if paragraph.isListItem {
                .listItem
            } else {
                paragraph.isLabel ? .label : .paragraph
            }
        let place = Place(paragraph: count + 1)
        let region = region ?? group.region
        if draft.add(paragraph, as: kind, region: region, place: place) != nil { count += 1 }
        paragraph = FlowParagraph()
    }

    private mutating func endTable(_ draft: inout ExtractionDraft) {
        guard var finished = table else { return }
        finished.dropEmptyRow()
        _ = draft.add(finished, region: group.region, place: Place(row: 1, column: 1))
        table = nil
    }
}
