/// What is drawn on one page, in points from the upper left corner of the page as it is shown.
struct PageDrawing {
    var width = 0.0
    var height = 0.0
    /// How the glyphs are set, which name their style by its index.
    var styles: [GlyphStyle] = []
    /// In content-stream order.
    var glyphs: [Glyph] = []
    /// Straight lines and the edges of areas, as they are drawn, in pieces.
    var level: [Rule] = []
    var upright: [Rule] = []
    var pictures: [PlacedPicture] = []
    /// URIs and the boxes that lead to them.
    var links: [Note] = []
    /// What is written into the fields of a form and into free-text notes; most of it, but not
    /// always all, is drawn as well.
    var entries: [Note] = []
    /// Whether anything is drawn at all, if only white.
    var shows = false
    /// More was there than is kept, or it took too long.
    var isCut = false

    /// How much of the page pictures cover, from 0 to 1; where they overlap the largest counts.
    var pictureShare: Double {
        let area = width * height
        guard area > 0 else { return 0 }
        let areas = pictures.map { $0.box.area }
        let bands = areas.filter { $0 >= area / 100 }.reduce(0, +)
        return min(1, max(areas.max() ?? 0, pictures.overlap ? 0 : bands) / area)
    }
}

/// How glyphs are set.
struct GlyphStyle: Hashable {
    /// Points.
    var size: Float = 12
    /// Points above and below the baseline that letters may take.
    var ascent: Float = 10
    var descent: Float = 3
    /// Tells the fonts of a document apart.
    var font: Int32 = 0
    /// The same for fonts of one family, of which a document may hold several parts.
    var family: UInt32 = 0
    /// 0 for black to 255 for white.
    var shade: UInt8 = 0
    /// Quarter turns clockwise.
    var turns: UInt8 = 0
    var isBold = false
    /// At another angle than a quarter turn.
    var isSlanted = false
    /// Not painted, as the text over a scan is.
    var isInvisible = false
    /// Marked in the file as a watermark.
    var isWatermark = false
    /// Draws Arabic digits as Thai ones, as the fonts named "IT๙" do.
    var hasThaiDigits = false
}

/// A scalar as it is drawn: where the pen is put down and where it is lifted.
struct Glyph {
    /// 0 where the font does not tell.
    var scalar: UInt32
    /// What stands for it in its font.
    var code: UInt32 = 0
    /// Index of its style.
    var style: Int32 = 0
    var x: Float
    var y: Float
    var endX: Float
    var endY: Float
}

struct Box: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var area: Double { max(0, right - left) * max(0, bottom - top) }

    func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}

/// A picture of a page: the box that it fills, and its own dots.
struct PlacedPicture {
    var box: Box
    var width: Int
    var height: Int
    /// Turned by a quarter or three.
    var isSideways = false
    /// Placed at another angle.
    var isSlanted = false
    /// Only a part of it lies on the page.
    var isCropped = false
}

extension [PlacedPicture] {
    /// Whether any two that are large enough to matter lie on one another by more than their seam.
    fileprivate var overlap: Bool {
        guard count <= 200 else { return true }
        return indices.contains { first in
            self[..<first].contains { other in
                var seamless = other.box
                seamless.left += 2
                seamless.right -= 2
                seamless.top += 2
                seamless.bottom -= 2
                return seamless.overlaps(self[first].box)
            }
        }
    }
}

/// A text that belongs to a box.
struct Note {
    var text: String
    var box: Box
}
