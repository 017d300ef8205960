internal import Model

/// How one score follows from others, with the weight of each.
struct Rule {
    let subject: ScoreSubject
    let rollUp: RollUp
    let parts: [(subject: ScoreSubject, weight: Fraction)]

    static func mean(
        _ subject: ScoreSubject,
        of parts: [ScoreSubject],
        as rollUp: RollUp = .mean
    ) -> Rule {
        Rule(
            subject: subject,
            rollUp: rollUp,
            parts: parts.map { ($0, Fraction(1, parts.count)) }
        )
    }

    /// The rules of a score: the first whose parts are all there counts, and every one of them where
    /// nobody says which is right.
    static func rules(of subject: ScoreSubject) -> [Rule] {
        switch subject {
        case .question: []
        case .group(let number, let indicator): group(subject, number, indicator)
        case .indicator(9, _): [.mean(subject, of: groups(of: 9))]
        case .indicator(10, _): tenth(subject)
        case .indicator(let number, let part): asked(subject, number, part)
        case .instrument(let instrument, let part): whole(subject, instrument, part)
        case .total: [total]
        }
    }

    private static func group(_ subject: ScoreSubject, _ number: Int, _ indicator: Int) -> [Rule] {
        Framework.groups.filter { $0.subject == subject }
            .map { .mean(subject, of: Framework.items($0.items)) }
    }

    private static func groups(of indicator: Int) -> [ScoreSubject] {
        Framework.groups.map(\.subject).filter {
            if case .group(_, indicator) = $0 { true } else { false }
        }
    }

    private static func tenth(_ subject: ScoreSubject) -> [Rule] {
        [
            .mean(subject, of: Framework.items(21...28), as: .meanOfItemsOrGroups),
            .mean(subject, of: groups(of: 10), as: .meanOfItemsOrGroups),
        ]
    }

    private static func asked(
        _ subject: ScoreSubject,
        _ number: Int,
        _ part: ScoreSubject.Part?
    ) -> [Rule] {
        let questions = Rule.mean(subject, of: Framework.questions(of: number, part))
        guard Framework.instrument(of: number) == .eit, part == nil else { return [questions] }
        let both = ScoreSubject.Part.allCases.map { ScoreSubject.indicator(number, $0) }
        return [.mean(subject, of: both), questions]
    }

    private static func whole(
        _ subject: ScoreSubject,
        _ instrument: ScoreSubject.Instrument,
        _ part: ScoreSubject.Part?
    ) -> [Rule] {
        let numbers = (1...10).filter { Framework.instrument(of: $0) == instrument }
        let indicators = Rule.mean(subject, of: numbers.map { .indicator($0, part) })
        guard instrument == .eit, part == nil else { return [indicators] }
        let both = ScoreSubject.Part.allCases.map { ScoreSubject.instrument(.eit, $0) }
        return [.mean(subject, of: both), indicators]
    }

    private static let total = Rule(
        subject: .total,
        rollUp: .weighted,
        parts: [
            (.instrument(.iit), Fraction(3, 10)), (.instrument(.eit), Fraction(3, 10)),
            (.instrument(.oit), Fraction(4, 10)),
        ]
    )

    /// Every score that has a rule, parts before wholes.
    static let order: [ScoreSubject] =
        Framework.groups.map(\.subject)
        + ScoreSubject.Part.allCases.flatMap { part in (6...8).map { .indicator($0, part) } }
        + (1...10).map { .indicator($0) }
        + ScoreSubject.Part.allCases.map { .instrument(.eit, $0) }
        + [.instrument(.iit), .instrument(.eit), .instrument(.oit), .total]
}
