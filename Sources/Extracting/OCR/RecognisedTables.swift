internal import Model

/// The ruled tables in a page's picture.
struct RecognisedTables {
    let tables: [Table]

    init(_ page: PageReading) {
        let lines = page.rows.joined()
        let scale = page.picture.scale
        guard scale > 0, !page.rules.level.isEmpty, !page.rules.upright.isEmpty else {
            tables = []
            return
        }
        let words = lines.map { PDFFile.Word($0, scale: scale) }
        let found = PageTables(
            Rules(page.rules, scale: scale),
            words,
            content: lines.map(\.text).joined(separator: "\n"),
            height: Double(page.picture.height) / scale
        )
        // Gaps between recognised lines are no sure sign of columns: only rules are.
        tables = found.tables.filter { $0.gutters == nil }.map { table in
            Table(
                rows: table.rows,
                caption: table.caption,
                origin: .recognised(confidence: Self.confidence(of: table, lines, scale))
            )
        }
    }

    /// The mean of the lines that stand in a table.
    private static func confidence(
        of table: PageTable,
        _ lines: some Sequence<RecognisedLine>,
        _ scale: Double
    ) -> Int {
        let within = lines.filter { line in
            table.top...max(table.top, table.bottom) ~= Double(line.box.middleY) / scale
        }
        return within.reduce(0) { $0 + $1.confidence } / max(1, within.count)
    }
}

extension PDFFile.Word {
    /// A recognised line as one word, in points.
    fileprivate init(_ line: RecognisedLine, scale: Double) {
        // Its letters alone tell in which row of a cell it stands: marks reach into the next.
        self.init(
            text: line.text,
            size: Double(line.letterHeight) * 2 / scale,
            left: Double(line.box.left) / scale,
            top: Double(line.band.top) / scale,
            right: Double(line.box.right) / scale,
            bottom: Double(line.band.bottom) / scale
        )
    }
}

extension Rules {
    /// The ruled lines in a picture, in points.
    fileprivate init(_ ink: InkRules, scale: Double) {
        level = SegmentJoiner.joined(
            ink.level.map { rule in
                Rule(
                    position: (Double(rule.top) + 0.5) / scale,
                    from: Double(rule.left) / scale,
                    to: Double(rule.right) / scale
                )
            }
        )
        upright = SegmentJoiner.joined(
            ink.upright.map { rule in
                Rule(
                    position: (Double(rule.left) + 0.5) / scale,
                    from: Double(rule.top) / scale,
                    to: Double(rule.bottom) / scale
                )
            }
        )
    }
}
