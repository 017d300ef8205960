internal import Model

/// Parts the scores of the report's year from those of others, and finds results said to be of another.
struct YearCheck {
    /// Those of the report's own year.
    let scores: [PrintedScore]
    let contradictions: [Contradiction]
    let advice: [AuditAdvice]

    /// - Parameters:
    ///   - statements: of the whole report.
    ///   - stated: the years that the report gives the result, in order.
    ///   - resultYear: the one of them that counts.
    ///   - knowsRules: whether it is known how scores of that year roll up.
    init(
        _ statements: [Statement],
        stated: [StatedYear],
        resultYear: Int?,
        knowsRules: Bool
    ) {
        guard let resultYear else {
            scores = statements.map(\.score)
            contradictions = []
            advice = [.noYear]
            return
        }
        // A sentence that names another year gives another result, unless its figure is the report's own.
        let certain = statements.filter { $0.isCertainly(of: resultYear) }
        let ledger = Ledger(certain.map(\.score), knowsRules: knowsRules)
        let own = statements.filter { statement in
            statement.isCertainly(of: resultYear)
                || (statement.isSentence && !statement.isComparison
                    && ledger.bearsOut(statement.score))
        }
        scores = own.map(\.score)
        contradictions = Self.contradictions(
            in: own,
            resultYear,
            witnesses: stated.filter { $0.year == resultYear }
        )
        advice = resultYear == Framework.year ? [] : [.noRules(year: resultYear)]
    }

    /// One for each place that says the result is of another year.
    private static func contradictions(
        in own: [Statement],
        _ year: Int,
        witnesses: [StatedYear]
    ) -> [Contradiction] {
        var seen: Set<StatedYear> = []
        return own.filter { $0.isSentence && !$0.isComparison }.flatMap { statement in
            statement.years.filter { $0.isOfResult && $0.year != year && seen.insert($0).inserted }
                .map { wrong in
                    Contradiction(
                        rule: .year,
                        subject: nil,
                        printed: [wrong.quotation],
                        expected: ["\(year)"],
                        witnesses: witnesses.map(\.quotation)
                    )
                }
        }
    }
}

extension Statement {
    /// Whether the last year that is named before it is that one, or none is.
    fileprivate func isCertainly(of year: Int) -> Bool {
        years.last.map { $0.year == year } ?? true
    }
}
