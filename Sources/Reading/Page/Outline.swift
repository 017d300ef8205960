/// The headings that are open at a place of a page, outermost first.
struct Outline {
    private var open: [(level: Int, block: Int)] = []

    /// The block of the heading that what follows stands under.
    var current: Int? { open.last?.block }

    /// Opens a heading and closes those of its level and below; gives the one it stands under.
    mutating func add(level: Int, block: Int) -> Int? {
        while let last = open.last, last.level >= level { open.removeLast() }
        defer { open.append((level, block)) }
        return current
    }
}
