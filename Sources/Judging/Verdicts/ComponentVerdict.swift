internal import Model
internal import ThaiText

/// Judges one component by what all exhibits of its item mean for it.
struct ComponentVerdict {
    let dossier: Dossier
    let testimonies: [Testimony]
    let component: Component
    /// The assessed fiscal year.
    let year: FiscalYear

    /// The finding: the weightiest opinion of all, with what came close.
    func finding() -> ComponentFinding {
        let heard = withoutOtherYears.compactMap(weighed)
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
    private func weighed(_ testimony: Testimony) -> Opinion? {
        let opinion = testimony.opinion
        let isOpen = opinion.verdict == .unreadable || opinion.verdict == .undecided
        guard !testimony.isCertain, !(isOpen && testimony.isPicture) else {
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
    private var withoutOtherYears: [Testimony] {
        testimonies.contains(where: \.lacksInRightYear)
            ? testimonies.filter { $0.opinion.verdict != .wrongYear } : testimonies
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
