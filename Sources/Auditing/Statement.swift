internal import Model

/// A score as one place of the report gives it, with what that place says of its year.
struct Statement {
    let score: PrintedScore
    /// What the sentence or column says of the year; nothing for a row of a table without years.
    var years: [StatedYear] = []
    /// Whether it stands in a sentence, where all that is said before it is said of it.
    var isSentence = false
    /// Whether the sentence sets years side by side.
    var isComparison = false
}

/// A fiscal year that a line names.
struct StatedYear: Hashable {
    let year: Int
    /// In the bytes of its line.
    let range: Range<Int>
    let quotation: Quotation
    /// Whether it is said of the result of the assessment.
    let isOfResult: Bool
}
