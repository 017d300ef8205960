/// An exact number, so that what is rounded is rounded once.
package struct Fraction: Hashable, Sendable, Comparable {
    package let numerator: Int
    /// Above 0, and in lowest terms.
    package let denominator: Int

    /// - Parameters:
    ///   - numerator: of a score, so far from overflow: below 10^12.
    ///   - denominator: above 0.
    package init(_ numerator: Int, _ denominator: Int = 1) {
        let divisor = Self.commonDivisor(numerator.magnitude, max(1, denominator).magnitude)
        self.numerator = numerator / divisor
        self.denominator = max(1, denominator) / divisor
    }

    package static func + (one: Fraction, other: Fraction) -> Fraction {
        Fraction(
            one.numerator * other.denominator + other.numerator * one.denominator,
            one.denominator * other.denominator
        )
    }

    package static func - (one: Fraction, other: Fraction) -> Fraction {
        one + Fraction(-other.numerator, other.denominator)
    }

    package static func * (one: Fraction, other: Fraction) -> Fraction {
        Fraction(
            one.numerator * other.numerator,
            one.denominator * other.denominator
        )
    }

    package static func < (one: Fraction, other: Fraction) -> Bool {
        one.numerator * other.denominator < other.numerator * one.denominator
    }

    package var magnitude: Fraction { Fraction(abs(numerator), denominator) }

    /// The mean; nil of nothing.
    package static func mean(_ numbers: [Fraction]) -> Fraction? {
        guard !numbers.isEmpty else { return nil }
        return numbers.reduce(Fraction(0), +) * Fraction(1, numbers.count)
    }

    /// Written with that many digits behind the point, halves away from zero.
    package func rounded(to decimals: Int) -> String {
        let scale = Self.power(of: decimals)
        let twice = 2 * numerator.magnitude * scale + denominator.magnitude
        let units = twice / (2 * denominator.magnitude)
        let sign = numerator < 0 && units > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(units)" }
        let rest = String(units % scale)
        let zeros = String(repeating: "0", count: max(0, decimals - rest.count))
        return "\(sign)\(units / scale).\(zeros)\(rest)"
    }

    private static func power(of decimals: Int) -> UInt {
        (0..<min(max(0, decimals), 6)).reduce(1) { power, _ in power * 10 }
    }

    private static func commonDivisor(_ one: UInt, _ other: UInt) -> Int {
        var (one, other) = (one, other)
        while other > 0 { (one, other) = (other, one % other) }
        return Int(max(1, one))
    }
}
