/// How NACC makes an edition's scores, as far as that is known.
package enum Scoring: Sendable {
    /// Items make sub-indicators, these make indicators, these OIT, each as a mean.
    case meanOfMeans(MeanOfMeans)
    /// Nobody knows it, and why: such an edition has scores of items only.
    case unknown(reason: Wording)

    /// The roll-up where it is known.
    package var rule: MeanOfMeans? {
        switch self {
        case .meanOfMeans(let rule): rule
        case .unknown: nil
        }
    }
}

/// The roll-up that NACC uses, with its figures.
package struct MeanOfMeans: Sendable {
    package let weights: Weights
    /// Indicators of which it is not settled whether they are the mean of their sub-indicators or of
    /// all their items.
    package let unsettled: [String]
    /// The best first; no condition of a later one is harder than those before it.
    package let grades: [Grade]

    /// What each instrument counts in the total; they sum to 1.
    package struct Weights: Hashable, Sendable {
        package let iit: Double
        package let eit: Double
        package let oit: Double

        package init(iit: Double, eit: Double, oit: Double) {
            self.iit = iit
            self.eit = eit
            self.oit = oit
        }
    }

    package init(weights: Weights, unsettled: [String] = [], grades: [Grade] = []) {
        self.weights = weights
        self.unsettled = unsettled
        self.grades = grades
    }
}

/// A level of the whole assessment, such as ผ่านดี.
package struct Grade: Hashable, Sendable {
    /// `good`.
    package let id: String
    package let title: Wording
    /// The least total that earns it, 0 to 100.
    package let total: Double
    /// What IIT, each part of EIT, and OIT must each have besides; nil where nothing is asked.
    package let each: Double?
    package let confidence: Confidence

    package init(
        id: String,
        title: Wording,
        total: Double,
        each: Double? = nil,
        confidence: Confidence
    ) {
        self.id = id
        self.title = title
        self.total = total
        self.each = each
        self.confidence = confidence
    }
}
