/// What is written where on a clean page.
struct PageLayout {
    let lines: [StrokeLine]
    let rules: InkRules
    private let picture: Picture
    private let original: Picture
    private let strokes: Strokes
    /// The line of each stroke; below zero where it belongs to none.
    private let owners: [Int32]

    /// Dots around the letters of a line.
    private static let margin = 5
    /// Dots of grey around ink, which belong to it.
    private static let blur = 2

    init(_ page: CleanPage) {
        picture = page.picture
        original = page.original
        var ink = InkDots(page.picture)
        rules = InkRules(erasedFrom: &ink)
        let lines = StrokeLines(Strokes(ink), rules)
        self.lines = lines.lines
        strokes = lines.strokes
        var owners = [Int32](repeating: -1, count: strokes.all.count)
        for (index, line) in lines.lines.enumerated() {
            for stroke in line.strokes { owners[stroke] = Int32(index) }
        }
        self.owners = owners
    }

    /// Whether the ground of a line is paper: what is found on black is what lies between letters.
    func isOnPaper(_ index: Int) -> Bool {
        let box = lines[index].box
        var light = 0
        for y in box.top..<box.bottom {
            for x in box.left..<box.right where original.dots[y * original.width + x] >= Self.dark {
                light += 1
            }
        }
        return light * 2 >= box.width * box.height
    }

    private static let dark = 100

    /// The picture of one line, with what stands around it taken away.
    func picture(of index: Int) -> LinePicture {
        let line = lines[index].box
        let left = max(0, line.left - Self.margin)
        let top = max(0, line.top - Self.margin)
        let right = min(picture.width, line.right + Self.margin)
        let bottom = min(picture.height, line.bottom + Self.margin)
        var dots: [UInt8] = []
        dots.reserveCapacity((right - left) * (bottom - top))
        for y in top..<bottom {
            dots += picture.dots[y * picture.width + left..<y * picture.width + right]
        }
        var cut = LinePicture(
            dots: dots,
            box: DotBox(left: left, top: top, right: right, bottom: bottom)
        )
        for rule in rules.level + rules.upright { cut.whiten(rule, around: Self.blur) }
        for (number, stroke) in strokes.all.enumerated()
        where owners[number] != Int32(index) && cut.meets(stroke.box) {
            for run in strokes.runs[stroke.runs] {
                let box = DotBox(
                    left: Int(run.from),
                    top: Int(run.y),
                    right: Int(run.to),
                    bottom: Int(run.y) + 1
                )
                cut.whiten(box, around: Self.blur)
            }
        }
        return cut
    }
}

/// A part of a page's picture.
struct LinePicture {
    private(set) var dots: [UInt8]
    /// Where on the page it is cut out.
    let box: DotBox

    func meets(_ other: DotBox) -> Bool {
        box.sharedWidth(other) > 0 && box.sharedHeight(other) > 0
    }

    /// Paints a box of the page white, with some dots around it.
    mutating func whiten(_ other: DotBox, around margin: Int) {
        let top = max(other.top - margin, box.top)
        let bottom = min(other.bottom + margin, box.bottom)
        let left = max(other.left - margin, box.left)
        let right = min(other.right + margin, box.right)
        guard left < right, top < bottom else { return }
        for y in top..<bottom {
            let row = (y - box.top) * box.width
            for x in left..<right { dots[row + x - box.left] = 255 }
        }
    }
}
