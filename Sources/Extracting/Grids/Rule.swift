/// A straight line of a page, or the straight edge of a filled area: its distance from the top
/// (from the left, if it stands upright), and where along it begins and ends.
struct Rule: Hashable {
    var position: Double
    var from: Double
    var to: Double

    var length: Double { to - from }

    /// How far apart, in points, lines may end that are drawn to meet.
    static let slack = 4.0

    /// Whether it meets a rule of the other direction.
    func meets(_ other: Rule) -> Bool {
        reaches(other.position) && other.reaches(position)
    }

    /// Whether it passes a place along its direction.
    func reaches(_ place: Double) -> Bool {
        place >= from - Self.slack && place <= to + Self.slack
    }
}
