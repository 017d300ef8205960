/// Finds what is printed over a page again and again in a light shade, between the lines of its text.
enum Watermarks {
    /// Shades, 0 for black to 255 for white, that a watermark has; what is lighter is white, as on
    /// the dark head of a table.
    private static let shades: ClosedRange<UInt8> = 110...246
    /// Letters that it has at least, and heights of the page at which it stands.
    private static let fewestLetters = 8
    private static let fewestHeights = 4
    private static let mostWords = 20_000

    /// The words of a page that belong to watermarks, by their indices.
    static func words(of page: GlyphWords) -> Set<Int> {
        guard page.words.count <= mostWords else { return [] }
        var places: [[UInt32]: [Int]] = [:]
        var found: Set<Int> = []
        for (index, word) in page.words.enumerated() {
            if word.style.isWatermark {
                found.insert(index)
            } else if shades.contains(word.style.shade), word.letters.count >= fewestLetters {
                places[page.letters[word.letters].map(\.scalar), default: []].append(index)
            }
        }
        for indices in places.values where indices.count >= fewestHeights {
            let heights = Set(indices.map { Int(page.words[$0].base / 4) })
            if heights.count >= fewestHeights { found.formUnion(indices) }
        }
        // The same, cut off by the edge of the page.
        let styles = Set(found.map { page.words[$0].style })
        guard !styles.isEmpty else { return [] }
        let whole = Set(found.map { page.letters[page.words[$0].letters].map(\.scalar) })
        for (index, word) in page.words.enumerated() where styles.contains(word.style) {
            let letters = page.letters[word.letters].map(\.scalar)
            if whole.contains(where: { $0.starts(with: letters) }) { found.insert(index) }
        }
        return found
    }
}
