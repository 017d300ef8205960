/// A rule of a robots.txt: a pattern, and whether what it matches may be asked for.
struct RobotsRule: Sendable {
    let allows: Bool
    private let pattern: RobotsPattern

    init(allows: Bool, pattern: String) {
        self.allows = allows
        self.pattern = RobotsPattern(pattern)
    }

    /// The rules that one line makes. Whoever allows a folder's index page means the folder too, as
    /// it is usually asked for without the file's name.
    static func rules(allowing allows: Bool, _ value: String) -> [RobotsRule] {
        let rule = RobotsRule(allows: allows, pattern: value)
        guard allows, let slash = value.lastIndex(of: "/"),
            value[slash...] == "/index.html" || value[slash...] == "/index.htm"
        else { return [rule] }
        return [rule, RobotsRule(allows: true, pattern: value[...slash] + "$")]
    }

    /// What counts when several rules match.
    var length: Int { pattern.length }

    func matches(_ target: [UInt8]) -> Bool { pattern.matches(target) }
}
