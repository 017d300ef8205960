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

    var height: Int { width > 0 ? dots.count / width : 0 }
}
