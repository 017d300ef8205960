internal import Model
internal import ThaiText

extension Hearing {
    /// What the exhibit means for the component: the check's answer, seen with the exhibit's year.
    func opinion() -> Opinion {
        switch ask(component.check) {
        case .met(let proof): found(proof)
        case .moot(let reason, let citations):
            doubt(citations)
                ?? inYear(Proof(citations), as: Opinion(verdict: .notApplicable, reason: reason))
        case .ofYears(let years, let citations):
            doubt(citations) ?? ofOtherYear(years.map { $0...$0 }, citations)
        case .unclear(let reason, let citations):
            inYear(Proof(citations), as: Opinion(verdict: .undecided, reason: reason))
        case .unmet(let reason): notFound(reason)
        }
    }

    private func found(_ proof: Proof) -> Opinion {
        // Evidence is what makes a finding present; without any, a person must look.
        guard !proof.citations.isEmpty else {
            return Opinion(verdict: .undecided, reason: .needsPerson)
        }
        if let doubt = doubt(proof.citations) { return doubt }
        // What is forbidden may stand where nothing could be read.
        guard component.kind != .prohibition || document.isReadWell else {
            return Opinion(verdict: .unreadable, reason: .scan)
        }
        let reason = proof.advice.map(Reason.foundWithAdvice)
        let found = component.kind == .prohibition ? Reason.kept : Reason.found
        return inYear(proof, as: Opinion(verdict: .present, reason: reason ?? found))
    }

    /// Where words that speak were recognised with too little confidence, a person must look.
    private func doubt(_ citations: [Citation]) -> Opinion? {
        guard !citations.allSatisfy(\.origin.isSure) else { return nil }
        return inYear(
            Proof(citations),
            as: Opinion(verdict: .undecided, reason: .belowThreshold)
        )
    }

    /// The opinion where the exhibit is of the year asked; otherwise what its year makes of it.
    private func inYear(_ proof: Proof, as opinion: Opinion) -> Opinion {
        var opinion = opinion
        opinion.evidence = evidence(proof.citations)
        if proof.showsYear { return opinion }
        let year = ExhibitYear(examination, for: component.yearRule, in: year)
        switch year.standing {
        case .met(let advice):
            if let advice, opinion.reason == .found { opinion.reason = .foundWithAdvice(advice) }
            return opinion
        case .other(let years): return ofOtherYear(years, proof.citations)
        case .unread:
            // A label is no evidence that it is of the right year; of another one it is as much as for a
            // document that gave nothing to read.
            if let label = exhibit.candidate.labelYear,
                !component.yearRule.admits(label: label, in: self.year)
            {
                return ofOtherYear([label...label], proof.citations)
            }
            opinion.verdict = .undecided
            opinion.reason = .yearUnreadable(wanted: wantedYear)
            let cited = year.citation(in: document).map { evidence([$0]) } ?? []
            opinion.evidence += cited.filter { !opinion.evidence.contains($0) }
            return opinion
        case .unstated:
            opinion.verdict = .undecided
            opinion.reason = .yearNotStated(wanted: wantedYear)
            return opinion
        }
    }

    private func ofOtherYear(
        _ years: [ClosedRange<FiscalYear>],
        _ citations: [Citation]
    ) -> Opinion {
        let miss = otherYear(years)
        return Opinion(
            verdict: .wrongYear,
            reason: miss.reason,
            evidence: evidence(citations),
            nearMiss: miss
        )
    }

    private func otherYear(_ years: [ClosedRange<FiscalYear>]) -> NearMiss {
        let span = years.first { $0.lowerBound < $0.upperBound && $0.upperBound < wantedYear }
        let named = Set(years.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        return NearMiss(
            address: document.address,
            reason: span.map { .expired($0, wanted: wantedYear) }
                ?? .wrongYear(found: named, wanted: wantedYear)
        )
    }

    /// Nothing found. What stands on pages without text, or in a picture, a person could still find,
    /// unless the exhibit is of another year anyway.
    private func notFound(_ reason: Reason) -> Opinion {
        var opinion = Opinion(verdict: .absent, reason: reason)
        let year = ExhibitYear(examination, for: component.yearRule, in: year)
        if case .other(let years) = year.standing {
            opinion.nearMiss = otherYear(years)
        } else if reason.isOfText && !document.isReadWell
            || reason.isOfTable && !document.recognisedPages.isEmpty
        {
            opinion = Opinion(verdict: .unreadable, reason: .scan)
        } else if reason.isOfText, let unseen = document.members.lazy.compactMap(\.blindness).first
        {
            opinion = Opinion(verdict: .unreadable, reason: unseen)
        } else if component.judgeable == .partial, asksForPicture,
            let picture = contentPictures.first
        {
            opinion = Opinion(verdict: .undecided, reason: .needsPerson)
            opinion.evidence = evidence([citation(picture)])
        }
        return opinion
    }

    private var asksForPicture: Bool {
        component.check.parts.contains { if case .image = $0 { true } else { false } }
    }

    private func evidence(_ citations: [Citation]) -> [Evidence] {
        citations.map { exhibit.evidence($0) }
    }
}

extension Exhibit {
    /// What a citation of this exhibit is to a second reviewer.
    func evidence(_ citation: Citation) -> Evidence {
        Evidence(
            address: document.address,
            path: path,
            locator: citation.locator,
            quote: citation.quote,
            digest: document.digest,
            fetchedAt: fetchedAt,
            extractor: citation.origin.isRecognised ? document.recogniser : document.extractor,
            excused: excused
        )
    }
}

extension Reason {
    /// Whether something was looked for in text and not found: pages without text may still say it.
    fileprivate var isOfText: Bool {
        switch self {
        case .notInDocument, .columnMissing, .monthsMissing, .personLacks: true
        default: false
        }
    }

    /// Whether something was looked for in a table: the rows and columns of a picture are not told apart
    /// well enough to say that one is missing or blank.
    fileprivate var isOfTable: Bool {
        switch self {
        case .columnMissing, .blankCells, .monthsMissing, .rowsOfOtherYear, .personLacks: true
        default: false
        }
    }
}

extension Document {
    /// Of ten letters that were recognised, how many must be sure before what is not found is not there.
    private static let sureOfTen = 9

    /// Whether so much of it gave text that what is not found is not there: every page but the cover, and
    /// nearly all that was recognised with enough confidence.
    var isReadWell: Bool {
        guard !pagesWithoutText.contains(where: { $0 > 1 || !recognisedPages.isEmpty }) else {
            return false
        }
        var (all, sure) = (0, 0)
        for block in blocks where block.origin.isRecognised {
            all += block.text.utf8.count
            sure += block.origin.isSure ? block.text.utf8.count : 0
        }
        return sure * 10 >= all * Self.sureOfTen
    }
}
