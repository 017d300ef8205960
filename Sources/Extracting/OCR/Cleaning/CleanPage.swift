/// A page made ready for reading: without noise, level, on white paper.
struct CleanPage {
    let picture: Picture
    /// The same before its paper was made white.
    let original: Picture
    /// Whether some of its ground is so much darker than its paper that letters may be light there.
    let isDarkInParts: Bool

    /// Degrees below which turning blurs more than it mends.
    private static let level = 0.15

    init(_ picture: Picture) {
        self.init(ready: Self.levelled(Noise.removed(from: picture)))
    }

    private init(ready picture: Picture) {
        let paper = Paper(of: picture)
        original = picture
        self.picture = Contrast.drawnOut(paper.whitened(picture))
        isDarkInParts = paper.isDarkInParts
    }

    /// The page with light and dark exchanged, for reading what is light on dark ground.
    var exchanged: CleanPage {
        let dots = original.dots.map { 255 - $0 }
        return CleanPage(
            ready: Picture(dots: dots, width: original.width, scale: original.scale)
        )
    }

    private static func levelled(_ picture: Picture) -> Picture {
        guard let pixels = Pixels(Paper(of: picture).whitened(picture)) else { return picture }
        let skew = pixels.skew
        guard abs(skew) >= level, let turned = Pixels(picture)?.turned(by: skew) else {
            return picture
        }
        return turned.picture(scale: picture.scale)
    }
}
