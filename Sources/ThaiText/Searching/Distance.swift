/// How near a short text comes to holding a pattern, for titles and labels: the least edits, and where.
///
/// Of equally near places the one whose length is nearest the pattern's is given, then the first. Numbers match whole
/// and exactly: nil when the text lacks one, or when the pattern is empty. Takes time in proportion to the product of
/// the lengths; both must be folded to one form.
package func distance(
    of pattern: Folded,
    in text: Folded
) -> (distance: Int, range: Range<Int>)? {
    guard !pattern.isEmpty else { return nil }
    var alignment = Alignment(pattern.bytes, at: 0)
    var best = alignment.best.map { (distance: $0.distance, range: 0..<0) }
    for index in text.bytes.indices {
        alignment.advance(over: text, index)
        guard let found = alignment.best else { continue }
        let range = found.start..<(index + 1)
        let gain = (found.distance, abs(range.count - pattern.count))
        guard let current = best else {
            best = (found.distance, range)
            continue
        }
        if gain < (current.distance, abs(current.range.count - pattern.count)) {
            best = (found.distance, range)
        }
    }
    return best
}
