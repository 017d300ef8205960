internal import Model

/// The part of a document in which it says what it is: its title, headings and first lines, the
/// sheet names and the rows above a table's head. Labels of links that lead here never count.
struct TitleArea {
    /// One line of it and where it stands.
    struct Line {
        let text: String
        let place: Place
        var origin = TextOrigin.written
    }

    let lines: [Line]

    /// The texts in which phrases of one title are looked for together: each heading by itself,
    /// and neighbouring short lines joined, since titles of documents run over several lines.
    var windows: [String] {
        var windows = lines.map(\.text)
        let opening = lines.filter { $0.place.line == nil }.map(\.text)
        for start in opening.indices where opening.count > 1 {
            windows.append(opening[start..<min(start + 4, opening.endIndex)].joined(separator: " "))
        }
        return windows
    }

    /// How many lines of running text at the top still belong to it.
    private static let openingLines = 14
    /// A longer line is running text, not a title.
    private static let longestTitle = 400

    init(of document: Document, besides boilerplate: Boilerplate = Boilerplate()) {
        var lines: [Line] = []
        if !document.title.isEmpty, !boilerplate.repeatsTitle(of: document) {
            lines.append(Line(text: document.title, place: Place()))
        }
        lines += Self.headings(of: document, besides: boilerplate)
        lines += Self.tableTitles(of: document)
        self.lines = lines.filter { $0.text.utf8.count <= Self.longestTitle * 3 }
    }

    private static func headings(
        of document: Document,
        besides boilerplate: Boilerplate
    ) -> [Line] {
        var lines: [Line] = []
        var opening = document.format == .html ? 3 : openingLines
        for block in document.blocks where block.region == .main {
            guard !boilerplate.repeats(block, of: document) else { continue }
            let isOpening = opening > 0 && block.linkedBytes == 0 && (block.place.page ?? 1) == 1
            if block.isHeading {
                lines.append(Line(text: block.text, place: block.place, origin: block.origin))
            } else if isOpening {
                opening -= 1
                lines.append(Line(text: block.text, place: block.place, origin: block.origin))
            }
        }
        return lines
    }

    private static func tableTitles(of document: Document) -> [Line] {
        document.tables.filter { $0.region == .main && !$0.isHidden }.flatMap { table in
            var lines = [Line(text: table.caption, place: table.place, origin: table.origin)]
            if let sheet = table.place.sheet {
                lines.append(Line(text: sheet, place: table.place, origin: table.origin))
            }
            for (offset, row) in table.rows.prefix(6).enumerated() {
                guard let title = onlyText(of: row) else { break }
                var place = table.place
                place.row = (place.row ?? 1) + offset
                lines.append(Line(text: title, place: place, origin: table.origin))
            }
            return lines.filter { !$0.text.isEmpty }
        }
    }

    /// The text of a row that says one thing across its whole width.
    private static func onlyText(of row: [Cell]) -> String? {
        let texts = Set(row.map(\.text).filter { !$0.isEmpty })
        return texts.count == 1 ? texts.first : nil
    }
}
