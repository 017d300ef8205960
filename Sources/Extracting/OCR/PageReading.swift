/// A page's picture, read line by line.
struct PageReading {
    /// In reading order, those of one row together.
    private(set) var rows: [[RecognisedLine]] = []
    /// The page made ready for reading.
    let picture: Picture
    /// The ruled lines on it, in dots.
    let rules: InkRules
    /// How high most letters are, in dots.
    let letterHeight: Int

    init(_ picture: Picture, with models: Models) {
        var sheet = SheetReading(picture, with: models)
        if !sheet.hasText, let turned = Turning.toReadable(picture, with: models) {
            sheet = SheetReading(turned, with: models)
        }
        self.picture = sheet.picture
        rules = sheet.rules
        letterHeight = RecognisedLine.commonHeight(of: sheet.lines)
        let lines = RecognisedLine.believed(sheet.lines)
        rows = ReadingOrder(lines.map(\.band), height: letterHeight).rows
            .map { row in row.map { lines[$0] } }
    }
}

/// One side of a page as it lies, dark letters and light ones.
struct SheetReading {
    private(set) var lines: [RecognisedLine] = []
    let picture: Picture
    let rules: InkRules

    /// Lines of a page that are read; no page made for people has more.
    private static let most = 400
    /// Lines of which one at least must be text, before the rest is taken for a photograph's grain.
    private static let patience = 25

    init(_ picture: Picture, with models: Models) {
        let clean = CleanPage(picture)
        let layout = PageLayout(clean)
        self.picture = clean.picture
        rules = layout.rules
        lines = Self.lines(of: layout, with: models)
        guard clean.isDarkInParts || !hasText else { return }
        for line in Self.lines(of: PageLayout(clean.exchanged), with: models) { add(line) }
    }

    /// Whether any line is beyond doubt.
    var hasText: Bool { lines.contains(where: \.isStrong) }

    /// Adds a line in light letters; where it lies over one in dark letters the surer one stays.
    private mutating func add(_ line: RecognisedLine) {
        let over = lines.indices.filter { lines[$0].band.covers(line.band) }
        guard over.allSatisfy({ lines[$0].weight < line.weight }) else { return }
        for index in over.reversed() { lines.remove(at: index) }
        lines.append(line)
    }

    private static func lines(of layout: PageLayout, with models: Models) -> [RecognisedLine] {
        var lines: [RecognisedLine] = []
        var tried = 0
        for (index, line) in layout.lines.enumerated() where layout.isOnPaper(index) {
            guard tried < most, !lines.isEmpty || tried < patience else { break }
            tried += 1
            if let text = RecognisedLine(models.read(layout.picture(of: index)), line) {
                lines.append(text)
            }
        }
        return lines
    }
}

extension DotBox {
    /// Whether two boxes share most of the smaller one.
    fileprivate func covers(_ other: DotBox) -> Bool {
        let width = sharedWidth(other)
        let height = sharedHeight(other)
        guard width > 0, height > 0 else { return false }
        let smaller = min(self.width * self.height, other.width * other.height)
        return width * height * 2 > smaller
    }
}
