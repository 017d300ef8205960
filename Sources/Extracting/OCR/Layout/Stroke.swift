/// Ink that hangs together: a letter, a mark above or below one, a comma, a speck, a frame.
struct Stroke {
    var box: DotBox
    /// Dots of ink.
    var area: Int
    /// Its runs in `Strokes.runs`.
    var runs = 0..<0

    /// A level run of ink dots.
    struct Run {
        let y: Int32
        let from: Int32
        /// The dot behind the last.
        let to: Int32
    }
}

/// All strokes of a page, found in one pass.
struct Strokes {
    private(set) var all: [Stroke] = []
    /// The runs of all strokes, one stroke after the other.
    private(set) var runs: [Stroke.Run] = []
    /// Whether there is more than a page of text has: a photograph, a fabric, a map.
    private(set) var isCrowded = false

    /// Runs of ink on a page; one of small print has a tenth of it.
    private static let mostRuns = 1_500_000
    private static let most = 40_000

    init(_ ink: InkDots) {
        var runs: [Stroke.Run] = []
        var parents: [Int32] = []
        var above = 0..<0
        for y in 0..<ink.height {
            let start = runs.count
            Self.appendRuns(of: y, in: ink, to: &runs)
            guard runs.count <= Self.mostRuns else {
                isCrowded = true
                return
            }
            parents += (start..<runs.count).map { Int32($0) }
            Self.join(start..<runs.count, above, runs, &parents)
            above = start..<runs.count
        }
        collect(runs, &parents)
    }

    private static func appendRuns(of y: Int, in ink: InkDots, to runs: inout [Stroke.Run]) {
        ink.dots.withUnsafeBufferPointer { dots in
            let row = y * ink.width
            var x = 0
            while x < ink.width {
                guard dots[row + x] != 0 else {
                    x += 1
                    continue
                }
                let from = x
                while x < ink.width, dots[row + x] != 0 { x += 1 }
                runs.append(Stroke.Run(y: Int32(y), from: Int32(from), to: Int32(x)))
            }
        }
    }

    /// Makes runs of one row one with those of the row above that they touch, corners too.
    private static func join(
        _ row: Range<Int>,
        _ above: Range<Int>,
        _ runs: [Stroke.Run],
        _ parents: inout [Int32]
    ) {
        var upper = above.lowerBound
        for index in row {
            while upper < above.upperBound, runs[upper].to < runs[index].from { upper += 1 }
            var other = upper
            while other < above.upperBound, runs[other].from <= runs[index].to {
                let (one, two) = (root(Int32(index), &parents), root(Int32(other), &parents))
                parents[Int(max(one, two))] = min(one, two)
                other += 1
            }
        }
    }

    private static func root(_ index: Int32, _ parents: inout [Int32]) -> Int32 {
        var index = index
        while parents[Int(index)] != index {
            parents[Int(index)] = parents[Int(parents[Int(index)])]
            index = parents[Int(index)]
        }
        return index
    }

    private mutating func collect(_ found: [Stroke.Run], _ parents: inout [Int32]) {
        var places = [Int32](repeating: -1, count: found.count)
        var strokes: [Int32] = []
        strokes.reserveCapacity(found.count)
        for index in found.indices {
            let root = Int(Self.root(Int32(index), &parents))
            let run = found[index]
            let box = DotBox(
                left: Int(run.from),
                top: Int(run.y),
                right: Int(run.to),
                bottom: Int(run.y) + 1
            )
            if places[root] < 0 {
                places[root] = Int32(all.count)
                all.append(Stroke(box: box, area: box.width))
            } else {
                let place = Int(places[root])
                all[place].box = all[place].box.union(box)
                all[place].area += box.width
            }
            strokes.append(places[root])
        }
        isCrowded = all.count > Self.most
        sort(found, by: strokes)
    }

    private mutating func sort(_ found: [Stroke.Run], by strokes: [Int32]) {
        var counts = [Int](repeating: 0, count: all.count)
        for stroke in strokes { counts[Int(stroke)] += 1 }
        var end = 0
        for index in all.indices {
            all[index].runs = end..<end + counts[index]
            counts[index] = end
            end = all[index].runs.upperBound
        }
        runs = found
        for (index, stroke) in strokes.enumerated() {
            runs[counts[Int(stroke)]] = found[index]
            counts[Int(stroke)] += 1
        }
    }

    /// Cuts a stroke in two at a height where it joins two lines; gives the index of the lower part.
    mutating func cut(_ index: Int, at y: Int) -> Int? {
        let stroke = all[index]
        // Runs of a stroke are in order from the top.
        let middle = stroke.runs.first { Int(runs[$0].y) >= y } ?? stroke.runs.upperBound
        guard middle > stroke.runs.lowerBound, middle < stroke.runs.upperBound else { return nil }
        all[index] = whole(stroke.runs.lowerBound..<middle)
        all.append(whole(middle..<stroke.runs.upperBound))
        return all.count - 1
    }

    private func whole(_ range: Range<Int>) -> Stroke {
        let boxes = runs[range].map {
            DotBox(left: Int($0.from), top: Int($0.y), right: Int($0.to), bottom: Int($0.y) + 1)
        }
        let box = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
        return Stroke(box: box, area: boxes.reduce(0) { $0 + $1.width }, runs: range)
    }
}
