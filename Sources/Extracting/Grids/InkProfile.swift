/// How many lines have ink at each quarter point across.
struct InkProfile {
    private let counts: [Int32]
    private let left: Double
    private static let dots = 4.0

    init(_ lines: [TextLine], from left: Double, to right: Double) {
        var steps = [Int32](repeating: 0, count: Int((right - left) * Self.dots) + 3)
        for line in lines {
            var end = 0
            for word in line.words {
                let from = max(end, Int(((word.left - left) * Self.dots).rounded(.down)))
                let to = min(steps.count - 1, Int(((word.right - left) * Self.dots).rounded(.up)))
                guard from < to else { continue }
                steps[from] += 1
                steps[to] -= 1
                end = to
            }
        }
        var count: Int32 = 0
        counts = steps.map { step in
            count += step
            return count
        }
        self.left = left
    }

    /// Between inked places, the runs that at most so many lines cross; of each the part that
    /// fewest do, the widest of them.
    func channels(crossedBy few: Int) -> [ClosedRange<Double>] {
        var channels: [ClosedRange<Double>] = []
        var start: Int?
        for index in counts.indices {
            if counts[index] <= Int32(few) {
                start = start ?? index
            } else if let first = start {
                if first > 0 { channels.append(clearest(of: first..<index)) }
                start = nil
            }
        }
        return channels
    }

    private func clearest(of run: Range<Int>) -> ClosedRange<Double> {
        let fewest = counts[run].min() ?? 0
        var best = run.lowerBound..<run.lowerBound
        var first = run.lowerBound
        for index in run {
            if counts[index] > fewest { first = index + 1 }
            if index + 1 - first >= best.count { best = first..<index + 1 }
        }
        return left + Double(best.lowerBound) / Self.dots...left + Double(best.upperBound)
            / Self.dots
    }
}
