internal import Model
internal import ThaiText

/// Judges one component over all exhibits of its item.
struct ComponentVerdict {
    let dossier: Dossier
    let hearings: [Hearing]
    let component: Component
    /// The assessed fiscal year.
    let year: FiscalYear

    /// The finding: the weightiest opinion of all, with what came close.
    func finding() -> ComponentFinding {
        let opinions = hearings.map { ($0, $0.opinion()) }
        let heard = withoutOtherYears(opinions).compactMap(weighed)
        let unread = dossier.unread.filter(isOurs).map {
            Opinion(verdict: $0.verdict, reason: $0.reason)
        }
        let best = (heard + unread + unseen(heard)).weightiest ?? nothing
        return ComponentFinding(
            component: component,
            verdict: best.verdict,
            reason: best.reason,
            evidence: best.evidence,
            nearMisses: unique(heard.compactMap(\.nearMiss))
        )
    }

    /// The opinion of an exhibit; of one that nobody knows to be the item's only what it seems to
    /// show, which a person has to accept, and what could not be read of it.
    private func weighed(_ hearing: Hearing, _ opinion: Opinion) -> Opinion? {
        let isOpen = opinion.verdict == .unreadable || opinion.verdict == .undecided
        guard !hearing.exhibit.isCertain, !(isOpen && hearing.document.isPicture) else {
            return opinion
        }
        guard opinion.verdict == .present else { return nil }
        return Opinion(
            verdict: .undecided,
            reason: .belowThreshold,
            evidence: opinion.evidence
        )
    }

    /// Where a document of the right year lacks the component, documents of other years say nothing:
    /// what is wrong with the right one is what the agency must mend.
    private func withoutOtherYears(_ opinions: [(Hearing, Opinion)]) -> [(Hearing, Opinion)] {
        let isLackingInRightYear = opinions.contains { hearing, opinion in
            opinion.verdict == .absent && hearing.exhibit.isCertain && hearing.isOfRightYear
        }
        return isLackingInRightYear ? opinions.filter { $0.1.verdict != .wrongYear } : opinions
    }

    /// No exhibit and no link: absent only when everything was looked at.
    private var nothing: Opinion {
        dossier.searchWasWhole
            ? Opinion(verdict: .absent, reason: .noCandidate)
            : Opinion(verdict: .notChecked, reason: .notAllSeen)
    }

    /// Where only documents of other years were found and not everything was looked at, the right one
    /// may be among the rest.
    private func unseen(_ heard: [Opinion]) -> [Opinion] {
        let isOtherYear = !heard.isEmpty && heard.allSatisfy { $0.nearMiss != nil }
        return isOtherYear && !dossier.searchWasWhole ? [nothing] : []
    }

    /// Whether a link that gave nothing to read may lead to evidence of this component's year.
    private func isOurs(_ unread: Dossier.Unread) -> Bool {
        guard let label = unread.candidate.labelYear else { return true }
        return component.yearRule.admits(label: label, in: year)
    }

    private func unique(_ misses: [NearMiss]) -> [NearMiss] {
        misses.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Hearing {
    /// Whether the exhibit states a year, and it is the one that the component asks.
    fileprivate var isOfRightYear: Bool {
        ExhibitYear(examination, for: component.yearRule, in: year).standing.isMet
    }
}

extension Document {
    /// Whether what it says, or some of it, stands in pictures.
    fileprivate var isPicture: Bool { !recognisedPages.isEmpty || !pagesWithoutText.isEmpty }
}
