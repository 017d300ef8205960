/// An upright rectangle of dots: from `left` and `top` on, up to and without `right` and `bottom`.
struct DotBox: Hashable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { right - left }
    var height: Int { bottom - top }
    /// Twice the middle, which may lie between two dots.
    var middleX: Int { (left + right) / 2 }
    var middleY: Int { (top + bottom) / 2 }

    func union(_ other: DotBox) -> DotBox {
        DotBox(
            left: min(left, other.left),
            top: min(top, other.top),
            right: max(right, other.right),
            bottom: max(bottom, other.bottom)
        )
    }

    /// Dots that both span from top to bottom; below zero by how far they are apart.
    func sharedHeight(_ other: DotBox) -> Int { min(bottom, other.bottom) - max(top, other.top) }

    /// Dots that both span from side to side; below zero by how far they are apart.
    func sharedWidth(_ other: DotBox) -> Int { min(right, other.right) - max(left, other.left) }
}
