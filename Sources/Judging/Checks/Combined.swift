internal import Model
internal import ThaiText

extension Hearing {
    /// Met by the first check that is. Beside the point where the first of all is, which says what the
    /// component is about, or where every one is.
    func any(_ checks: [Check]) -> Answer {
        var answers: [Answer] = []
        for check in checks {
            let answer = ask(check)
            if case .met = answer { return answer }
            if answer.isMoot, answers.isEmpty { return answer }
            answers.append(answer)
        }
        return answers.first(where: \.isUnclear)
            ?? answers.first(where: \.isOfYears)
            ?? (answers.allSatisfy(\.isMoot) ? answers.first : nil)
            ?? answers.first(where: \.tellsWhy)
            ?? answers.first(where: \.isUnmet)
            ?? .unmet(.notInDocument)
    }

    /// Met when every check is, save those that are beside the point.
    func all(_ checks: [Check]) -> Answer {
        let answers = checks.map(ask)
        if let refusal = answers.first(where: \.isUnmet) ?? answers.first(where: \.isOfYears)
            ?? answers.first(where: \.isUnclear)
        {
            return refusal
        }
        let proofs = answers.compactMap(\.proof)
        guard !proofs.isEmpty else { return answers.first ?? .unmet(.notInDocument) }
        var whole = Proof(proofs.flatMap(\.citations))
        whole.advice = proofs.lazy.compactMap(\.advice).first
        whole.showsYear = proofs.contains(where: \.showsYear)
        return .met(whole)
    }
}

extension Answer {
    var proof: Proof? { if case .met(let proof) = self { proof } else { nil } }
    var isMoot: Bool { if case .moot = self { true } else { false } }
    var isUnclear: Bool { if case .unclear = self { true } else { false } }
    var isOfYears: Bool { if case .ofYears = self { true } else { false } }
    var isUnmet: Bool { if case .unmet = self { true } else { false } }

    /// Whether it says more than that nothing was found.
    fileprivate var tellsWhy: Bool {
        guard case .unmet(let reason) = self else { return false }
        return switch reason {
        case .notInDocument, .columnMissing: false
        default: true
        }
    }
}
