/// A page made ready for reading: without noise, level, on white paper.
struct CleanPage {
    let picture: Picture
    /// The page with light and dark exchanged, where some of its ground is dark enough for light
    /// letters.
    private let exchanged: Picture?

    /// Degrees below which turning blurs more than it mends.
    private static let level = 0.15

    init(_ picture: Picture) {
        let quiet = Noise.removed(from: picture)
        let level = Self.levelled(quiet)
        let paper = Paper(of: level)
        self.picture = Contrast.drawnOut(paper.whitened(level))
        exchanged = paper.isDarkInParts ? level.exchanged : nil
    }

    private init(made picture: Picture) {
        self.picture = picture
        exchanged = nil
    }

    /// The same page for reading what is light on dark ground; nil where there is no such ground.
    var darkGround: CleanPage? {
        exchanged.map { CleanPage(made: Paper(of: $0).whitened($0)) }
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

extension Picture {
    fileprivate var exchanged: Picture {
        Picture(dots: dots.map { 255 - $0 }, width: width, scale: scale)
    }
}
