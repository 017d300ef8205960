/// A page's picture, read line by line.
struct PageReading {
    /// In reading order, those of one row together.
    private(set) var rows: [[Line]] = []
    /// The page made ready; what light text on dark is read from is not kept.
    let picture: Picture
    /// The ruled lines on it, in dots.
    let rules: InkRules
    /// How high most letters are, in dots.
    private(set) var letterHeight = 0

    /// A line that could be read.
    struct Line {
        let text: String
        /// 0…100.
        let confidence: Int
        let box: DotBox
        /// Its letters without the marks above and below.
        let band: DotBox
        let letterHeight: Int
        /// Whether it is a digit or two that cannot be told, and text only beside other text.
        let isLoneNumber: Bool
    }

    /// Lines of a page that are read; no page made for people has more.
    private static let most = 400
    /// Lines of a page on which a digit may stand alone.
    private static let enoughLines = 5
    /// Lines of which one at least must be text, before the rest is taken for a photograph's grain.
    private static let patience = 25

    init(_ picture: Picture, with models: Models) {
        let clean = CleanPage(picture)
        let layout = PageLayout(clean.picture)
        self.picture = clean.picture
        rules = layout.rules
        var lines = Self.lines(of: layout, with: models)
        if let dark = clean.darkGround {
            lines += Self.lines(of: PageLayout(dark.picture), with: models)
        }
        let sure = lines.filter { !$0.isLoneNumber }
        letterHeight = Self.commonHeight(of: sure)
        let isPage = sure.count >= Self.enoughLines
        let kept = lines.filter { $0.isText(beside: letterHeight) && (isPage || !$0.isLoneNumber) }
        rows = ReadingOrder(kept.map(\.band), height: letterHeight).rows
            .map { row in row.map { kept[$0] } }
    }

    private static func lines(of layout: PageLayout, with models: Models) -> [Line] {
        var lines: [Line] = []
        var tried = 0
        for (index, line) in layout.lines.enumerated() where layout.isOnPaper(index) {
            guard tried < most, !lines.isEmpty || tried < patience else { break }
            tried += 1
            let read = models.read(layout.picture(of: index))
            guard read.isBelievable || read.isLoneNumber else { continue }
            lines.append(
                Line(
                    text: Spelling.mended(read.text),
                    confidence: Int(read.confidence.rounded()),
                    box: line.box,
                    band: line.band,
                    letterHeight: line.letterHeight,
                    isLoneNumber: !read.isBelievable
                )
            )
        }
        return lines
    }

    /// The height of half of all letters, and of no more.
    private static func commonHeight(of lines: [Line]) -> Int {
        let weighed = lines.map { ($0.letterHeight, $0.text.unicodeScalars.count) }
            .sorted { $0.0 < $1.0 }
        var left = weighed.reduce(0) { $0 + $1.1 } / 2
        let middle = weighed.first { line in
            left -= line.1
            return left < 0
        }
        return middle?.0 ?? 0
    }
}

extension ReadLine {
    /// Letters of which both models must agree on most, in hundredths, and how sure they must be.
    private static let leastAgreement = 0.5
    private static let leastConfidence = 60.0

    /// Whether it is text at all, and no grain of a photograph, that two models read alike.
    fileprivate var isBelievable: Bool {
        guard
            letters.contains(where: { $0.scalar.isThaiLetter || $0.scalar.isLatin || $0.isNumber })
        else { return false }
        return agreement >= Self.leastAgreement && confidence >= Self.leastConfidence
    }

    /// Whether it is one number that the models read differently.
    fileprivate var isLoneNumber: Bool {
        letters.count <= 3 && letters.allSatisfy { $0.scalar == .withheld }
    }
}

extension PageReading.Line {
    /// Whether it is long enough to be believed, or as high as the rest of the page.
    fileprivate func isText(beside height: Int) -> Bool {
        let letters = text.unicodeScalars.count
        if letters >= 6 { return true }
        // One letter says nothing; it is a stamp's edge or the mark of a larger word.
        if letters == 1, text.unicodeScalars.allSatisfy({ !$0.isDigit }), !isLoneNumber {
            return false
        }
        if isLoneNumber { return abs(letterHeight - height) * 4 <= height }
        let isAlike = letterHeight * 10 >= height * 6 && letterHeight * 10 <= height * 25
        return isAlike && confidence >= 80
    }
}
