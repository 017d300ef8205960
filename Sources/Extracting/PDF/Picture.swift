/// A page as it looks: a byte a dot, 255 where it is white, row by row from the top.
struct Picture {
    let dots: [UInt8]
    /// Dots in a row.
    let width: Int
    /// Dots a point.
    let scale: Double

    init(dots: [UInt8], width: Int, scale: Double = 1) {
        self.dots = dots
        self.width = width
        self.scale = scale
    }

    /// Takes a picture of four bytes a dot (blue, green, red and one of no meaning).
    init(_ rows: UnsafeRawBufferPointer, width: Int, stride: Int, scale: Double) {
        let height = width > 0 && stride >= 4 * width ? rows.count / stride : 0
        dots = [UInt8](unsafeUninitializedCapacity: width * height) { shades, count in
            for y in 0..<height {
                let start = y * stride
                let row = rows[start..<start + 4 * width].assumingMemoryBound(to: UInt32.self)
                let target = UnsafeMutableBufferPointer(
                    rebasing: shades[y * width..<(y + 1) * width]
                )
                for x in 0..<width {
                    let dot = UInt32(littleEndian: row[x])
                    let sum = (dot >> 16 & 0xFF) &+ (dot >> 7 & 0x1FE) &+ (dot & 0xFF)
                    target[x] = UInt8(truncatingIfNeeded: sum >> 2)
                }
            }
            count = width * height
        }
        self.width = width
        self.scale = scale
    }

    var height: Int { width > 0 ? dots.count / width : 0 }
}
