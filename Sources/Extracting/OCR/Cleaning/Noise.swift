/// The speckle of a scan, and what takes it away.
enum Noise {
    /// Shades by which a dot differs from its neighbours for no reason. A page that was printed to a
    /// picture has next to none.
    private static let slight = 3.0
    private static let strong = 12.0

    /// The picture without its noise; as it is where there is none.
    static func removed(from picture: Picture) -> Picture {
        let amount = amount(in: picture)
        guard amount > slight || isDusty(picture) else { return picture }
        let median = Neighbours.medians(of: picture)
        guard amount > strong else { return median }
        return Neighbours.means(of: Neighbours.means(of: median))
    }

    /// Whether dark dots stand alone, more than one in so many.
    private static func isDusty(_ picture: Picture) -> Bool {
        let (width, height) = (picture.width, picture.height)
        guard width > 2, height > 2 else { return false }
        var alone = 0
        picture.dots.withUnsafeBufferPointer { dots in
            for y in stride(from: 1, to: height - 1, by: 2) {
                for x in 1..<width - 1 {
                    let here = y * width + x
                    let limit = Int(dots[here]) + contrast
                    let isAlone =
                        Int(dots[here - 1]) > limit && Int(dots[here + 1]) > limit
                        && Int(dots[here - width]) > limit && Int(dots[here + width]) > limit
                    if isAlone { alone += 1 }
                }
            }
        }
        return alone * dust > width * height / 2
    }

    private static let dust = 3_000
    /// Shades by which dust is darker than all around it.
    private static let contrast = 30

    /// How much dots differ from their neighbours beyond what a slope explains, as a standard
    /// deviation (Immerkær 1996), by the median of all places so that writing does not count.
    static func amount(in picture: Picture) -> Double {
        let (width, height) = (picture.width, picture.height)
        guard width > 2, height > 2 else { return 0 }
        var counts = [Int](repeating: 0, count: 2_048)
        var total = 0
        picture.dots.withUnsafeBufferPointer { dots in
            for y in stride(from: 1, to: height - 1, by: 2) {
                for x in stride(from: 1, to: width - 1, by: 2) {
                    let here = y * width + x
                    let corners =
                        Int(dots[here - width - 1]) + Int(dots[here - width + 1])
                        + Int(dots[here + width - 1]) + Int(dots[here + width + 1])
                    let sides =
                        Int(dots[here - width]) + Int(dots[here + width]) + Int(dots[here - 1])
                        + Int(dots[here + 1])
                    counts[min(abs(corners - 2 * sides + 4 * Int(dots[here])), 2_047)] += 1
                    total += 1
                }
            }
        }
        var seen = 0
        let median = counts.firstIndex { count in
            seen += count
            return seen * 2 >= total
        }
        return Double(median ?? 0) / (0.6745 * 6)
    }
}
