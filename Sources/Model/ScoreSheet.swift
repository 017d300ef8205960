/// A part of an assessment that grades ask a figure of: the answers of staff (IIT), of those who were
/// served (EIT part 1) and who looked in from outside (EIT part 2), and public disclosure (OIT).
package enum Instrument: String, Hashable, Sendable, CaseIterable {
    case iit, eit1, eit2, oit
}

/// One figure for each instrument.
package struct Instruments: Hashable, Sendable {
    package var iit: Score
    package var eit1: Score
    package var eit2: Score
    package var oit: Score

    package init(iit: Score, eit1: Score, eit2: Score, oit: Score) {
        self.iit = iit
        self.eit1 = eit1
        self.eit2 = eit2
        self.oit = oit
    }

    package subscript(_ instrument: Instrument) -> Score {
        get {
            switch instrument {
            case .iit: iit
            case .eit1: eit1
            case .eit2: eit2
            case .oit: oit
            }
        }
        set {
            switch instrument {
            case .iit: iit = newValue
            case .eit1: eit1 = newValue
            case .eit2: eit2 = newValue
            case .oit: oit = newValue
            }
        }
    }
}

/// The figures from which a total follows; what is left out is not known.
package struct Figures: Sendable {
    package var iit: Score?
    package var eit1: Score?
    package var eit2: Score?
    package var oit: Disclosure

    /// What OIT is known by.
    package enum Disclosure: Sendable {
        case figure(Score)
        case items([ScoredItem])
    }

    package init(iit: Score? = nil, eit1: Score? = nil, eit2: Score? = nil, oit: Disclosure) {
        self.iit = iit
        self.eit1 = eit1
        self.eit2 = eit2
        self.oit = oit
    }
}

/// The score of one item, from a report or by hand.
package struct ScoredItem: Hashable, Sendable {
    package var id: ItemID
    package var score: Score
    /// Nil where the score was entered by hand.
    package var verdict: ItemVerdict?
    /// Deciding components that are not there or that a person has to look at, in their order.
    package var lacking: [String]

    package init(id: ItemID, score: Score, verdict: ItemVerdict? = nil, lacking: [String] = []) {
        self.id = id
        self.score = score
        self.verdict = verdict
        self.lacking = lacking
    }
}

/// What figures amount to under an edition's rule.
package struct ScoreSheet: Sendable {
    package let edition: Edition
    /// Scores below OIT; nil where OIT itself was entered.
    package let scores: Scores?
    package let instruments: Instruments
    /// The total of the assessment, 0 to 100.
    package let total: Score
    /// Every grade that the intervals leave open, the best first; empty where the edition has none.
    package let grades: [Grade]
    /// What keeps the assessment from the next better grade; nil where there is none.
    package let missed: MissedGrade?
    /// What items cost that may have less than full marks, the dearest first.
    package let costs: [ItemCost]
    /// How the total was computed, down to the items.
    package let tree: Computation

    package init(
        edition: Edition,
        scores: Scores?,
        instruments: Instruments,
        total: Score,
        grades: [Grade],
        missed: MissedGrade?,
        costs: [ItemCost],
        tree: Computation
    ) {
        self.edition = edition
        self.scores = scores
        self.instruments = instruments
        self.total = total
        self.grades = grades
        self.missed = missed
        self.costs = costs
        self.tree = tree
    }
}

/// A grade out of reach whatever the open questions come to, and its conditions that fail.
package struct MissedGrade: Hashable, Sendable {
    package let grade: Grade
    /// Whether the total itself is too low.
    package let lacksTotal: Bool
    /// Instruments with less than the grade asks of each.
    package let lacking: [Instrument]

    package init(grade: Grade, lacksTotal: Bool, lacking: [Instrument]) {
        self.grade = grade
        self.lacksTotal = lacksTotal
        self.lacking = lacking
    }
}

/// What an item's finding costs, and would give back were the item complete: the difference of two
/// totals. The low end holds if all that is open turns out well.
package struct ItemCost: Hashable, Sendable {
    package let item: ScoredItem
    /// In points of OIT.
    package let oit: Score
    /// In points of the total.
    package let total: Score

    package init(item: ScoredItem, oit: Score, total: Score) {
        self.item = item
        self.oit = oit
        self.total = total
    }
}

/// One step of a computation with those that it rests on.
package struct Computation: Sendable {
    package let subject: Subject
    package let rule: Rule
    package let score: Score
    package let parts: [Computation]

    /// What was computed.
    package enum Subject: Hashable, Sendable {
        case total, eit
        case instrument(Instrument)
        case indicator(String)
        case group(String)
        case item(ItemID)
    }

    /// How it was computed from its parts.
    package enum Rule: Hashable, Sendable {
        /// It was found or entered.
        case given
        /// Nobody said it: anything from 0 to 100.
        case notGiven
        case mean
        /// The sum of the parts, each times its weight.
        case weighted([Double])
        /// The mean of the parts or that of all their items: the interval holds both.
        case eitherMean(ofParts: Score, ofItems: Score)
    }

    package init(subject: Subject, rule: Rule, score: Score, parts: [Computation] = []) {
        self.subject = subject
        self.rule = rule
        self.score = score
        self.parts = parts
    }
}
