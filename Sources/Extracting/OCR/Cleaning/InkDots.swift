/// The dots of a page that are written on, one byte each: 1 for ink, 0 for paper.
struct InkDots {
    private(set) var dots: [UInt8]
    let width: Int
    let height: Int

    /// Dots from the middle of the window to its sides; it holds two or three letters.
    private static let reach = 20
    /// How much darker than its window ink is where that is all of one shade (Sauvola's k).
    private static let share: Float = 0.3
    /// On white paper, what is as dark as this is ink however large: the inside of a thick stroke.
    private static let black: UInt8 = 90

    /// Tells ink from white paper by the mean and the spread of the dots around (Sauvola 2000).
    init(_ picture: Picture) {
        width = picture.width
        height = picture.height
        dots = [UInt8](repeating: 0, count: picture.dots.count)
        var sums = [Int32](repeating: 0, count: width)
        var squares = [Int32](repeating: 0, count: width)
        for y in 0..<min(Self.reach, height) { Self.add(1, picture, y, &sums, &squares) }
        for y in 0..<height {
            if y + Self.reach < height { Self.add(1, picture, y + Self.reach, &sums, &squares) }
            if y > Self.reach { Self.add(-1, picture, y - Self.reach - 1, &sums, &squares) }
            let rows = min(y + Self.reach, height - 1) - max(y - Self.reach, 0) + 1
            mark(y, in: picture, sums, squares, rows: Int32(rows))
        }
    }

    private static func add(
        _ sign: Int32,
        _ picture: Picture,
        _ y: Int,
        _ sums: inout [Int32],
        _ squares: inout [Int32]
    ) {
        let width = picture.width
        picture.dots.withUnsafeBufferPointer { dots in
            for x in 0..<width {
                let dot = Int32(dots[y * width + x])
                sums[x] &+= sign &* dot
                squares[x] &+= sign &* dot &* dot
            }
        }
    }

    private mutating func mark(
        _ y: Int,
        in picture: Picture,
        _ sums: [Int32],
        _ squares: [Int32],
        rows: Int32
    ) {
        var sum: Int32 = 0
        var square: Int64 = 0
        for x in 0..<min(Self.reach, width) {
            sum &+= sums[x]
            square &+= Int64(squares[x])
        }
        for x in 0..<width {
            if x + Self.reach < width {
                sum &+= sums[x + Self.reach]
                square &+= Int64(squares[x + Self.reach])
            }
            if x > Self.reach {
                sum &-= sums[x - Self.reach - 1]
                square &-= Int64(squares[x - Self.reach - 1])
            }
            let columns = min(x + Self.reach, width - 1) - max(x - Self.reach, 0) + 1
            let count = Float(rows) * Float(columns)
            let mean = Float(sum) / count
            let spread = max(0, Float(square) / count - mean * mean).squareRoot()
            let threshold = mean * (1 + Self.share * (spread / 128 - 1))
            let dot = picture.dots[y * width + x]
            if Float(dot) < threshold || dot < Self.black { dots[y * width + x] = 1 }
        }
    }

    mutating func erase(_ x: Range<Int>, _ y: Range<Int>) {
        for y in y.clamped(to: 0..<height) {
            for x in x.clamped(to: 0..<width) { dots[y * width + x] = 0 }
        }
    }
}
