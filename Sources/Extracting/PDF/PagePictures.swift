extension PDFFile {
    /// Dots an inch from which on a scan is made smaller.
    private static let finest = 250.0
    /// Dots an inch below which a picture is no scan of a page, but drawn large.
    private static let coarsest = 60.0
    /// Dots that a picture inside the page may have: unpacked it takes as many bytes or more.
    private static let mostDots = 150_000_000
    /// Dots that a page is drawn with at most, a byte each.
    private static let mostDrawn = 60_000_000

    /// A page as a picture for reading: in the dots of its own scan where it is one, else drawn at
    /// the dots an inch asked for. A scan of more than 250 dots an inch is brought down to those.
    ///
    /// - Parameters:
    ///   - page: counted from 0.
    ///   - dotsPerInch: asked for where the page is no scan, or a finer one.
    ///   - largest: dots along the longer side that the answer may have; a larger one is drawn
    ///     coarser.
    /// - Returns: nil where the page cannot be drawn, or holds a picture too large to be unpacked.
    func picture(ofPage page: Int, dotsPerInch: Double, largest: Int) -> Picture? {
        picture(ofPage: page, drawing(ofPage: page), dotsPerInch: dotsPerInch, largest: largest)
    }

    /// The same for a page whose drawing is known.
    func picture(
        ofPage page: Int,
        _ drawing: PageDrawing,
        dotsPerInch: Double,
        largest: Int
    ) -> Picture? {
        let longer = max(drawing.width, drawing.height)
        guard longer > 0, largest > 0, dotsPerInch > 0, drawing.canBeDrawn(Self.mostDots) else {
            return nil
        }
        let most = Double(largest) / longer
        guard let own = drawing.scan?.dotsPerPoint, own.across * 72 >= Self.coarsest else {
            let scale = min(dotsPerInch / 72, most)
            return picture(ofPage: page, across: scale, down: scale)
        }
        let isTooFine = own.across * 72 > Self.finest
        let asked = min(isTooFine ? dotsPerInch / 72 : own.across, most, own.across)
        guard drawing.width * own.across * drawing.height * own.down <= Double(Self.mostDrawn)
        else {
            return picture(ofPage: page, across: asked, down: asked)
        }
        // Brought down afterwards, so that each dot of the scan counts as much.
        let whole =
            scan(ofPage: page, drawing, own)
            ?? picture(ofPage: page, across: own.across, down: own.down)
        return asked < own.across ? whole?.reduced(to: asked / own.across) : whole
    }

    /// A page that is nothing but one picture, dot for dot.
    private func scan(
        ofPage page: Int,
        _ drawing: PageDrawing,
        _ own: (across: Double, down: Double)
    ) -> Picture? {
        let isAlone =
            drawing.pictures.count == 1 && drawing.level.isEmpty && drawing.upright.isEmpty
            && drawing.glyphs.allSatisfy(drawing.isInvisible)
        guard isAlone, drawing.scan?.isSquare == true,
            var whole = largestPicture(ofPage: page, most: Self.mostDrawn)
        else { return nil }
        whole.scale = own.across
        return whole
    }

    private func picture(ofPage page: Int, across: Double, down: Double) -> Picture? {
        picture(ofPage: page, across: across, down: down, most: Self.mostDrawn)
    }

    /// Whether anything shows on a page when it is drawn; a page that cannot be drawn shows.
    func showsSomething(onPage page: Int, _ drawing: PageDrawing) -> Bool {
        guard drawing.shows else { return false }
        // 400 dots along the longer side show any writing and never cost much.
        let scale = 400 / max(drawing.width, drawing.height, 1)
        guard drawing.canBeDrawn(Self.mostDots),
            let small = picture(ofPage: page, across: scale, down: scale, most: 500 * 500)
        else { return true }
        return small.dots.contains { $0 != 255 }
    }
}

extension PageDrawing {
    /// The one picture that is the whole page, where it is one.
    var scan: PlacedPicture? {
        let large = pictures.filter { $0.box.area > 0.02 * width * height }
        guard large.count == 1, let picture = large.first, !picture.isSlanted,
            !picture.isCropped,
            picture.box.area >= 0.9 * width * height
        else { return nil }
        return picture
    }

    fileprivate func isInvisible(_ glyph: Glyph) -> Bool {
        styles.indices.contains(Int(glyph.style)) && styles[Int(glyph.style)].isInvisible
    }

    /// Whether none of its pictures has more dots than can be unpacked.
    fileprivate func canBeDrawn(_ most: Int) -> Bool {
        pictures.allSatisfy { picture in
            let (dots, isTooMany) = picture.width.multipliedReportingOverflow(by: picture.height)
            return !isTooMany && dots <= most
        }
    }
}

extension PlacedPicture {
    /// Its own dots in a point of the page; nil where it has no size. As many across as down.
    fileprivate var dotsPerPoint: (across: Double, down: Double)? {
        let scale = ownScale
        // Fax pages have twice as many dots across as down; more is no scan.
        guard scale.across.isNormal, scale.down.isNormal, 0.4...2.5 ~= scale.across / scale.down
        else { return nil }
        let finer = max(scale.across, scale.down)
        return isSquare ? scale : (finer, finer)
    }

    /// Whether its dots are as wide as they are high.
    fileprivate var isSquare: Bool {
        let scale = ownScale
        return 0.97...1.03 ~= scale.across / scale.down
    }

    private var ownScale: (across: Double, down: Double) {
        let dots = isSideways ? (height, width) : (width, height)
        return (Double(dots.0) / (box.right - box.left), Double(dots.1) / (box.bottom - box.top))
    }
}
