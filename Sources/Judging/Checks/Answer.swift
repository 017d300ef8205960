internal import Model
internal import ThaiText

/// What an exhibit answers to a check, its year left aside.
enum Answer {
    /// It is there.
    case met(Proof)
    /// Beside the point.
    case moot(Reason, [Citation])
    /// It is there, of other years.
    case ofYears([FiscalYear], [Citation])
    /// Something is there, and only a person can say.
    case unclear(Reason, [Citation])
    /// Looked for, and not there.
    case unmet(Reason)

    static func met(_ citations: Citation..., advice: Reason.Advice? = nil) -> Answer {
        .met(Proof(citations, advice: advice))
    }
}

/// Where an exhibit shows what a check asks.
struct Proof {
    var citations: [Citation]
    var advice: Reason.Advice?
    /// Whether it shows the year too, so that the document need not state it elsewhere.
    var showsYear = false

    init(_ citations: [Citation], advice: Reason.Advice? = nil, showsYear: Bool = false) {
        self.citations = citations
        self.advice = advice
        self.showsYear = showsYear
    }
}
