/// A glyph's ink brought to one size, as the nets want it.
enum FittedGlyph {
    /// Dots from side to side.
    static let side = 20
    /// How many numbers ``slopes(_:)`` gives.
    static let slopeCount = 8 * 25
    /// Dots that the longer side of the glyph takes.
    private static let body: Float = 18

    /// 20 × 20 shades of ink, the glyph in the middle, its sides in proportion.
    static func fit(_ ink: [Float], width: Int) -> [Float] {
        let height = width > 0 ? ink.count / width : 0
        guard height > 0 else { return [Float](repeating: 0, count: side * side) }
        let scale = body / Float(max(width, height))
        let across = shares(of: width, scale: scale)
        let down = shares(of: height, scale: scale)
        var rows = [Float](repeating: 0, count: height * side)
        for y in 0..<height {
            for (x, shares) in across.enumerated() {
                rows[y * side + x] = shares.reduce(0) { $0 + $1.share * ink[y * width + $1.dot] }
            }
        }
        var fitted = [Float](repeating: 0, count: side * side)
        for (y, shares) in down.enumerated() {
            for x in 0..<side {
                fitted[y * side + x] = shares.reduce(0) { $0 + $1.share * rows[$1.dot * side + x] }
            }
        }
        return fitted
    }

    /// Which dots fall into each of the twenty, and how much of them. Where a glyph grows, a dot is
    /// spread over its neighbours, so that it has no steps.
    private static func shares(of size: Int, scale: Float) -> [[(dot: Int, share: Float)]] {
        let reach = max(1 / scale, 1) / 2
        return (0..<side).map { place in
            let middle = (Float(place) + 0.5 - Float(side) / 2) / scale + Float(size) / 2
            let low = middle - reach
            let high = middle + reach
            let first = max(0, Int(low.rounded(.down)))
            let end = min(size, Int(high.rounded(.up)))
            guard first < end else { return [] }
            return (first..<end).map { dot in
                (dot, max(0, min(high, Float(dot + 1)) - max(low, Float(dot))) / (2 * reach))
            }
        }
    }

    /// How much edge looks in each of eight directions in each of 5 × 5 fields of a fitted glyph;
    /// the sum of squares is 1.
    static func slopes(_ fitted: [Float]) -> [Float] {
        var slopes = [Float](repeating: 0, count: slopeCount)
        func shade(_ x: Int, _ y: Int) -> Float {
            x < 0 || y < 0 || x >= side || y >= side ? 0 : fitted[y * side + x]
        }
        for y in 0..<side {
            for x in 0..<side {
                let across = shade(x + 1, y) - shade(x - 1, y)
                let down = shade(x, y + 1) - shade(x, y - 1)
                guard across != 0 || down != 0 else { continue }
                let field = y / 4 * 5 + x / 4
                for (k, direction) in directions.enumerated() {
                    slopes[k * 25 + field] += max(0, across * direction.x + down * direction.y)
                }
            }
        }
        let length = (slopes.reduce(0) { $0 + $1 * $1 } + 1e-6).squareRoot()
        return slopes.map { $0 / length }
    }

    private static let half: Float = 0.707_106_77
    private static let directions: [(x: Float, y: Float)] = [
        (1, 0), (half, half), (0, 1), (-half, half),
        (-1, 0), (-half, -half), (0, -1), (half, -half),
    ]
}
