internal import Model

/// What a report prints of each score, and which of several values counts.
struct Ledger {
    /// In the order of the report.
    let printed: [ScoreSubject: [PrintedScore]]
    private var counting: [ScoreSubject: PrintedScore] = [:]
    /// Of scores that are not what their parts give: what those give. Who computed a whole of them may
    /// have used either.
    private var corrected: [ScoreSubject: [Working]] = [:]
    private(set) var recomputations: [Recomputation] = []
    /// Every way in which a score follows from others.
    private var ways: [ScoreSubject: [Working]] = [:]

    /// - Parameters:
    ///   - scores: of one year.
    ///   - knowsRules: whether it is known how scores of that year roll up.
    init(_ scores: [PrintedScore], knowsRules: Bool) {
        printed = Dictionary(grouping: scores, by: \.subject)
        for (subject, values) in printed where !knowsRules || Rule.rules(of: subject).isEmpty {
            counting[subject] = Self.mostFrequent(values)
        }
        guard knowsRules else { return }
        for subject in Rule.order { settle(subject) }
    }

    /// The value that counts where several are printed: one that its parts give, else the one that is
    /// printed most often, else the first.
    func value(of subject: ScoreSubject) -> PrintedScore? { counting[subject] }

    /// What it may be: the value that counts, and what its parts give where that is another.
    func values(of subject: ScoreSubject) -> [Fraction] { worths(of: subject).map(\.expected) }

    /// Whether a score is printed elsewhere with that value, or is what its parts give.
    func bearsOut(_ score: PrintedScore) -> Bool {
        if printed[score.subject]?.contains(where: { $0.isAlike(score) }) == true { return true }
        let ways = ways[score.subject] ?? []
        return ways.contains { score.isOff($0.expected) <= score.halfUnit + $0.slack }
    }

    private static func mostFrequent(_ values: [PrintedScore]) -> PrintedScore? {
        let counts = Dictionary(grouping: values, by: \.value).mapValues(\.count)
        let most = counts.values.max()
        return values.first { counts[$0.value] == most }
    }

    private mutating func settle(_ subject: ScoreSubject) {
        let values = printed[subject] ?? []
        let known = Rule.rules(of: subject).map { ($0, workings(of: $0)) }
            .filter { !$0.1.isEmpty }
        // Where nobody says which rule is right, each may be; else the first that can be followed is.
        let followed = known.first.map { first in
            first.0.rollUp == .meanOfItemsOrGroups ? known : [first]
        }
        guard let followed, let rule = followed.first?.0 else {
            counting[subject] = Self.mostFrequent(values)
            noteMissing(subject, values)
            return
        }
        let all = followed.flatMap(\.1)
        ways[subject] = all
        let outcome = Self.outcome(of: all, among: values)
        switch outcome {
        case .agrees(let score), .agreesUnrounded(let score): counting[subject] = score
        case .contradicts, .notPrinted, .partsMissing:
            counting[subject] = Self.mostFrequent(values)
        }
        // The first working takes every part as it is printed.
        let plain = followed.compactMap(\.1.first)
        if outcome == .contradicts { corrected[subject] = plain }
        recomputations.append(
            Recomputation(
                subject: subject,
                rule: rule.rollUp,
                parts: Self.merged(plain.map(\.parts)),
                expected: Self.distinct(plain.map(\.expected)),
                outcome: outcome
            )
        )
    }

    private mutating func noteMissing(_ subject: ScoreSubject, _ values: [PrintedScore]) {
        guard !values.isEmpty, let rule = Rule.rules(of: subject).first else { return }
        recomputations.append(
            Recomputation(
                subject: subject,
                rule: rule.rollUp,
                parts: rule.parts.compactMap { counting[$0.subject] },
                expected: [],
                outcome: .partsMissing(rule.parts.flatMap { missing($0.subject) })
            )
        )
    }

    private func missing(_ subject: ScoreSubject) -> [ScoreSubject] {
        worths(of: subject).isEmpty ? [subject] : []
    }

    /// What a rule gives, and by how much its parts may have been rounded.
    struct Working {
        var expected: Fraction
        var slack: Fraction
        var parts: [PrintedScore]

        func adding(_ part: Working, _ weight: Fraction) -> Working {
            Working(
                expected: expected + part.expected * weight,
                slack: slack + part.slack * weight,
                parts: parts + part.parts
            )
        }
    }

    /// How many ways of taking wrong parts are tried.
    private static let mostWays = 64

    /// What a rule gives, first by the parts as they are printed; nothing where one is not known.
    private func workings(of rule: Rule) -> [Working] {
        var sums = [Working(expected: Fraction(0), slack: Fraction(0), parts: [])]
        for part in rule.parts {
            let worths = worths(of: part.subject)
            let grown = sums.flatMap { sum in worths.map { sum.adding($0, part.weight) } }
            sums = Array(grown.prefix(Self.mostWays))
        }
        return sums
    }

    /// The printed value and what its parts give where that is another; else what they give.
    private func worths(of subject: ScoreSubject) -> [Working] {
        if let score = counting[subject] {
            let printed = Working(expected: score.value, slack: score.slack, parts: [score])
            return [printed] + (corrected[subject] ?? [])
        }
        return Rule.rules(of: subject).lazy.map { workings(of: $0) }.first { !$0.isEmpty } ?? []
    }

    private static func outcome(
        of works: [Working],
        among values: [PrintedScore]
    ) -> Recomputation.Outcome {
        guard !values.isEmpty else { return .notPrinted }
        for score in values {
            if works.contains(where: { score.isOff($0.expected) <= score.halfUnit }) {
                return .agrees(score)
            }
        }
        for score in values {
            if works.contains(where: { score.isOff($0.expected) <= score.halfUnit + $0.slack }) {
                return .agreesUnrounded(score)
            }
        }
        return .contradicts
    }

    private static func merged(_ parts: [[PrintedScore]]) -> [PrintedScore] {
        parts.reduce(into: []) { merged, parts in
            merged += parts.filter { !merged.contains($0) }
        }
    }

    private static func distinct(_ numbers: [Fraction]) -> [Fraction] {
        numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension PrintedScore {
    /// Half of the last digit that is printed.
    var halfUnit: Fraction {
        Fraction(1, 2 * (0..<min(decimals, 6)).reduce(1) { unit, _ in unit * 10 })
    }

    /// By how much it may have been rounded. Items of OIT get 0, 50 or 100, which is never rounded.
    var slack: Fraction {
        if case .question(.oit, _, _) = subject { Fraction(0) } else { halfUnit }
    }

    /// How far it is from what is expected.
    func isOff(_ expected: Fraction) -> Fraction { (value - expected).magnitude }
}
