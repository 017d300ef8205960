/// Strokes that stand on one line: its letters, and the marks that belong to them.
struct StrokeLine {
    /// Indices of its strokes, in no order.
    private(set) var strokes: [Int] = []
    /// All of it, marks too.
    private(set) var box: DotBox
    /// Where its letters begin and end from top to bottom, without marks, at its right end.
    private(set) var band: DotBox
    /// Heights of the last letters.
    private var heights: [Int]

    init(_ index: Int, _ stroke: Stroke) {
        strokes = [index]
        box = stroke.box
        band = stroke.box
        heights = [stroke.box.height]
    }

    /// How high its letters are.
    var letterHeight: Int {
        heights.sorted()[heights.count / 2]
    }

    /// How high the highest of them are: a line may begin with a larger word.
    private(set) var tallestLetter = 0

    /// Adds its next letter.
    mutating func append(_ index: Int, _ stroke: Stroke) {
        strokes.append(index)
        heights.append(stroke.box.height)
        if heights.count > Self.remembered { heights.removeFirst() }
        let height = letterHeight
        // What is much smaller or larger than the letters says nothing about where they stand.
        if stroke.box.height * 10 >= height * 7, stroke.box.height * 10 <= height * 14 {
            band.top = (2 * band.top + stroke.box.top) / 3
            band.bottom = (2 * band.bottom + stroke.box.bottom + 1) / 3
        }
        band.left = min(band.left, stroke.box.left)
        band.right = max(band.right, stroke.box.right)
        box = box.union(stroke.box)
    }

    /// Adds a mark, a point or a part of a letter.
    mutating func attach(_ index: Int, _ box: DotBox) {
        strokes.append(index)
        self.box = self.box.union(box)
    }

    /// Takes over another that stands on the same line.
    mutating func join(_ other: StrokeLine) {
        strokes += other.strokes
        box = box.union(other.box)
        band = band.union(other.band)
        heights += other.heights
    }

    /// Sets the band by all its letters.
    mutating func settle(_ all: [Stroke]) {
        let boxes = strokes.map { all[$0].box }
        let sorted = boxes.map(\.height).sorted()
        let height = sorted[sorted.count / 2]
        let letters = boxes.filter { $0.height * 10 >= height * 7 && $0.height * 10 <= height * 14 }
        guard !letters.isEmpty else { return }
        heights = letters.map(\.height)
        tallestLetter = sorted.last ?? height
        band.top = letters.map(\.top).sorted()[letters.count / 2]
        band.bottom = letters.map(\.bottom).sorted()[letters.count / 2]
        band.left = box.left
        band.right = box.right
    }

    private static let remembered = 9
}
