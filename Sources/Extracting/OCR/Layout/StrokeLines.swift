/// The lines of text among the strokes of a page.
///
/// Tesseract's own search for lines takes the marks above tall Thai letters for lines of their own.
/// Here letters are chained to lines first, and each mark then goes to the line it is nearest to.
struct StrokeLines {
    private(set) var lines: [StrokeLine] = []
    private(set) var strokes: Strokes

    /// Dots below which a stroke is a mark, a point or a speck.
    private static let smallestLetter = 8
    private static let largestLetter = 500
    /// Letters of a page; a chain is looked for each of them.
    private static let mostLetters = 15_000
    /// Widths of a letter that words of one line stand apart at most, in tenths of its height.
    private static let widestGap = 22

    init(_ strokes: Strokes, _ rules: InkRules) {
        self.strokes = strokes
        let letters = Self.letters(strokes.all)
        guard letters.count <= Self.mostLetters else { return }
        chain(letters, rules)
        joinParts(rules)
        for index in lines.indices { lines[index].settle(strokes.all) }
        let loose = dissolveMarks()
        lines.removeAll { $0.strokes.isEmpty }
        attach(loose)
    }

    private static func letters(_ strokes: [Stroke]) -> [Int] {
        strokes.indices.filter { index in
            let box = strokes[index].box
            return smallestLetter...largestLetter ~= box.height && box.width <= 14 * box.height
                && box.width >= 2
        }
        .sorted { (strokes[$0].box.left, $0) < (strokes[$1].box.left, $1) }
    }

    /// Goes from left to right and adds each letter to the line that ends nearest before it.
    private mutating func chain(_ letters: [Int], _ rules: InkRules) {
        var open: [Int] = []
        for letter in letters {
            let box = strokes.all[letter].box
            open.removeAll { index in
                box.left - lines[index].box.right > lines[index].letterHeight * 3
            }
            let best = open.filter { lines[$0].mayGoOn(with: box, widestGap: Self.widestGap) }
                .filter { !rules.parts(lines[$0].box, from: box) }
                .min { lines[$0].distance(to: box) < lines[$1].distance(to: box) }
            if let best {
                lines[best].append(letter, strokes.all[letter])
            } else {
                open.append(lines.count)
                lines.append(StrokeLine(letter, strokes.all[letter]))
            }
        }
    }

    /// Joins lines that stand side by side and were begun apart.
    private mutating func joinParts(_ rules: InkRules) {
        lines.sort { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
        var joined: [StrokeLine] = []
        for line in lines {
            let index = joined.indices.last { index in
                let other = joined[index]
                let height = max(other.letterHeight, line.letterHeight)
                return min(other.letterHeight, line.letterHeight) * 10 >= height * 6
                    && other.band.sharedHeight(line.band) * 10 >= height * 5
                    && line.box.left - other.box.right <= height * Self.widestGap / 10
                    && !rules.parts(other.box, from: line.box)
            }
            if let index { joined[index].join(line) } else { joined.append(line) }
        }
        lines = joined
    }

    /// Takes apart what is no line but the marks above or below one; gives all strokes of no line.
    private mutating func dissolveMarks() -> [Int] {
        let marks = lines.indices.filter { index in
            lines.contains { lines[index].isMarks(of: $0, strokes.all) }
        }
        for index in marks.reversed() { lines.remove(at: index) }
        var isTaken = [Bool](repeating: false, count: strokes.all.count)
        for line in lines { for stroke in line.strokes { isTaken[stroke] = true } }
        return strokes.all.indices.filter { !isTaken[$0] }
    }

    /// Gives each loose stroke to the line it is nearest to, the nearest strokes first, so that a
    /// tone follows the vowel it stands on.
    private mutating func attach(_ loose: [Int]) {
        var loose = loose
        for reach in [2, 5, 9] {
            var left: [Int] = []
            for index in loose {
                let stroke = strokes.all[index]
                let near = lines.indices.map { ($0, lines[$0].reach(to: stroke)) }
                    .filter { $0.1 <= reach }
                    .min { $0.1 < $1.1 }
                if let near { lines[near.0].attach(index, stroke.box) } else { left.append(index) }
            }
            loose = left
        }
    }
}

extension StrokeLine {
    /// Whether a letter to the right may be its next.
    fileprivate func mayGoOn(with next: DotBox, widestGap: Int) -> Bool {
        let height = letterHeight
        let gap = next.left - box.right
        guard gap * 10 <= height * widestGap, gap >= -2 * height else { return false }
        let low = min(height, next.height)
        let high = max(height, next.height)
        return low * 26 >= high * 10 && band.sharedHeight(next) * 2 >= min(low, band.height)
    }

    /// How far off a letter is from its end, counting height twice.
    fileprivate func distance(to next: DotBox) -> Int {
        max(0, next.left - box.right) + 2 * abs(next.middleY - band.middleY)
    }

    /// Whether it is no line but a row of marks above or below the letters of another.
    fileprivate func isMarks(of line: StrokeLine, _ all: [Stroke]) -> Bool {
        let height = line.letterHeight
        let isFew = strokes.count <= 2
        // The two halves of sara a may be the end of a line.
        guard isFew ? letterHeight <= line.tallestLetter : letterHeight * 10 <= height * 9,
            isFew
                ? box.sharedWidth(line.box) > -height
                : box.sharedWidth(line.box) * 10 >= box.width * 6
        else { return false }
        // Between two lines of text there is room for the marks of the lower one.
        let above = (line.band.top - band.bottom) * 10
        let isFree = band.middleY < line.band.top
        if isFree, -3 * height...(isFew ? 9 : 5) * height ~= above { return true }
        let below = (band.top - line.band.bottom) * 10
        guard letterHeight * 14 <= height * 10, above <= 9 * height, below <= 4 * height else {
            return false
        }
        let isWithin = band.sharedHeight(line.band) * 2 >= band.height
        let inked = strokes.reduce(0) { $0 + all[$1].box.width }
        return isFew || !isWithin && (strokes.count <= Self.fewMarks || inked * 10 <= box.width * 6)
    }

    /// A point covers one in so many dots of a letter's square; what is smaller is dust.
    private static let speck = 80

    /// So many may stand as close as letters do.
    private static let fewMarks = 8

    /// How far off a loose stroke is, in tenths of a letter's height; 100 where it cannot belong.
    fileprivate func reach(to stroke: Stroke) -> Int {
        let mark = stroke.box
        let height = max(1, letterHeight)
        guard mark.left >= box.left - height, mark.right <= box.right + height,
            mark.height <= 2 * height, mark.width <= 4 * height,
            stroke.area * Self.speck >= height * height
        else { return 100 }
        let aside = max(0, -box.sharedWidth(mark)) * 10 / height
        if mark.middleY < band.top {
            return max(0, band.top - mark.bottom) * 10 / height + aside
        }
        if mark.middleY > band.bottom {
            // Little hangs below letters, and never far.
            return max(0, mark.top - band.bottom) * 20 / height + aside
        }
        return aside / 2
    }
}
