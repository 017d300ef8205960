/// Reads a worksheet part (ECMA-376 part 1, 18.3.1.99).
struct SheetReader {
    let strings: SharedStrings
    let styles: CellStyles
    let isFrom1904: Bool
    /// The sheet's own relationships, for its hyperlinks.
    let relationships: Relationships
    /// Filled cells that may be read.
    let limit: Int

    func read(_ reader: XMLReader) throws(Refusal) -> SheetContent {
        var content = SheetContent(limit: limit)
        // Both positions may be left out, and then go on from the one before.
        var next = CellReference(row: 0, column: 0)
        while let node = try reader.next() {
            switch node {
            case .open("row"):
                let number = reader.attribute("r").flatMap { Int($0) }
                next = CellReference(row: number.map { $0 - 1 } ?? next.row, column: 0)
            case .close("row"):
                next.row += 1
            case .open("c"):
                if let at = reader.attribute("r").flatMap({ CellReference($0) }) { next = at }
                try readCell(reader, at: next, into: &content)
                next.column += 1
            case .open("mergeCell"):
                add(merge: reader.attribute("ref"), to: &content)
            case .open("hyperlink"):
                add(hyperlink: reader, to: &content)
            default: break
            }
        }
        return content
    }

    private func readCell(
        _ reader: XMLReader,
        at reference: CellReference,
        into content: inout SheetContent
    ) throws(Refusal) {
        let kind = reader.attribute("t") ?? "n"
        let format = styles[reader.attribute("s")]
        var value: String?
        var inline = ""
        var formula: String?
        loop: while let node = try reader.next() {
            switch node {
            case .open("v"): value = try reader.textToClose()
            case .open("is"): inline = try RichText.read(reader, until: "is")
            case .open("f"):
                let written = try reader.textToClose()
                formula = written
                if let target = HyperlinkFormula.target(of: written) {
                    content.addLink(target, at: reference)
                }
            case .close("c"): break loop
            default: break
            }
        }
        let text =
            if kind == "inlineStr" {
                inline
            } else if let value, !(value.isEmpty && kind == "n" && formula != nil) {
                shown(value, kind: kind, format: format)
            } else {
                // A formula that was never calculated, without a value or with a number of no
                // digits, shows something to whoever opens the file, and nobody here knows what:
                // so it is given as it is written.
                formula.map { "=\($0)" } ?? ""
            }
        content.add(text, at: reference)
    }

    /// The text of a value by its kind (ECMA-376 part 1, 18.18.11).
    private func shown(_ value: String, kind: String, format: NumberFormat) -> String {
        guard !value.isEmpty else { return "" }
        switch kind {
        case "s": return strings[value]
        case "b": return value == "0" ? "FALSE" : "TRUE"
        case "n": return NumberText.shown(value, format, isFrom1904: isFrom1904)
        // Errors such as #REF!, dates in ISO 8601 already, and the text of formulas.
        default: return RichText.unescaped(value)
        }
    }

    private func add(merge reference: String?, to content: inout SheetContent) {
        guard let range = reference.flatMap({ CellRange($0) }) else { return }
        content.add(merge: range)
    }

    private func add(hyperlink reader: XMLReader, to content: inout SheetContent) {
        guard let range = reader.attribute("ref").flatMap({ CellRange($0) }),
            let target = reader.attribute("id").flatMap({ relationships[$0] }), target.isExternal
        else { return }
        let fragment = reader.attribute("location").map { "#\($0)" } ?? ""
        content.addLink(target.target + fragment, at: range.corner)
    }
}
