/// A text as matching sees it, one byte a character, with the way back to the text it was made of.
///
/// Thai is A1…FB in the order of its Unicode block, ASCII letters are lower case, Thai digits are ASCII digits and
/// every other letter or digit is 80. U+FFFD, a sign that was seen and could not be read, is 02. Spaces and punctuation
/// are dropped. Folding repairs as it goes: a text and its normalised form fold alike.
package struct Folded: Sendable {
    package enum Form: Sendable {
        /// Every letter and mark as written.
        case plain
        /// Without tones and diacritics (U+0E47–0E4E), ำ as า, and letters often mistaken for one another as one
        /// (ฏ ฎ, ณ น). Digits are kept: a year never matches approximately.
        case skeleton
        /// The skeleton with spaces, line breaks and ASCII punctuation in their places, every dash as `-` and every
        /// other sign as 01: for reading dates and codes.
        case written
    }

    /// What U+FFFD folds to: a sign that was seen and could not be read.
    package static let unread = FoldTable.unread

    package private(set) var bytes: [UInt8] = []
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []

    /// Folds a text of less than 4 GiB; what stands behind that is left out.
    package init(_ text: String, _ form: Form) {
        var reader = ClusterReader(text)
        let table = FoldTable.of(form)
        reserve(reader.byteCount / 2)
        while var cluster = reader.next(), cluster.source.upperBound <= Int(UInt32.max) {
            append(table.byte(cluster.base), cluster)
            while let mark = cluster.marks.popFirst() { append(table.byte(mark), cluster) }
            append(table.byte(cluster.tail), cluster)
        }
    }

    package var isEmpty: Bool { bytes.isEmpty }
    package var count: Int { bytes.count }

    /// Where in the UTF-8 of the text a part of `bytes` was written, in whole clusters: marks stay with their letter.
    ///
    /// Any range is safe: it is cut to `bytes` first. An empty one gives the empty range before its cluster.
    package func sourceRange(of folded: Range<Int>) -> Range<Int> {
        let lower = min(max(folded.lowerBound, 0), bytes.count)
        let upper = min(max(folded.upperBound, lower), bytes.count)
        guard lower < upper else {
            let place = lower < starts.count ? Int(starts[lower]) : Int(ends.last ?? 0)
            return place..<place
        }
        return Int(starts[lower])..<Int(ends[upper - 1])
    }

    /// Whether nothing stood between the character at `index` and the one before it.
    func isJoined(at index: Int) -> Bool {
        index > 0 && starts[index] <= ends[index - 1]
    }

    private mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
        starts.reserveCapacity(count)
        ends.reserveCapacity(count)
    }

    private mutating func append(_ byte: UInt8, _ cluster: Cluster) {
        guard byte != FoldTable.nothing else { return }
        bytes.append(byte)
        starts.append(UInt32(truncatingIfNeeded: cluster.source.lowerBound))
        ends.append(UInt32(truncatingIfNeeded: cluster.source.upperBound))
    }
}
