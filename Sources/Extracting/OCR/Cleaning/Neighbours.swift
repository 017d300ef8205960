/// What each dot becomes when the eight around it have a say. The dots of the margin stay.
enum Neighbours {
    /// The middle one of the nine in order of shade: lone dots vanish, edges stay.
    static func medians(of picture: Picture) -> Picture {
        changed(picture) { dots, here, width in
            let above = sorted(dots[here - width - 1], dots[here - width], dots[here - width + 1])
            let level = sorted(dots[here - 1], dots[here], dots[here + 1])
            let below = sorted(dots[here + width - 1], dots[here + width], dots[here + width + 1])
            return sorted(
                max(above.0, level.0, below.0),
                sorted(above.1, level.1, below.1).1,
                min(above.2, level.2, below.2)
            ).1
        }
    }

    /// The mean, the nearer ones weighing more: grain becomes even.
    static func means(of picture: Picture) -> Picture {
        changed(picture) { dots, here, width in
            let corners =
                UInt16(dots[here - width - 1]) &+ UInt16(dots[here - width + 1])
                &+ UInt16(dots[here + width - 1]) &+ UInt16(dots[here + width + 1])
            let sides =
                UInt16(dots[here - width]) &+ UInt16(dots[here + width])
                &+ UInt16(dots[here - 1]) &+ UInt16(dots[here + 1])
            let sum = corners &+ 2 &* sides &+ 4 &* UInt16(dots[here])
            return UInt8(truncatingIfNeeded: sum / 16)
        }
    }

    @inline(__always)
    private static func changed(
        _ picture: Picture,
        _ shade: (UnsafeBufferPointer<UInt8>, Int, Int) -> UInt8
    ) -> Picture {
        let (width, height) = (picture.width, picture.height)
        guard width > 2, height > 2 else { return picture }
        var changed = picture.dots
        picture.dots.withUnsafeBufferPointer { dots in
            changed.withUnsafeMutableBufferPointer { changed in
                for y in 1..<height - 1 {
                    for x in 1..<width - 1 {
                        changed[y * width + x] = shade(dots, y * width + x, width)
                    }
                }
            }
        }
        return Picture(dots: changed, width: width, scale: picture.scale)
    }

    @inline(__always)
    private static func sorted(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> (UInt8, UInt8, UInt8) {
        let low = min(a, b)
        let high = max(a, b)
        return (min(low, c), max(low, min(high, c)), max(high, c))
    }
}
