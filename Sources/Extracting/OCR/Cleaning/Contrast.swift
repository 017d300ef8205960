/// Faint writing on grainy paper, as of a copy of a copy.
enum Contrast {
    /// Hundredths of a page's dots that are no darker than its writing, and that are darker than
    /// nearly all of its paper.
    private static let writing = 1
    private static let grain = 15
    /// Ink that is darker than this is dark enough, paper that is lighter is light enough.
    private static let dark = 60
    private static let light = 245
    private static let grey = 170
    /// Shades between ink and paper without which there is only paper.
    private static let least = 40

    /// The picture with its writing drawn out to black and its paper to white.
    static func drawnOut(_ picture: Picture) -> Picture {
        let grain = shade(grain, of: picture)
        // So much that is so dark is no grain but a picture or coloured ground.
        let (ink, paper) = (shade(writing, of: picture), grain < grey ? 255 : grain)
        guard ink > dark || paper < light, paper - ink >= least else { return picture }
        let shades = (0...255).map { shade in
            UInt8(min(max(0, shade - ink) * 255 / (paper - ink), 255))
        }
        return Picture(
            dots: picture.dots.map { shades[Int($0)] },
            width: picture.width,
            scale: picture.scale
        )
    }

    /// The shade that so many of a hundred dots do not exceed.
    private static func shade(_ share: Int, of picture: Picture) -> Int {
        var counts = [Int](repeating: 0, count: 256)
        for dot in picture.dots { counts[Int(dot)] += 1 }
        var left = picture.dots.count * share / 100
        let shade = counts.indices.first { shade in
            left -= counts[shade]
            return left < 0
        }
        return shade ?? 0
    }
}
