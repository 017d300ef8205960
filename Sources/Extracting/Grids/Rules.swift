/// The rules of a page, put together from the edges in its picture.
struct Rules {
    let level: [Rule]
    let upright: [Rule]

    /// Points that a rule has at least: a column of narrow figures, a row of small print.
    private static let shortestLevel = 14.0
    private static let shortestUpright = 9.0
    /// Points from which on a rule is no part of a letter, wherever it ends.
    private static let surelyLevel = 40.0
    private static let surelyUpright = 40.0
    /// Points between the end of a rule and the middle of the one that it ends at.
    private static let heldWithin = 2.5
    /// No page has more that a person could read.
    private static let most = 1_500

    /// None where the picture is too crowded for tables. What lies within one of the words is taken
    /// for a stroke of its letters, unless it is long.
    init(_ picture: Picture, _ words: [PDFFile.Word]) {
        let edges = Edges(picture)
        guard !edges.isCrowded, picture.scale > 0 else {
            level = []
            upright = []
            return
        }
        let found = Self.joined(edges.level, picture.scale, atLeast: Self.shortestLevel)
        let long = found.filter { $0.length >= Self.surelyLevel }
        let upright = Self.joined(edges.upright, picture.scale, atLeast: Self.shortestUpright)
            .filter { rule in
                rule.length >= Self.surelyUpright
                    || Self.isHeld(rule, by: long) && !words.contains { $0.holds(rule) }
            }
        let level = found.filter { $0.length >= Self.surelyLevel || Self.isHeld($0, by: upright) }
        let isCrowded = level.count > Self.most || upright.count > Self.most
        self.level = isCrowded ? [] : level
        self.upright = isCrowded ? [] : upright
    }

    /// The rules that are drawn on a page, its lines and the edges of its areas put together.
    init(_ drawing: PageDrawing) {
        let level = SegmentJoiner.joined(drawing.level).filter { $0.length >= Self.shortestLevel }
        let upright = SegmentJoiner.joined(drawing.upright)
            .filter { $0.length >= Self.shortestUpright }
        let isCrowded = level.count > Self.most || upright.count > Self.most
        self.level = isCrowded ? [] : level
        self.upright = isCrowded ? [] : upright
    }

    /// The two edges of a line and its pieces between crossing lines, as one.
    private static func joined(
        _ runs: [Edges.Run],
        _ scale: Double,
        atLeast shortest: Double
    ) -> [Rule] {
        var open: [Joint] = []
        var rules: [Rule] = []
        func close(_ isDone: (Joint) -> Bool) {
            rules += open.filter(isDone).map { $0.rule(scale) }.filter { $0.length >= shortest }
            open.removeAll(where: isDone)
        }
        for run in runs.sorted(by: { ($0.position, $0.from) < ($1.position, $1.from) }) {
            close { run.position - $0.last > Joint.gap }
            var joint = Joint(run)
            open.removeAll { other in
                guard other.touches(joint) else { return false }
                joint.take(other)
                return true
            }
            open.append(joint)
            guard rules.count <= most else { return rules }
        }
        close { _ in true }
        return rules
    }

    /// Whether a rule ends at rules of the other direction, as the stroke of a letter does not.
    private static func isHeld(_ rule: Rule, by others: [Rule]) -> Bool {
        let ends = others.filter { $0.reaches(rule.position) }.map(\.position)
        return ends.contains { abs($0 - rule.from) <= heldWithin }
            && ends.contains { abs($0 - rule.to) <= heldWithin }
    }
}

extension PDFFile.Word {
    /// Whether most of an upright rule lies within the word.
    fileprivate func holds(_ rule: Rule) -> Bool {
        rule.position >= left && rule.position <= right
            && min(rule.to, bottom) - max(rule.from, top) > 0.5 * rule.length
    }
}

/// Edges that are one rule, as far as they are found, in dots.
private struct Joint {
    private(set) var first: Int32
    private(set) var last: Int32
    private(set) var from: Int32
    private(set) var to: Int32

    /// Dots between the edges of one line, and between its pieces where another crosses it.
    static let gap: Int32 = 3

    init(_ run: Edges.Run) {
        first = run.position
        last = run.position
        from = run.from
        to = run.to
    }

    func touches(_ other: Joint) -> Bool {
        other.last - first <= 2 * Self.gap && other.from <= to + Self.gap + 1
            && from <= other.to + Self.gap + 1
    }

    mutating func take(_ other: Joint) {
        first = min(first, other.first)
        last = max(last, other.last)
        from = min(from, other.from)
        to = max(to, other.to)
    }

    func rule(_ scale: Double) -> Rule {
        Rule(
            position: Double(first + last) / 2 / scale,
            from: Double(from) / scale,
            to: Double(to) / scale
        )
    }
}
