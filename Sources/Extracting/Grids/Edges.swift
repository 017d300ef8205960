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
    private static let contrast = SIMD16<UInt8>(repeating: 28)
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
        for block in 0..<columns.begun.count / 16 {
            close(&columns, block, butFor: .init(repeating: false), at: picture.height - 1)
        }
    }

    /// Where the upright edge to the right of each column of dots began; below zero where none is.
    private struct Columns {
        var begun: [Int32]
        /// Whether any of sixteen columns has one.
        var isBusy: [Bool]

        init(_ width: Int) {
            let blocks = (width + 15) / 16
            begun = Array(repeating: -1, count: blocks * 16)
            isBusy = Array(repeating: false, count: blocks)
        }
    }

    /// Sixteen dots at a time, most of which are as white as their neighbours.
    private mutating func scan(
        _ dots: UnsafeRawBufferPointer,
        row y: Int,
        width: Int,
        _ columns: inout Columns
    ) {
        var begin: Int32 = -1
        for block in columns.isBusy.indices {
            let x = block * 16
            let here = Self.load(dots, y * width + x)
            let level = Self.differs(here, Self.load(dots, (y + 1) * width + x))
            let upright = Self.differs(here, Self.load(dots, y * width + x + 1))
            if any(level) || begin >= 0 {
                for lane in 0..<16 where x + lane < width {
                    if level[lane] {
                        if begin < 0 { begin = Int32(x + lane) }
                    } else {
                        endLevel(&begin, at: x + lane, row: y)
                    }
                }
            }
            if columns.isBusy[block] { close(&columns, block, butFor: upright, at: y) }
            if any(upright) { open(&columns, block, upright, at: y, width: width) }
        }
        endLevel(&begin, at: width, row: y)
    }

    /// Sixteen dots; white behind the end of the picture.
    private static func load(_ dots: UnsafeRawBufferPointer, _ start: Int) -> SIMD16<UInt8> {
        guard start + 16 > dots.count else {
            return dots.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
        }
        var last = SIMD16<UInt8>(repeating: 255)
        for lane in 0..<16 where start + lane < dots.count { last[lane] = dots[start + lane] }
        return last
    }

    private static func differs(_ one: SIMD16<UInt8>, _ other: SIMD16<UInt8>) -> SIMDMask<
        SIMD16<Int8>
    > {
        let higher = one.replacing(with: other, where: other .> one)
        let lower = one.replacing(with: other, where: other .< one)
        return (higher &- lower) .>= contrast
    }

    private func open(
        _ columns: inout Columns,
        _ block: Int,
        _ upright: SIMDMask<SIMD16<Int8>>,
        at y: Int,
        width: Int
    ) {
        for lane in 0..<16 where upright[lane] && block * 16 + lane + 1 < width {
            if columns.begun[block * 16 + lane] < 0 {
                columns.begun[block * 16 + lane] = Int32(y)
                columns.isBusy[block] = true
            }
        }
    }

    /// Ends the upright edges of sixteen columns but for those that go on.
    private mutating func close(
        _ columns: inout Columns,
        _ block: Int,
        butFor upright: SIMDMask<SIMD16<Int8>>,
        at y: Int
    ) {
        var isBusy = false
        for lane in 0..<16 where columns.begun[block * 16 + lane] >= 0 {
            if upright[lane] {
                isBusy = true
            } else {
                endUpright(&columns.begun[block * 16 + lane], at: y, column: block * 16 + lane)
            }
        }
        columns.isBusy[block] = isBusy
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
}
