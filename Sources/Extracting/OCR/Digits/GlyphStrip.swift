/// A strip of a page with one line of text in it, cut into glyphs.
///
/// The nets learnt from glyphs cut by the same steps in `Scripts/digits/segment.py`: whoever changes
/// one changes the other and trains anew.
struct GlyphStrip {
    /// A letter with its marks, a digit, a sign; or several that touch.
    struct Glyph {
        /// In the strip's own dots.
        var box: DotBox
        var labels: [Int32]
        /// Where it was cut out of several that touch; nil where it is whole.
        var columns: Range<Int>?
    }

    /// From left to right.
    private(set) var glyphs: [Glyph] = []
    /// How many numbers ``stature(of:)`` gives.
    static let statures = 3
    /// How high the line's letters are, in dots.
    let height: Float
    /// The row on which they stand.
    let base: Float
    private let width: Int
    private let ink: [Float]
    private let labels: [Int32]

    /// Nil where there is nothing written. A dot is a byte, 255 where it is white.
    init?(_ dots: [UInt8], width: Int) {
        guard width > 0, dots.count >= width, let levels = InkLevels(dots) else { return nil }
        let rows = dots.count / width
        let found = InkParts(dots, width: width, level: levels.level)
        // What touches the strip's edge belongs to the lines above and below, or is a table's rule.
        let parts = found.parts.filter { part in
            part.box.top > 0 && part.box.bottom < rows && part.area >= 4
                && part.box.width <= 3 * rows
        }
        guard let tallest = parts.map(\.box.height).max() else { return nil }
        let bodies = parts.map(\.box).filter { 2 * $0.height >= tallest }
        height = Float(bodies.map(\.height).sorted()[bodies.count / 2])
        base = Float(bodies.map(\.bottom).sorted()[bodies.count / 2])
        ink = dots.map(levels.ink)
        labels = found.labels
        self.width = width
        glyphs = Self.gather(parts.filter { Float($0.area) >= height * height / 100 })
    }

    /// Parts one above another are one glyph: a letter with its marks, a digit in pieces.
    private static func gather(_ parts: [InkParts.Part]) -> [Glyph] {
        let ordered = parts.sorted {
            ($0.box.left, $0.box.top, $0.label) < ($1.box.left, $1.box.top, $1.label)
        }
        var glyphs: [Glyph] = []
        for part in ordered {
            let above = glyphs.indices.suffix(3).last { index in
                let box = glyphs[index].box
                return 2 * box.sharedWidth(part.box) >= min(box.width, part.box.width)
            }
            if let above {
                glyphs[above].box = glyphs[above].box.union(part.box)
                glyphs[above].labels.append(part.label)
            } else {
                glyphs.append(Glyph(box: part.box, labels: [part.label]))
            }
        }
        return glyphs
    }

    /// The glyph's ink with a dot of paper around it; what belongs to others is blank.
    func shades(of glyph: Glyph) -> (ink: [Float], width: Int) {
        let rows = labels.count / width
        let left = max(glyph.box.left - 1, 0)
        let right = min(glyph.box.right + 1, width)
        var shades: [Float] = []
        for y in max(glyph.box.top - 1, 0)..<min(glyph.box.bottom + 1, rows) {
            for place in y * width + left..<y * width + right {
                let isOwn = labels[place] == 0 || glyph.labels.contains(labels[place])
                let isWithin = glyph.columns?.contains(place - y * width) ?? true
                shades.append(isOwn && isWithin ? ink[place] : 0)
            }
        }
        return (shades, right - left)
    }

    /// Whether a dot belongs to the glyph.
    func isInk(_ x: Int, _ y: Int, of glyph: Glyph) -> Bool {
        glyph.labels.contains(labels[y * width + x])
    }

    /// Height, width and foot of a glyph in terms of the line.
    func stature(of glyph: Glyph) -> [Float] {
        let unit = max(height, 1)
        let box = glyph.box
        return [Float(box.height), Float(box.width), Float(box.bottom) - base].map {
            min(2, max(-2, $0 / unit))
        }
    }
}
