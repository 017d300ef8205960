/// The connected parts of a strip's ink; dots that touch at a corner are connected.
struct InkParts {
    struct Part {
        var box: DotBox
        var area: Int
        let label: Int32
    }

    /// By label, of which the first is 1.
    private(set) var parts: [Part] = []
    /// The part that a dot belongs to; 0 for paper.
    private(set) var labels: [Int32]

    init(_ dots: [UInt8], width: Int, level: UInt8) {
        labels = [Int32](repeating: 0, count: dots.count)
        var family = Families()
        for place in dots.indices where dots[place] <= level {
            let x = place % width
            var label: Int32 = 0
            // The neighbours that were visited: left, and the three above.
            if x > 0 { label = labels[place - 1] }
            if place >= width {
                for step in max(-x, -1)...min(width - 1 - x, 1) {
                    let other = labels[place - width + step]
                    guard other != 0 else { continue }
                    if label == 0 { label = other } else { family.join(label, other) }
                }
            }
            labels[place] = label != 0 ? label : family.found()
        }
        gather(&family, width: width)
    }

    /// Gives every part one label, counted in the order in which the parts begin.
    private mutating func gather(_ family: inout Families, width: Int) {
        var final = [Int32](repeating: 0, count: family.count + 1)
        for place in labels.indices where labels[place] != 0 {
            let eldest = Int(family.eldest(labels[place]))
            let box = DotBox(
                left: place % width,
                top: place / width,
                right: place % width + 1,
                bottom: place / width + 1
            )
            if final[eldest] == 0 {
                parts.append(Part(box: box, area: 0, label: Int32(parts.count + 1)))
                final[eldest] = Int32(parts.count)
            }
            labels[place] = final[eldest]
            let part = Int(final[eldest]) - 1
            parts[part].box = parts[part].box.union(box)
            parts[part].area += 1
        }
    }
}

/// Labels that turned out to be of one part.
private struct Families {
    private var parents: [Int32] = [0]

    var count: Int { parents.count - 1 }

    mutating func found() -> Int32 {
        let label = Int32(parents.count)
        parents.append(label)
        return label
    }

    mutating func eldest(_ label: Int32) -> Int32 {
        var label = label
        while parents[Int(label)] != label {
            parents[Int(label)] = parents[Int(parents[Int(label)])]
            label = parents[Int(label)]
        }
        return label
    }

    mutating func join(_ first: Int32, _ second: Int32) {
        let (first, second) = (eldest(first), eldest(second))
        if first != second { parents[Int(max(first, second))] = min(first, second) }
    }
}
