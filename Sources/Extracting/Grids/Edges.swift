/// The long straight edges in a picture of a page, found in one pass.
///
/// An edge lies between two dots of different shade. So lines dark or light, borders of filled
/// cells and stripes are all found alike, and letters hardly leave a trace.
struct Edges {
    /// Runs of dots: the edge's distance from the top or left, where it begins and where it ends.
    struct Run {
        let position: Int32
        let from: Int32
        let to: Int32
    }

    private(set) var level: [Run] = []
    private(set) var upright: [Run] = []
    /// Whether there are more than a page of tables has: a photograph, a map.
    private(set) var isCrowded = false

    /// How much two shades must differ, of 255.
    private static let contrast: Int16 = 14
    /// Dots that an edge has at least between two lines that cross it.
    private static let shortestLevel: Int32 = 8
    private static let shortestUpright: Int32 = 6
    private static let most = 30_000

    init(_ picture: Picture) {
        let width = picture.width
        guard width > 8, picture.height > 1 else { return }
        // Where the upright edge right of each column of dots began; below zero where there is none.
        var begun = [Int32](repeating: -1, count: width)
        // Whether any of eight columns has one.
        var isBusy = [Bool](repeating: false, count: width / 8 + 1)
        picture.dots.withUnsafeBytes { dots in
            for y in 0..<picture.height - 1 where !isCrowded {
                scan(dots, row: y, width: width, &begun, &isBusy)
            }
        }
        close(&begun, at: Int32(picture.height - 1))
    }

    private mutating func scan(
        _ dots: UnsafeRawBufferPointer,
        row y: Int,
        width: Int,
        _ begun: inout [Int32],
        _ isBusy: inout [Bool]
    ) {
        let start = y * width
        var level: Int32 = -1
        var x = 0
        while x < width {
            let block = x >> 3
            if !isBusy[block], x + 8 < width, Self.isPlain(dots, start + x, width) {
                endLevel(&level, at: x, row: y)
                x += 8
                continue
            }
            let end = min(width, x & ~7 + 8)
            isBusy[block] = false
            while x < end {
                let dot = Int16(dots[start + x])
                if abs(dot - Int16(dots[start + x + width])) >= Self.contrast {
                    if level < 0 { level = Int32(x) }
                } else {
                    endLevel(&level, at: x, row: y)
                }
                if x + 1 < width, abs(dot - Int16(dots[start + x + 1])) >= Self.contrast {
                    if begun[x] < 0 { begun[x] = Int32(y) }
                    isBusy[block] = true
                } else {
                    endUpright(&begun[x], at: y, column: x)
                }
                x += 1
            }
        }
        endLevel(&level, at: width, row: y)
    }

    /// Whether eight dots, the one behind them and the eight below are all of one shade.
    private static func isPlain(_ dots: UnsafeRawBufferPointer, _ start: Int, _ width: Int) -> Bool {
        let here = dots.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        guard here == dots.loadUnaligned(fromByteOffset: start + width, as: UInt64.self) else {
            return false
        }
        return here == dots.loadUnaligned(fromByteOffset: start + 1, as: UInt64.self)
    }

    private mutating func endLevel(_ begin: inout Int32, at x: Int, row y: Int) {
        guard begin >= 0 else { return }
        if Int32(x) - begin >= Self.shortestLevel {
            level.append(Run(position: Int32(y + 1), from: begin, to: Int32(x)))
            isCrowded = isCrowded || level.count > Self.most
        }
        begin = -1
    }

    private mutating func endUpright(_ begin: inout Int32, at y: Int, column x: Int) {
        guard begin >= 0 else { return }
        if Int32(y) - begin >= Self.shortestUpright {
            upright.append(Run(position: Int32(x + 1), from: begin, to: Int32(y)))
            isCrowded = isCrowded || upright.count > Self.most
        }
        begin = -1
    }

    private mutating func close(_ begun: inout [Int32], at y: Int32) {
        for x in begun.indices { endUpright(&begun[x], at: Int(y), column: x) }
    }
}
