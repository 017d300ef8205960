/// Follows whether a text is in the middle of a law's name, which ends in a year: `พระราชบัญญัติเทศบาล พ.ศ. 2496`.
struct LawName {
    /// The end of the word that began the name, or of the part read last, in folded bytes.
    private var position: Int?
    /// Whether the name has its year, and only an amendment would bring another.
    private var isComplete = false

    /// The longest names, with the matter they are about.
    private static let longest = 160
    /// For a number without พ.ศ. the name must be short.
    private static let longestBeforeBareYear = 60

    mutating func pass(_ token: TimeToken) {
        switch token.kind {
        case .lawWord:
            position = token.range.upperBound
            isComplete = false
        case .amendmentWord where isNear(token.range.lowerBound, Self.longest):
            position = token.range.upperBound
            isComplete = false
        case .gap:
            position = nil
        default:
            break
        }
    }

    /// Whether a reading is the year or date of the law just named. Any other date ends the name.
    mutating func takes(_ reading: TimeReader.Reading, at range: Range<Int>, isDated: Bool) -> Bool
    {
        let isYear =
            switch reading.year {
            case .era: isNear(range.lowerBound, Self.longest)
            case .bare: isNear(range.lowerBound, Self.longestBeforeBareYear)
            case .dated: isDated && isNear(range.lowerBound, Self.longest)
            }
        let isTaken = isYear && (!isComplete || isDated)
        position = isTaken ? range.upperBound : nil
        isComplete = isTaken
        return isTaken
    }

    private func isNear(_ index: Int, _ reach: Int) -> Bool {
        guard let position else { return false }
        return index - position <= reach
    }
}
