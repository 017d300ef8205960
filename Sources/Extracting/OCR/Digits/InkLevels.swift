/// Which shade parts the ink of a strip from its paper (Otsu 1979), and what either is like.
struct InkLevels {
    /// Dots as dark as this are ink.
    let level: UInt8
    /// Means of the two.
    let dark: Float
    let light: Float

    /// Shades that ink is darker than paper at the least.
    private static let leastContrast: Float = 40

    /// Nil where all is nearly of one shade: there is nothing to read.
    init?(_ dots: [UInt8]) {
        var counts = [Int](repeating: 0, count: 256)
        for dot in dots { counts[Int(dot)] += 1 }
        let all = counts.indices.reduce(0) { $0 + $1 * counts[$1] }
        var below = 0
        var sum = 0
        var widest = -1.0
        var found: (level: Int, dark: Double, light: Double)?
        for level in 0..<256 {
            below += counts[level]
            sum += level * counts[level]
            let above = dots.count - below
            guard below > 0, above > 0 else { continue }
            let dark = Double(sum) / Double(below)
            let light = Double(all - sum) / Double(above)
            let spread = Double(below) * Double(above) * (light - dark) * (light - dark)
            guard spread > widest else { continue }
            widest = spread
            found = (level, dark, light)
        }
        guard let found, found.light - found.dark >= Double(Self.leastContrast) else { return nil }
        level = UInt8(clamping: found.level)
        dark = Float(found.dark)
        light = Float(found.light)
    }

    /// How much ink is in a dot, from 0 to 1.
    func ink(_ dot: UInt8) -> Float { min(1, max(0, (light - Float(dot)) / (light - dark))) }
}
