internal import Model

extension Score {
    /// `85.00–92.50`, or `100.00` where both ends are one.
    var text: String {
        let (low, high) = (low.points, high.points)
        return low == high ? low : "\(low)–\(high)"
    }

    /// The same without decimals that say nothing: `0–50`.
    var short: String {
        let (low, high) = (low.shortPoints, high.shortPoints)
        return low == high ? low : "\(low)–\(high)"
    }
}

extension Double {
    /// A score from 0 to 100 in hundredths.
    private var centipoints: Int {
        isFinite ? Int((Swift.min(Swift.max(self, 0), 100) * 100).rounded()) : 0
    }

    /// With two decimals, as ITA prints scores: `96.25`.
    var points: String {
        let rest = centipoints % 100
        return "\(centipoints / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Without decimals where they are nothing.
    fileprivate var shortPoints: String {
        centipoints % 100 == 0 ? "\(centipoints / 100)" : points
    }
}
