internal import Model
internal import ThaiText

extension Hearing {
    /// Kept: this exhibit is no whole statute. `weighStatutes` sees to what the item shows besides.
    func statute(_ phrases: Phrases) -> Answer { .met(examination.opening) }

    /// Whether the exhibit is the text of an act: the words of enactment, and section upon section.
    func isWholeStatute(_ phrases: Phrases) -> Bool {
        let words = phrases.any.filter { !passages.mentions(of: [$0]).isEmpty }
        return words.count >= 2 && sections >= Self.fewestSections
    }

    /// Lines that begin with the number of a section.
    private var sections: Int {
        passages.lines.indices.count { line in
            let bytes = passages.bytes(of: line)
            guard bytes.starts(with: Self.section) else { return false }
            return bytes.dropFirst(Self.section.count).first?.isFoldedDigit == true
        }
    }

    private static let section = Folded("มาตรา", .skeleton).bytes
    /// A summary cites a section or two; an act is made of them.
    private static let fewestSections = 5
}
