/// A text to look for.
package struct Pattern: Sendable, Hashable {
    /// How far a text may be from the pattern and still be a hit, in characters of the folded form.
    package enum Tolerance: Sendable, Hashable {
        case exact
        /// Inserted, lost and replaced characters together.
        case errors(Int)
        /// Errors as a share of the pattern's length, rounded up: 0.05 suits text layers, 0.10 OCR.
        case share(Double)
    }

    /// The caller's own number, given back with every hit; several patterns may share one.
    package let id: Int
    package let text: String
    package let tolerance: Tolerance

    package init(id: Int, text: String, tolerance: Tolerance = .exact) {
        self.id = id
        self.text = text
        self.tolerance = tolerance
    }
}

/// A place where a pattern was found.
package struct Hit: Sendable, Hashable {
    /// The id of the pattern.
    package let pattern: Int
    /// Where, in `Folded.bytes`.
    package let range: Range<Int>
    /// How many characters had to be inserted, dropped or replaced.
    package let distance: Int
}
