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

    /// How much two shades must differ, of 255: a thin grey line does, the blur of letters seldom.
    private static let contrast: Int16 = 28
    /// Dots that an edge has at least between two lines that cross it.
    private static let shortestLevel: Int32 = 10
    private static let shortestUpright: Int32 = 7
    private static let most = 20_000

    init(_ picture: Picture) {
        guard picture.width > 1, picture.height > 1 else { return }
        var columns = Columns(picture.width)
        picture.dots.withUnsafeBytes { dots in
            for y in 0..<picture.height - 1 where !isCrowded {
                scan(dots, row: y, width: picture.width, &columns)
            }
        }
        for x in columns.begun.indices {
            endUpright(&columns.begun[x], at: picture.height - 1, column: x)
        }
    }

    /// Where the upright edge to the right of each column of dots began; below zero where none is.
    private struct Columns {
        var begun: [Int32]
        /// Whether any of eight columns has one.
        var isBusy: [Bool]

        init(_ width: Int) {
            begun = Array(repeating: -1, count: width)
            isBusy = Array(repeating: false, count: width / 8 + 1)
        }
    }

    private mutating func scan(
        _ dots: UnsafeRawBufferPointer,
        row y: Int,
        width: Int,
        _ columns: inout Columns
    ) {
        var begin: Int32 = -1
        for block in columns.isBusy.indices {
            let x = block * 8
            if !columns.isBusy[block], x + 8 < width, Self.isPlain(dots, y * width + x, width) {
                endLevel(&begin, at: x, row: y)
                continue
            }
            columns.isBusy[block] = false
            for x in x..<max(x, min(x + 8, width)) {
                let dot = Int16(dots[y * width + x])
                if abs(dot - Int16(dots[(y + 1) * width + x])) >= Self.contrast {
                    if begin < 0 { begin = Int32(x) }
                } else {
                    endLevel(&begin, at: x, row: y)
                }
                if x + 1 < width, abs(dot - Int16(dots[y * width + x + 1])) >= Self.contrast {
                    if columns.begun[x] < 0 { columns.begun[x] = Int32(y) }
                    columns.isBusy[block] = true
                } else {
                    endUpright(&columns.begun[x], at: y, column: x)
                }
            }
        }
        endLevel(&begin, at: width, row: y)
    }

    /// Whether eight dots, the one behind them and the eight below are all of one shade, as most of
    /// a page is.
    private static func isPlain(_ dots: UnsafeRawBufferPointer, _ start: Int, _ width: Int) -> Bool
    {
        let here = dots.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        return here == dots.loadUnaligned(fromByteOffset: start + width, as: UInt64.self)
            && here == dots.loadUnaligned(fromByteOffset: start + 1, as: UInt64.self)
    }

    @inline(__always)
    private mutating func endLevel(_ begin: inout Int32, at x: Int, row y: Int) {
        guard begin >= 0 else { return }
        if Int32(x) - begin >= Self.shortestLevel {
            level.append(Run(position: Int32(y + 1), from: begin, to: Int32(x)))
            isCrowded = isCrowded || level.count > Self.most
        }
        begin = -1
    }

    @inline(__always)
    private mutating func endUpright(_ begin: inout Int32, at y: Int, column x: Int) {
        guard begin >= 0 else { return }
        if Int32(y) - begin >= Self.shortestUpright {
            upright.append(Run(position: Int32(x + 1), from: begin, to: Int32(y)))
            isCrowded = isCrowded || upright.count > Self.most
        }
        begin = -1
    }
}
