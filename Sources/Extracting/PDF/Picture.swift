/// A page as it looks: a byte a dot, 255 where it is white, row by row from the top.
struct Picture {
    let dots: [UInt8]
    /// Dots in a row.
    let width: Int
    /// Dots a point.
    var scale: Double

    init(dots: [UInt8], width: Int, scale: Double = 1) {
        self.dots = dots
        self.width = width
        self.scale = scale
    }

    /// Takes a picture of a byte a dot, a row every `stride` bytes.
    init(grey rows: UnsafeRawBufferPointer, width: Int, stride: Int, scale: Double = 1) {
        let height = width > 0 && stride >= width ? rows.count / stride : 0
        dots = [UInt8](unsafeUninitializedCapacity: width * height) { dots, count in
            for y in 0..<height {
                let row = UnsafeRawBufferPointer(rebasing: rows[y * stride..<y * stride + width])
                UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(dots)[y * width..<(y + 1) * width]
                ).copyMemory(from: row)
            }
            count = width * height
        }
        self.width = width
        self.scale = scale
    }

    var height: Int { width > 0 ? dots.count / width : 0 }

    /// The picture with a share below 1 of the dots along a side, each the mean of those that it
    /// stands for.
    func reduced(to share: Double) -> Picture {
        let across = Spans(width, to: max(1, Int(Double(width) * share)))
        let down = Spans(height, to: max(1, Int(Double(height) * share)))
        guard width > 0, height > 0, share < 1 else { return self }
        var small: [UInt8] = []
        small.reserveCapacity(across.count * down.count)
        var sums = [UInt32](repeating: 0, count: across.count)
        for y in 0..<down.count {
            let rows = down[y]
            for index in sums.indices { sums[index] = 0 }
            for row in rows { add(row, across, to: &sums) }
            for (x, sum) in sums.enumerated() {
                let dots = UInt32(rows.count * across[x].count)
                small.append(UInt8(truncatingIfNeeded: (sum + dots / 2) / dots))
            }
        }
        return Picture(dots: small, width: across.count, scale: scale * share)
    }

    private func add(_ row: Int, _ across: Spans, to sums: inout [UInt32]) {
        dots.withUnsafeBytes { dots in
            for x in sums.indices {
                var sum: UInt32 = 0
                for dot in across[x] { sum &+= UInt32(dots[row * width + dot]) }
                sums[x] &+= sum
            }
        }
    }
}

/// A row of dots parted into fewer spans that touch.
private struct Spans {
    let count: Int
    private let length: Int

    init(_ length: Int, to count: Int) {
        self.length = length
        self.count = max(1, min(count, length))
    }

    subscript(index: Int) -> Range<Int> {
        index * length / count..<(index + 1) * length / count
    }
}
