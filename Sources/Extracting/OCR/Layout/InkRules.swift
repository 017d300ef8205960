/// The ruled lines of a page in dots, taken out of the ink so that no letter hangs on them.
struct InkRules {
    /// Upright ones, each as the box that it fills.
    private(set) var upright: [DotBox] = []
    private(set) var level: [DotBox] = []

    /// Dots that no stroke of a letter is long without being thick.
    private static let shortest = 90
    /// Dots that a ruled line is thick at most.
    private static let thickest = 8
    private static let most = 20_000
    /// Dots by which its edge is not straight.
    private static let ragged = 2

    /// Finds them and erases them.
    init(erasedFrom ink: inout InkDots) {
        let before = ink
        for y in 0..<ink.height where level.count < Self.most {
            Self.runs(count: ink.width, isInk: { before.dots[y * before.width + $0] != 0 }) { run in
                let isThin = Self.isThin(run) { before.thickness(x: $0, y: y, isUpright: true) }
                guard isThin else { return }
                level.append(
                    DotBox(left: run.lowerBound, top: y, right: run.upperBound, bottom: y + 1)
                )
            }
        }
        for x in 0..<ink.width where upright.count < Self.most {
            Self.runs(count: ink.height, isInk: { before.dots[$0 * before.width + x] != 0 }) {
                run in
                let isThin = Self.isThin(run) { before.thickness(x: x, y: $0, isUpright: false) }
                guard isThin else { return }
                upright.append(
                    DotBox(left: x, top: run.lowerBound, right: x + 1, bottom: run.upperBound)
                )
            }
        }
        for rule in level + upright {
            ink.erase(
                rule.left - Self.ragged..<rule.right + Self.ragged,
                rule.top - Self.ragged..<rule.bottom + Self.ragged
            )
        }
    }

    /// Whether an upright line stands between two places of a line of text.
    func parts(_ left: DotBox, from right: DotBox) -> Bool {
        let top = max(left.top, right.top)
        let bottom = min(left.bottom, right.bottom)
        return upright.contains { rule in
            rule.left >= left.right - 2 && rule.right <= right.left + 2
                && min(rule.bottom, bottom) - max(rule.top, top) > (bottom - top) / 2
        }
    }

    private static func runs(
        count: Int,
        isInk: (Int) -> Bool,
        _ take: (Range<Int>) -> Void
    ) {
        var start = 0
        for place in 0...count where place == count || !isInk(place) {
            if place - start >= shortest { take(start..<place) }
            start = place + 1
        }
    }

    /// Whether a run is thin nearly everywhere, and much longer than thick, as no stroke of a letter.
    private static func isThin(_ run: Range<Int>, _ thickness: (Int) -> Int) -> Bool {
        var thin = 0
        var sum = 0
        var places = 0
        for place in stride(from: run.lowerBound + 2, to: run.upperBound, by: 7) {
            let dots = thickness(place)
            places += 1
            guard dots <= thickest else { continue }
            thin += 1
            sum += dots
        }
        return thin * 3 >= places * 2 && run.count * thin >= slender * sum
    }

    /// How many times longer than thick.
    private static let slender = 16
}

extension InkDots {
    /// How many ink dots stand together across a place, up to twelve in either direction.
    fileprivate func thickness(x: Int, y: Int, isUpright: Bool) -> Int {
        let reach = 12
        func isInk(_ offset: Int) -> Bool {
            let (x, y) = isUpright ? (x, y + offset) : (x + offset, y)
            guard x >= 0, y >= 0, x < width, y < height else { return false }
            return dots[y * width + x] != 0
        }
        let after = (1...reach).first { !isInk($0) } ?? reach
        let before = (1...reach).first { !isInk(-$0) } ?? reach
        return after + before - 1
    }
}
