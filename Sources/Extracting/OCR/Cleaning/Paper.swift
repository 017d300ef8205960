/// The paper of a page, which may be grey, yellowed or in the shadow of a book's back.
struct Paper {
    private let shades: [Int]
    private let columns: Int
    private let rows: Int

    /// Dots along the side of a tile that has one shade of paper.
    private static let tile = 32
    /// Darker ground is no paper but a picture or a coloured area.
    private static let darkest = 110

    init(of picture: Picture) {
        columns = max(1, (picture.width + Self.tile - 1) / Self.tile)
        rows = max(1, (picture.height + Self.tile - 1) / Self.tile)
        var shades: [Int] = []
        for row in 0..<rows {
            for column in 0..<columns { shades.append(Self.ground(of: picture, row, column)) }
        }
        self.shades = shades
    }

    /// The picture as it would be on white paper.
    func whitened(_ picture: Picture) -> Picture {
        var dots = picture.dots
        let width = picture.width
        dots.withUnsafeMutableBufferPointer { dots in
            for y in 0..<picture.height {
                for x in 0..<width {
                    let shade = Int(dots[y * width + x]) * 255 / ground(x, y)
                    dots[y * width + x] = UInt8(truncatingIfNeeded: min(shade, 255))
                }
            }
        }
        return Picture(dots: dots, width: width, scale: picture.scale)
    }

    /// Whether a twentieth of the ground or more is much darker than the lightest tenth of it.
    var isDarkInParts: Bool {
        let lightest = shades.sorted()[shades.count * 9 / 10]
        return shades.count { $0 * 4 < lightest * 3 } * 20 >= shades.count
    }

    /// The shade of the paper at a place, between the tiles around it.
    @inline(__always)
    private func ground(_ x: Int, _ y: Int) -> Int {
        let (across, right) = Self.between(x, columns)
        let (down, below) = Self.between(y, rows)
        let top =
            shades[down * columns + across] * (Self.tile - right)
            + shades[down * columns + min(across + 1, columns - 1)] * right
        let next = min(down + 1, rows - 1) * columns
        let bottom =
            shades[next + across] * (Self.tile - right)
            + shades[next + min(across + 1, columns - 1)] * right
        return max(1, (top * (Self.tile - below) + bottom * below) / (Self.tile * Self.tile))
    }

    /// The tile whose middle lies before a place, and how far behind it the place is.
    @inline(__always)
    private static func between(_ place: Int, _ count: Int) -> (tile: Int, offset: Int) {
        let shifted = place - tile / 2
        guard shifted >= 0 else { return (0, 0) }
        let index = shifted / tile
        return index < count - 1 ? (index, shifted % tile) : (count - 1, 0)
    }

    /// The shade that three quarters of a tile's dots do not reach: writing covers less.
    private static func ground(of picture: Picture, _ row: Int, _ column: Int) -> Int {
        var counts = [Int](repeating: 0, count: 256)
        let right = min((column + 1) * tile, picture.width)
        let bottom = min((row + 1) * tile, picture.height)
        for y in row * tile..<max(row * tile, bottom) {
            for x in column * tile..<max(column * tile, right) {
                counts[Int(picture.dots[y * picture.width + x])] += 1
            }
        }
        var left = counts.reduce(0, +) / 4
        let shade = counts.indices.reversed().first { shade in
            left -= counts[shade]
            return left < 0
        }
        return max(shade ?? 255, darkest)
    }
}
