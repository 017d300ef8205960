/// What was found by working out again the figures of a published report of ITA results.
package struct ReportAudit: Sendable {
    /// The fiscal year (Buddhist Era) whose result the report gives; nil where it names none.
    package var resultYear: Int?
    /// Every score that was read, in the order of the report.
    package var scores: [PrintedScore]
    /// Every mean and total that its parts give.
    package var recomputations: [Recomputation]
    /// What cannot all be true, in the order of the report.
    package var contradictions: [Contradiction]
    /// What a person should look at, none of it a contradiction.
    package var advice: [AuditAdvice]

    package init(
        resultYear: Int? = nil,
        scores: [PrintedScore] = [],
        recomputations: [Recomputation] = [],
        contradictions: [Contradiction] = [],
        advice: [AuditAdvice] = []
    ) {
        self.resultYear = resultYear
        self.scores = scores
        self.recomputations = recomputations
        self.contradictions = contradictions
        self.advice = advice
    }
}

/// Words of a report, and where they stand.
package struct Quotation: Hashable, Sendable {
    /// As printed.
    package var quote: String
    package var place: Place
    /// The part of the quote that is meant, such as `97.63` or `2567`.
    package var printed: String

    package init(quote: String, place: Place, printed: String) {
        self.quote = quote
        self.place = place
        self.printed = printed
    }
}

/// A score as a report prints it.
package struct PrintedScore: Hashable, Sendable {
    package var subject: ScoreSubject
    package var value: Fraction
    /// Digits behind the point.
    package var decimals: Int
    package var quotation: Quotation

    package init(subject: ScoreSubject, value: Fraction, decimals: Int, quotation: Quotation) {
        self.subject = subject
        self.value = value
        self.decimals = decimals
        self.quotation = quotation
    }
}

/// How a score follows from others.
package enum RollUp: String, Hashable, Sendable, CaseIterable {
    case mean
    /// Indicator 10, of which no source says whether it is the mean of its items or of its two groups:
    /// either is right.
    case meanOfItemsOrGroups = "mean-of-items-or-groups"
    /// 0.30 IIT + 0.30 mean(EIT 1, EIT 2) + 0.40 OIT.
    case weighted
}

/// A score worked out again from the scores that it is made of, as they are printed.
package struct Recomputation: Hashable, Sendable {
    package var subject: ScoreSubject
    package var rule: RollUp
    /// What it is made of, of each subject the value that counts.
    package var parts: [PrintedScore]
    /// What the rule gives; two where the rule leaves open which.
    package var expected: [Fraction]
    package var outcome: Outcome

    package enum Outcome: Hashable, Sendable {
        /// A printed value rounds from what is expected.
        case agrees(PrintedScore)
        /// It differs by no more than the parts may have been rounded.
        case agreesUnrounded(PrintedScore)
        case contradicts
        /// It is not printed, or these of its parts are not.
        case notPrinted
        case partsMissing([ScoreSubject])
    }

    package init(
        subject: ScoreSubject,
        rule: RollUp,
        parts: [PrintedScore],
        expected: [Fraction],
        outcome: Outcome
    ) {
        self.subject = subject
        self.rule = rule
        self.parts = parts
        self.expected = expected
        self.outcome = outcome
    }
}

/// Two places of a report, or a place and its own figures, that cannot both be right.
package struct Contradiction: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// A score is not what its parts give.
        case rollUp(RollUp)
        /// The same score is printed elsewhere with another value.
        case disagreement
        /// The level is not that of the score (bands and the least of each instrument).
        case grade
        /// The result is said to be of another fiscal year.
        case year
        /// A number of an indicator stands beside another indicator's name.
        case name
    }

    package var rule: Rule
    /// nil for years.
    package var subject: ScoreSubject?
    /// The places that are wrong, or may be.
    package var printed: [Quotation]
    /// What should stand there, as it would be printed; several where each is possible.
    package var expected: [String]
    /// The places that say otherwise.
    package var witnesses: [Quotation]

    package init(
        rule: Rule,
        subject: ScoreSubject?,
        printed: [Quotation],
        expected: [String],
        witnesses: [Quotation]
    ) {
        self.rule = rule
        self.subject = subject
        self.printed = printed
        self.expected = expected
        self.witnesses = witnesses
    }
}

/// What a person should look at in such a report.
package enum AuditAdvice: Hashable, Sendable {
    /// No year was found: the rules of 2568 were used.
    case noYear
    /// How scores of that year are rolled up is not known: only places were compared.
    case noRules(year: Int)
    /// An indicator is called by another name than its own.
    case otherName(Int, Quotation, usual: String)
    /// Of an indicator's analysis these aspects were not found.
    case aspectsMissing(Int, [Aspect])
    /// It may have been computed from scores that were not yet rounded.
    case unrounded(PrintedScore, expected: Fraction)

    /// What the analysis must say of each indicator (edition 2569, O25).
    package enum Aspect: Int, Hashable, Sendable, CaseIterable {
        case measure = 1
        case analysis, steps, period, owner
    }
}
